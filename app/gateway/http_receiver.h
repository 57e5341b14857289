// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The gateway's door: takes webhooks over HTTP and answers them.
//
//   POST /v1/alertmanager/<source>   what Alertmanager's webhook_configs send
//   GET  /healthz                    whether the gateway runs and the log takes what it writes
//
// A request is read, checked and parsed in one of a bounded number of threads; what it says is handed to the gateway's
// thread, and the answer goes out when that thread has given one: 200 when the log has it, 503 when the sender should
// try again, 4xx when trying again cannot help. Nobody waits longer than AnswerWithin for the log. Every refusal says in
// JSON what is wrong and what to do.
#pragma once

#include "gateway/alert_book.h"
#include "gateway/configuration.h"
#include "gateway/mailbox.h"
#include "gateway/receivers/alertmanager_webhook.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace leitstand {

struct Delivery {
    std::size_t source = 0; // the index of the source in the configuration
    Webhook webhook;
    std::vector<AlertCondition> alerts; // with source and consoleUrl
};

// Something was not taken, as told to the sender.
struct Refusal {
    std::optional<std::size_t> source; // nothing when the request named none that there is
    int status = 0;
    std::string reason;
    std::string from; // the sender's address
};

struct ReceiverHandlers {
    // In the gateway's thread. The answer may be given later, from any thread, once.
    std::function<void(Delivery, AlertBook::Answer)> deliver;
    // In the gateway's thread.
    std::function<void(Refusal)> refused;
    // In any thread: whether the log can be written.
    std::function<bool()> logReady;
};

struct ReceiverLimits {
    Span answerWithin = std::chrono::seconds(8);
    Span bodyWithin = std::chrono::seconds(20); // from the first byte to the last
    Span silence = std::chrono::seconds(5); // between two bytes
    std::size_t threads = 48;
    std::size_t bodiesInMemory = 4; // of the largest size allowed
};

// Lives in the gateway's thread, where the mailbox delivers.
class HttpReceiver {
public:
    HttpReceiver(ListenSettings settings, std::vector<SourceSettings> sources, Mailbox& mailbox,
        ReceiverHandlers handlers, ReceiverLimits limits = {});
    ~HttpReceiver(); // gives up on what is still waiting
    HttpReceiver(const HttpReceiver&) = delete;
    HttpReceiver& operator=(const HttpReceiver&) = delete;

    // The port that is listened on. The error says whether another program has it.
    [[nodiscard]] Expected<std::uint16_t> start();

    // Takes no new requests; those that are being answered are finished. May be called again.
    void beginStop();
    // Whether all threads have come to an end.
    [[nodiscard]] bool hasStopped() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace leitstand
