// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/outage.h"

#include "domain/words.h"

namespace leitstand {
namespace {

constexpr Word<OutageState> OutageStateWords[] = {
    { OutageState::Down, "down" },
    { OutageState::Degraded, "degraded" },
};
constexpr Word<Fault> FaultWords[] = {
    { Fault::Own, "own" },
    { Fault::ThirdParty, "third_party" },
};

} // namespace

std::string_view wordFor(OutageState state)
{
    return wordIn(OutageStateWords, state);
}
std::string_view wordFor(Fault fault)
{
    return wordIn(FaultWords, fault);
}
std::optional<OutageState> outageStateFromWord(std::string_view word)
{
    return kindIn(OutageStateWords, word);
}
std::optional<Fault> faultFromWord(std::string_view word)
{
    return kindIn(FaultWords, word);
}

} // namespace leitstand
