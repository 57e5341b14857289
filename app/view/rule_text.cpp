// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/rule_text.h"

#include "view/notice_model.h"

namespace leitstand {
namespace {

QString translated(const std::string& text)
{
    return NoticeModel::translated(text).simplified();
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
