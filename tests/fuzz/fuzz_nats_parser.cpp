// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first byte says how the rest is cut. The same operations come of it as of the whole, and after an error nothing does.

#include "wire/nats_headers.h"
#include "wire/nats_parser.h"

#include <cstdio>
#include <cstdlib>

using namespace leitstand;

namespace {

class Recorder final : public NatsSink {
public:
    std::string heard;

    void onInfo(std::string_view json) override { add('I', json); }
    void onMessage(const NatsMessage& message) override
    {
        add('M', message.subject);
        add('R', message.reply);
        add('H', message.headers);
        add('P', message.payload);
        const NatsHeaders headers(message.headers);
        add('s', headers.statusText());
        add('v', headers.value("Nats-Msg-Id"));
        heard += std::to_string(message.subscription) + ' ' + std::to_string(headers.status());
    }
    void onPing() override { add('<', {}); }
    void onPong() override { add('>', {}); }
    void onOk() override { add('+', {}); }
    void onServerError(std::string_view text) override { add('E', text); }

private:
    void add(char kind, std::string_view text)
    {
        heard += kind;
        heard += std::to_string(text.size()) + ':';
        heard += text;
    }
};

std::string hear(std::string_view bytes, std::size_t piece)
{
    Recorder recorder;
    NatsParser parser(recorder);
    parser.setMaxPayload(1U << 20U);
    bool failed = false;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        const std::size_t before = recorder.heard.size();
        const bool ok = parser.feed(bytes.substr(at, piece)).ok();
        if (failed && (ok || recorder.heard.size() != before))
            std::abort(); // it went on after an error
        failed = !ok;
    }
    return recorder.heard + (failed ? "!" : "");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::string whole = hear(bytes, bytes.size());
    const std::string cut = hear(bytes, std::size_t { data[0] } % 61 + 1);
    if (whole != cut) {
        std::fprintf(stderr, "whole: %s\ncut:   %s\n", whole.c_str(), cut.c_str());
        std::abort();
    }
    return 0;
}
