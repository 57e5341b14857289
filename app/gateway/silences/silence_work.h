// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done at an Alertmanager for one request, and what of its silences is news. The first asks over HTTP and blocks; it
// looks before it acts, so that a request is carried out once however often it is tried.
#pragma once

#include "domain/operations_state.h"
#include "gateway/http_fetch.h"
#include "gateway/receivers/alertmanager_silences.h"

#include <functional>
#include <vector>

namespace leitstand {

// What people asked for, with what is known of the silence that it is about.
struct SilenceJob {
    SilenceRequest request;
    std::optional<Instant> uselessFrom; // after that nothing is tried any more
};

// Those that this source has to see to, and whether the person may; the answer is given for those that cannot be tried.
struct SilenceJobs {
    std::vector<SilenceJob> jobs;
    std::vector<SilenceAnswered> refused;
};
[[nodiscard]] SilenceJobs silenceJobs(const OperationsState& state, const std::string& source);

// Waiting means that the source is away.
[[nodiscard]] SilenceAnswered carryOut(HttpFetcher& fetcher, const SilenceJob& job, Instant now);
// Nothing more is tried when it is too late.
[[nodiscard]] SilenceAnswered unlessTooLate(SilenceAnswered answer, const SilenceJob& job, Instant now);

// What is to be reported: silences that are new or not as they were, and those that are gone. What has expired and was
// never known is no news.
[[nodiscard]] std::vector<SilenceReported> newsOfSilences(
    const std::string& source, const std::vector<ListedSilence>& listed, const OperationsState& state, Instant now);

} // namespace leitstand
