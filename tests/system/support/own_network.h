// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A network that belongs to the test alone, with nothing in it but a loopback that can be cut: what is sent then is lost
// without a word, as behind a firewall that drops it, and nobody is told that a connection has ended.
#pragma once

namespace leitstand::test {

class OwnNetwork {
public:
    // Moves the process, and what it starts, into such a network; false where the machine does not allow that. Before the
    // first thread.
    [[nodiscard]] static bool enter();
    [[nodiscard]] static bool cut();
    [[nodiscard]] static bool mend();
};

} // namespace leitstand::test
