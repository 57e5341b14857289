// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The bodies of the gateway's HTTP answers. Private to this folder.
#pragma once

#include "gateway/alert_book.h"
#include "gateway/receivers/alertmanager_webhook.h"

#include <string>

namespace httplib {
struct Response;
}

namespace leitstand {

struct HttpFault {
    int status = 400;
    std::string what;
    std::string remedy;
};

void answerError(const HttpFault& fault, httplib::Response& response);
void answerTaken(const Webhook& webhook, const Tally& tally, httplib::Response& response);
void answerHealth(bool logReady, httplib::Response& response);

} // namespace leitstand
