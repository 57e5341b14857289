// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/rule_text.h"

#include "view/display_text.h"

#include <QCoreApplication>

namespace leitstand {
namespace {

QString translated(const std::string& text)
{
    return displayLine(QCoreApplication::translate("Rules", text.c_str()).toStdString());
}

} // namespace

QString ruleText(const Error& error)
{
    return error.remedy.empty() ? translated(error.what)
                                : translated(error.what) + QStringLiteral(" – ") + translated(error.remedy);
}

QString ruleText(const Outcome& outcome)
{
    return outcome.ok() ? QString() : ruleText(outcome.error());
}

} // namespace leitstand
