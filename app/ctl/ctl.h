// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// leitstandctl, apart from its main(): finds the command, reads its options, runs it. Needs a QCoreApplication.
#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace leitstand {

// `arguments` begin with the program's name.
[[nodiscard]] ExitCode runCtl(const QStringList& arguments, Console& console);

} // namespace leitstand
