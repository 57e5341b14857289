// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/status_page_channel.h"

#include "gateway/channels/status_page/render.h"
#include "gateway/channels/status_page/site_folder.h"

#include <QProcess>
#include <QStringList>

namespace leitstand {
namespace {

struct PageContent : ChannelContent {
    explicit PageContent(status_page::Content what) : content(std::move(what)) { }
    status_page::Content content;
};

constexpr qsizetype MostToldOfCommand = 300;

// What the command said, for people; the last line says most.
std::string lastLine(const QByteArray& output)
{
    const QString text = QString::fromUtf8(output).trimmed();
    return text.mid(text.lastIndexOf(QLatin1Char('\n')) + 1).left(MostToldOfCommand).toStdString();
}

class PageLine : public ChannelLine {
public:
    explicit PageLine(StatusPageSettings settings) : m_settings(std::move(settings)), m_folder(m_settings.folder) { }

    HandoverResult deliver(const Handover& handover) override
    {
        const auto* const page = dynamic_cast<const PageContent*>(handover.content);
        if (!page)
            return { HandoverOutcome::Deferred, "there is nothing to show yet", {}, true };
        if (!handover.claim())
            return { HandoverOutcome::Deferred, "the log gave no leave to publish", {}, true };
        return show(page->content);
    }

    HandoverResult refresh(const ChannelContent& content) override
    {
        const auto* const page = dynamic_cast<const PageContent*>(&content);
        return page ? show(page->content) : HandoverResult { HandoverOutcome::Delivered, {}, {} };
    }

private:
    [[nodiscard]] HandoverResult show(const status_page::Content& content)
    {
        if (const Outcome held = m_folder.hold(status_page::filesOf(content)); !held.ok())
            return { HandoverOutcome::Deferred, held.error().text(), {}, true };
        return runCommand();
    }

    [[nodiscard]] HandoverResult runCommand() const
    {
        if (m_settings.command.empty())
            return { HandoverOutcome::Delivered, "written to " + m_settings.folder, {} };
        QStringList arguments;
        for (std::size_t at = 1; at < m_settings.command.size(); ++at)
            arguments.append(QString::fromStdString(m_settings.command[at]));
        QProcess process;
        process.setWorkingDirectory(QString::fromStdString(m_settings.folder));
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QString::fromStdString(m_settings.command.front()), arguments);
        const std::string what = "the page is in " + m_settings.folder + ", but the command that takes it on ";
        if (!process.waitForStarted())
            return { HandoverOutcome::Deferred, what + "does not start: " + process.errorString().toStdString(), {},
                true };
        if (!process.waitForFinished(static_cast<int>(m_settings.commandLimit.count()))) {
            process.kill();
            process.waitForFinished();
            return { HandoverOutcome::Deferred, what + "did not end in time", {}, true };
        }
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            return { HandoverOutcome::Deferred,
                what + "failed (" + std::to_string(process.exitCode()) + "): " + lastLine(process.readAll()), {},
                true };
        return { HandoverOutcome::Delivered, "written and taken on", {} };
    }

    StatusPageSettings m_settings;
    status_page::SiteFolder m_folder;
};

} // namespace

StatusPageChannel::StatusPageChannel(StatusPageSettings settings)
    : Channel(settings.facts)
    , m_settings(std::move(settings))
{ }

Expected<RecipientList> StatusPageChannel::recipients() const
{
    RecipientList list;
    list.recipients.push_back({ recipientToken(facts().name, "page"), {}, facts().name, {} });
    return list;
}

std::shared_ptr<const ChannelContent> StatusPageChannel::prepare(const OperationsState& state, Instant now)
{
    status_page::Settings settings;
    settings.channel = facts().name;
    settings.organisation = state.catalogue()->organisation;
    settings.contact = state.catalogue()->contact;
    settings.url = m_settings.url;
    settings.timeZone = QTimeZone(QByteArray::fromStdString(m_settings.timeZone));
    settings.first = m_settings.first;
    return std::make_shared<const PageContent>(status_page::contentOf(state, settings, now));
}

std::unique_ptr<ChannelLine> StatusPageChannel::openLine() const
{
    return std::make_unique<PageLine>(m_settings);
}

} // namespace leitstand
