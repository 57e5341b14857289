// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/program_words.h"

#include "view/display_text.h"

#include <QCoreApplication>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace leitstand {
namespace {

// "%1" to "%3" stand in their order for what is quoted or is a sentence of its own. Of two that fit, the first is meant.
// The gateway, of deliveries.
constexpr auto OfDeliveries = std::to_array<const char*>({
    QT_TRANSLATE_NOOP("Programs", "given up after %1: %2"),
    QT_TRANSLATE_NOOP("Programs", "given up after %1"),
    QT_TRANSLATE_NOOP("Programs", "the mail was handed over whole, and the mail server's answer did not come: %1"),
    QT_TRANSLATE_NOOP("Programs", "it was handed over whole, and the answer did not come: %1"),
    QT_TRANSLATE_NOOP("Programs", "%1: check \"user\" and \"password\""),
    QT_TRANSLATE_NOOP("Programs", "the mail server does not accept user and password"),
    QT_TRANSLATE_NOOP("Programs", "the mail server answered %1 to RCPT"),
    QT_TRANSLATE_NOOP("Programs", "the mail server answered %1 to DATA"),
    QT_TRANSLATE_NOOP("Programs", "the mail server answered %1 to MAIL"),
    QT_TRANSLATE_NOOP("Programs", "the mail server answered %1 to EHLO"),
    QT_TRANSLATE_NOOP("Programs", "the mail server answered %1 to HELO"),
    QT_TRANSLATE_NOOP("Programs", "the mail server answered %1 to AUTH"),
    QT_TRANSLATE_NOOP("Programs", "the mail server answered %1"),
    QT_TRANSLATE_NOOP("Programs", "the mail server %1 said nothing for too long after %2"),
    QT_TRANSLATE_NOOP("Programs", "the mail server %1 said nothing for too long"),
    QT_TRANSLATE_NOOP("Programs", "the mail server %1: %2"),
    QT_TRANSLATE_NOOP("Programs", "%1 said nothing for too long"),
    QT_TRANSLATE_NOOP(
        "Programs", "the other side answered %1, a redirect to %2 that is not followed: enter the final address"),
    QT_TRANSLATE_NOOP("Programs", "the other side answered %1"),
    QT_TRANSLATE_NOOP("Programs", "stopped before it was handed over"),
    QT_TRANSLATE_NOOP("Programs", "there is nothing to show yet"),
    QT_TRANSLATE_NOOP("Programs", "the log gave no leave to publish"),
    QT_TRANSLATE_NOOP("Programs", "the page is in %1, but the command that takes it on does not start: %2"),
    QT_TRANSLATE_NOOP("Programs", "the page is in %1, but the command that takes it on did not end in time"),
    QT_TRANSLATE_NOOP("Programs", "the page is in %1, but the command that takes it on failed (%2): %3"),
    QT_TRANSLATE_NOOP("Programs", "the gateway has no channel of this name: configure it, or choose another one"),
    QT_TRANSLATE_NOOP("Programs",
        "the channel is not for the audience \"%1\": choose another one, or add the audience to the gateway's configuration"),
    QT_TRANSLATE_NOOP("Programs", "there is nobody in the address list"),
    QT_TRANSLATE_NOOP("Programs", "is in the list no longer"),
    QT_TRANSLATE_NOOP("Programs", "taken over, as noted before the gateway was stopped"),
    QT_TRANSLATE_NOOP("Programs", "refused, as noted before the gateway was stopped"),
    QT_TRANSLATE_NOOP("Programs", "the gateway was stopped before it was handed over"),
    QT_TRANSLATE_NOOP("Programs", "the gateway was stopped meanwhile; it is done again"),
    QT_TRANSLATE_NOOP("Programs", "the gateway was stopped while it was being handed over"),
    QT_TRANSLATE_NOOP("Programs", "%1 (and %2 more lines like it)"),
    QT_TRANSLATE_NOOP("Programs", "line %1 of the address list: %2"),
    QT_TRANSLATE_NOOP("Programs", "there is no address"),
    QT_TRANSLATE_NOOP("Programs", "this is no address, there is no @ in it"),
    QT_TRANSLATE_NOOP("Programs", "this is no address, the part before the @ cannot be one"),
    QT_TRANSLATE_NOOP("Programs", "this is no address, the part after the @ is not the name of a host"),
    QT_TRANSLATE_NOOP("Programs", "this is no address, it is too long"),
    QT_TRANSLATE_NOOP("Programs",
        "%1: the status page cannot be written: %2 (make room, or give the gateway's user the right to write there; the page that is there was left as it is)"),
    QT_TRANSLATE_NOOP("Programs",
        "%1: the status page cannot be renewed: %2 (make room, or give the gateway's user the right to write there; the page that is there was left as it is)"),
    QT_TRANSLATE_NOOP("Programs",
        "%1: the status page's folder cannot be made: %2 (make room, or give the gateway's user the right to write there; the page that is there was left as it is)"),
    QT_TRANSLATE_NOOP("Programs", "something is in the way, or it may not be written there"),
});

// Whoever reads and writes the log.
constexpr auto OfTheLog = std::to_array<const char*>({
    QT_TRANSLATE_NOOP("Programs", "the server says: %1"),
    QT_TRANSLATE_NOOP("Programs", "the server does not answer"),
    QT_TRANSLATE_NOOP("Programs", "the server does not speak NATS"),
    QT_TRANSLATE_NOOP("Programs", "the server has stopped answering"),
    QT_TRANSLATE_NOOP("Programs", "the server is shutting down"),
    QT_TRANSLATE_NOOP("Programs", "the server hung up: %1"),
    QT_TRANSLATE_NOOP("Programs", "the server hung up"),
    QT_TRANSLATE_NOOP("Programs", "the server sends text where NATS sends bytes"),
    QT_TRANSLATE_NOOP("Programs", "check the address"),
    QT_TRANSLATE_NOOP("Programs", "check the connection"),
    QT_TRANSLATE_NOOP("Programs", "the server is too old: it knows no headers"),
    QT_TRANSLATE_NOOP("Programs", "use nats-server 2.9 or newer"),
    QT_TRANSLATE_NOOP("Programs", "the server does not permit this account to publish to %1"),
    QT_TRANSLATE_NOOP("Programs", "ask for the permission, or use an account that has it"),
    QT_TRANSLATE_NOOP("Programs", "no address to connect to"),
    QT_TRANSLATE_NOOP("Programs", "no connection to the log"),
    QT_TRANSLATE_NOOP("Programs", "there is no connection to the log"),
    QT_TRANSLATE_NOOP("Programs", "connection to the log"),
    QT_TRANSLATE_NOOP("Programs", "the connection was closed"),
    QT_TRANSLATE_NOOP("Programs", "no answer in time"),
    QT_TRANSLATE_NOOP("Programs", "the log does not answer"),
    QT_TRANSLATE_NOOP("Programs", "the log does not acknowledge"),
    QT_TRANSLATE_NOOP("Programs", "the log refuses the event: %1"),
    QT_TRANSLATE_NOOP("Programs", "the log's disk is full: %1"),
    QT_TRANSLATE_NOOP("Programs", "free some space where the server keeps its store"),
    QT_TRANSLATE_NOOP("Programs", "the log is full: %1"),
    QT_TRANSLATE_NOOP("Programs", "raise the limit of the stream"),
    QT_TRANSLATE_NOOP("Programs", "too much is waiting to be sent"),
    QT_TRANSLATE_NOOP("Programs", "try again when the log is connected"),
    QT_TRANSLATE_NOOP("Programs", "the event has %1 bytes, more than the server takes"),
    QT_TRANSLATE_NOOP("Programs", "shorten it, or raise max_payload of the server (%1)"),
    QT_TRANSLATE_NOOP("Programs", "no stream takes this subject, or JetStream is not available"),
    QT_TRANSLATE_NOOP("Programs", "check that the streams of the log exist on the server"),
    QT_TRANSLATE_NOOP("Programs", "there is no such stream on this server"),
    QT_TRANSLATE_NOOP("Programs", "the log cannot be brought onto the disk: %1"),
    QT_TRANSLATE_NOOP("Programs", "check the disk; what was entered may be lost in a power cut"),
    QT_TRANSLATE_NOOP("Programs", "the server keeps no log: JetStream is not enabled"),
    QT_TRANSLATE_NOOP("Programs", "add a jetstream block to its configuration"),
    QT_TRANSLATE_NOOP("Programs", "the server is older than what this client was made for"),
    QT_TRANSLATE_NOOP("Programs", "use nats-server 2.11.16 or newer"),
    QT_TRANSLATE_NOOP("Programs",
        "a shared server of this version can be stopped by anybody who reaches it, and loses acknowledged events in a power cut"),
    QT_TRANSLATE_NOOP("Programs", "use nats-server 2.11.16 or newer with sync_interval set"),
    QT_TRANSLATE_NOOP("Programs",
        "two people can overwrite each other unseen in a replicated log on this version, so nothing is written to it"),
    QT_TRANSLATE_NOOP("Programs", "use nats-server 2.11.16 or newer, or a log without replicas"),
    QT_TRANSLATE_NOOP("Programs", "raise max_file_store of the server to at least 2 GB"),
    QT_TRANSLATE_NOOP(
        "Programs", "have the owner of the server create the streams of the log, or permit this account to do so"),
});

// Whoever looks after files and programs on this machine.
constexpr auto OfThisMachine = std::to_array<const char*>({
    QT_TRANSLATE_NOOP("Programs", "the file cannot be read: %1"),
    QT_TRANSLATE_NOOP("Programs", "the file cannot be written: %1"),
    QT_TRANSLATE_NOOP("Programs", "the folder cannot be made: %1"),
    QT_TRANSLATE_NOOP("Programs", "the folder cannot be written to: %1"),
    QT_TRANSLATE_NOOP("Programs", "the file holds secrets and others than its owner may access it"),
    QT_TRANSLATE_NOOP("Programs", "run: %1; have the secrets renewed if others may have read them"),
    QT_TRANSLATE_NOOP("Programs", "check that it exists and that you may read it"),
    QT_TRANSLATE_NOOP("Programs", "make room on the disk that holds %1"),
    QT_TRANSLATE_NOOP("Programs", "make room on the disk that holds this folder; at least 16 MB are needed to start"),
    QT_TRANSLATE_NOOP("Programs", "give yourself the right to write to %1, or choose another folder with --data-dir"),
    QT_TRANSLATE_NOOP("Programs", "look at the folder %1"),
    QT_TRANSLATE_NOOP("Programs", "the disk reports errors; look at the system's log"),
    QT_TRANSLATE_NOOP("Programs", "the disk is full"),
    QT_TRANSLATE_NOOP("Programs", "the disk refuses to read or write: %1"),
    QT_TRANSLATE_NOOP("Programs", "the local store failed: %1"),
    QT_TRANSLATE_NOOP("Programs", "the local store is read-only"),
    QT_TRANSLATE_NOOP("Programs", "the local store is damaged: %1"),
    QT_TRANSLATE_NOOP("Programs", "the local store cannot be opened"),
    QT_TRANSLATE_NOOP("Programs", "the local store was damaged (%1) and was started anew"),
    QT_TRANSLATE_NOOP(
        "Programs", "what was not yet sent or saved to the log is in the renamed file; keep it until you have looked"),
    QT_TRANSLATE_NOOP("Programs", "the local store was written by a newer leitstand"),
    QT_TRANSLATE_NOOP("Programs", "another program holds the local store"),
    QT_TRANSLATE_NOOP("Programs", "close other windows of leitstand and try again"),
    QT_TRANSLATE_NOOP("Programs", "start leitstand again"),
    QT_TRANSLATE_NOOP("Programs", "the gateway ended: %1"),
    QT_TRANSLATE_NOOP("Programs", "it is started again; no alerts come in meanwhile"),
    QT_TRANSLATE_NOOP("Programs", "it does not begin to listen"),
    QT_TRANSLATE_NOOP("Programs", "cannot be started: %1"),
    QT_TRANSLATE_NOOP("Programs", "killed by signal %1"),
    QT_TRANSLATE_NOOP("Programs", "exit code %1"),
    QT_TRANSLATE_NOOP("Programs", "the program %1 is not installed, so no alerts can come in"),
    QT_TRANSLATE_NOOP("Programs", "install it beside leitstand, or start a gateway elsewhere"),
    QT_TRANSLATE_NOOP("Programs", "the program %1 is not installed"),
    QT_TRANSLATE_NOOP("Programs", "wait a moment"),
    QT_TRANSLATE_NOOP("Programs", "the engine is being started"),
    QT_TRANSLATE_NOOP("Programs", "the engine has been stopped"),
    QT_TRANSLATE_NOOP("Programs", "the engine cannot run"),
    QT_TRANSLATE_NOOP("Programs", "no engine is running here"),
    QT_TRANSLATE_NOOP("Programs", "the engine has stopped and is being started again"),
    QT_TRANSLATE_NOOP("Programs", "the window that ran the engine has ended; this one takes over"),
    QT_TRANSLATE_NOOP("Programs", "a nats-server that is not ours holds the store"),
    QT_TRANSLATE_NOOP("Programs", "end it; it is waited for"),
    QT_TRANSLATE_NOOP("Programs", "nats-server ended: another program has taken its port"),
    QT_TRANSLATE_NOOP("Programs", "it is started on another one"),
    QT_TRANSLATE_NOOP("Programs", "nats-server ended: %1"),
    QT_TRANSLATE_NOOP("Programs", "it is started again; if that goes on, look at this file"),
    QT_TRANSLATE_NOOP("Programs", "the description of a stream was damaged and is written anew; its events are kept"),
    QT_TRANSLATE_NOOP("Programs", "nothing needs to be done; check the disk if it happens again"),
});

constexpr int Deepest = 4; // a sentence in a sentence in a sentence

// What stands where the pattern has its signs; the last takes everything that is left.
std::optional<std::vector<std::string_view>> quotesIn(std::string_view sentence, std::string_view pattern)
{
    std::vector<std::string_view> quotes;
    for (auto sign = pattern.find('%'); sign != std::string_view::npos; sign = pattern.find('%')) {
        if (!sentence.starts_with(pattern.substr(0, sign)))
            return std::nullopt;
        sentence.remove_prefix(sign);
        pattern.remove_prefix(sign + 2);
        const auto next = pattern.substr(0, pattern.find('%'));
        // What ends the sentence stands at its end, whatever the quote holds.
        const auto end = next.empty()       ? sentence.size()
            : next.size() == pattern.size() ? sentence.rfind(next)
                                            : sentence.find(next);
        if (end == std::string_view::npos || end == 0)
            return std::nullopt;
        quotes.push_back(sentence.substr(0, end));
        sentence.remove_prefix(end);
    }
    return sentence == pattern ? std::optional(std::move(quotes)) : std::nullopt;
}

QString worded(std::string_view sentence, int depth);

template <std::size_t Count>
std::optional<QString> wordedBy(const std::array<const char*, Count>& patterns, std::string_view sentence, int depth)
{
    for (const char* const pattern : patterns) {
        const auto quotes = quotesIn(sentence, pattern);
        if (!quotes)
            continue;
        const QString words = QCoreApplication::translate("Programs", pattern);
        QString text;
        // In one go: a quote may hold a sign itself.
        for (qsizetype at = 0; at < words.size(); ++at) {
            const auto number = at + 1 < words.size() && words[at] == u'%' ? words[at + 1].digitValue() : 0;
            if (number < 1 || static_cast<std::size_t>(number) > quotes->size()) {
                text += words[at];
                continue;
            }
            text += worded((*quotes)[static_cast<std::size_t>(number) - 1], depth + 1);
            ++at;
        }
        return text;
    }
    return std::nullopt;
}

QString worded(std::string_view sentence, int depth)
{
    if (depth < Deepest) {
        if (const auto words = wordedBy(OfDeliveries, sentence, depth))
            return *words;
        if (const auto words = wordedBy(OfTheLog, sentence, depth))
            return *words;
        if (const auto words = wordedBy(OfThisMachine, sentence, depth))
            return *words;
    }
    return QString::fromUtf8(sentence.data(), static_cast<qsizetype>(sentence.size()));
}

} // namespace

QString programWords(std::string_view sentence)
{
    return displayText(worded(sentence, 0).toStdString());
}

QString programWords(const Error& error)
{
    const QString what = programWords(error.what);
    const QString where = programWords(error.where);
    const QString line = where.isEmpty() ? what : where + QStringLiteral(": ") + what;
    return error.remedy.empty() ? line : line + QStringLiteral(" (") + programWords(error.remedy) + QLatin1Char(')');
}

} // namespace leitstand
