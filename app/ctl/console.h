// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a command talks to: its streams, its clock, and the codes that it ends with.
#pragma once

#include "domain/expected.h"
#include "domain/instant.h"

#include <QIODevice>
#include <QTextStream>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

enum class ExitCode : int {
    Fine = 0,
    Failed = 1,
    WrongUsage = 2,
    NoEngine = 3,
    Refused = 4, // by the log or the server: a conflict, something that is there already, credentials
    BadInput = 5, // events or a scenario that cannot be read
};

struct Console {
    QIODevice& in;
    QTextStream out;
    QTextStream err;
    std::function<Instant()> now;

    // "leitstandctl: where: what (remedy)" on standard error.
    void complain(const Error& error);
    // The first hundred, and how many there are more.
    void complain(const std::vector<Error>& errors);
    ExitCode fail(ExitCode code, const Error& error)
    {
        complain(error);
        return code;
    }
    // A line of plain text; what comes from outside cannot move the cursor or colour the terminal.
    void say(const std::string& line);
};

// Standard input to its end, or as soon as there is more than `maxBytes` of it: then it is longer. A pipe gives what it
// holds, which is not all that will come.
[[nodiscard]] QByteArray readInput(QIODevice& input, qint64 maxBytes);

// Without control characters, so that it stays on its line; cut to about `maxCharacters`, if given.
[[nodiscard]] QString oneLine(std::string_view text, int maxCharacters = 0);

} // namespace leitstand
