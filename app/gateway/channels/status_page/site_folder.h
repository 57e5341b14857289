// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A folder that a web server serves. Its files are all written beside the old ones first and take their places only when
// every one of them is on the disk: where the disk is full the old page stays whole. What others have put into the folder is
// left alone. Waits for the disk; any thread, one writer at a time.
#pragma once

#include "domain/expected.h"
#include "gateway/channels/status_page/render.h"

#include <string>

namespace leitstand::status_page {

class SiteFolder {
public:
    // An absolute path. The folder is made when it is not there.
    explicit SiteFolder(std::string folder) : m_folder(std::move(folder)) { }

    // Makes the folder hold these files; those of an earlier call that are not among them are removed. What did not change is
    // not touched.
    [[nodiscard]] Outcome hold(const Files& files) const;

private:
    std::string m_folder;
};

} // namespace leitstand::status_page
