// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The history as Atom and RSS: one entry for each incident, written anew with every message. Programs find the state of
// an incident in the first <strong> of its text, in English, as in Statuspage's feeds.

#include "drafting/time_phrases.h"
#include "gateway/channels/status_page/markup.h"
#include "gateway/channels/status_page/render.h"
#include "gateway/channels/status_page/words.h"

#include <QDateTime>
#include <QUrl>

namespace leitstand::status_page {
namespace {

using L = QLatin1String;

constexpr std::size_t MaxEntries = 25;

class Feed {
public:
    explicit Feed(const Content& content) : m_content(content), m_first(content.settings.first) { }

    [[nodiscard]] std::string atom()
    {
        start();
        m_markup.open("feed", { { "xmlns", L("http://www.w3.org/2005/Atom") }, { "xml:lang", language() } });
        m_markup.line("id", tag() + L("/history"));
        m_markup.line("title", title());
        m_markup.line("updated", time(m_content.updatedAt));
        if (!url().isEmpty()) {
            m_markup.empty(
                "link", { { "rel", L("alternate") }, { "type", L("text/html") }, { "href", url() + L("/") } });
            m_markup.empty("link",
                { { "rel", L("self") }, { "type", L("application/atom+xml") },
                    { "href", url() + L("/history.atom") } });
        }
        m_markup.open("author");
        m_markup.line("name", author());
        m_markup.close();
        forEachEntry([this](const PublicIncident& incident) { atomEntry(incident); });
        return finished();
    }

    [[nodiscard]] std::string rss()
    {
        start();
        m_markup.open("rss", { { "version", L("2.0") }, { "xmlns:atom", L("http://www.w3.org/2005/Atom") } });
        m_markup.open("channel");
        m_markup.line("title", title());
        // RSS asks for a link; a page that does not know its address names the one that stands for "none".
        m_markup.line("link", url().isEmpty() ? QStringLiteral("about:blank") : url() + L("/"));
        m_markup.line("description", title());
        m_markup.line("language", language());
        m_markup.line("lastBuildDate", mailTime(m_content.updatedAt));
        if (!url().isEmpty())
            m_markup.empty("atom:link",
                { { "rel", L("self") }, { "type", L("application/rss+xml") }, { "href", url() + L("/history.rss") } });
        forEachEntry([this](const PublicIncident& incident) { rssItem(incident); });
        return finished();
    }

private:
    void start()
    {
        m_xml.clear();
        m_markup.writer().writeStartDocument();
    }
    [[nodiscard]] std::string finished()
    {
        m_markup.writer().writeEndDocument();
        return m_xml.toStdString();
    }
    template <typename Each> void forEachEntry(const Each& each)
    {
        for (std::size_t at = 0; at < m_content.incidents.size() && at < MaxEntries; ++at)
            each(m_content.incidents[at]);
    }

    [[nodiscard]] QString url() const { return plain(m_content.settings.url); }
    [[nodiscard]] QString language() const { return m_first == Language::German ? L("de") : L("en"); }
    [[nodiscard]] QString author() const
    {
        const QString organisation = in(m_content.settings.organisation, m_first);
        return organisation.isEmpty() ? say::State.in(m_first) : organisation;
    }
    [[nodiscard]] QString title() const
    {
        const QString organisation = in(m_content.settings.organisation, m_first);
        const QString history = say::State.in(m_first) + QStringLiteral(" – ") + say::History.in(m_first);
        return organisation.isEmpty() ? history : organisation + QStringLiteral(" – ") + history;
    }
    [[nodiscard]] QString tag() const
    {
        const QString host = QUrl(url()).host();
        return L("tag:") + (host.isEmpty() ? QStringLiteral("status.invalid") : host) + L(",2005:");
    }
    [[nodiscard]] static QString time(Instant at) { return plain(formatInstant(at)); }
    [[nodiscard]] static QString mailTime(Instant at)
    {
        return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC).toString(Qt::RFC2822Date);
    }
    [[nodiscard]] QString linkTo(const PublicIncident& incident) const
    {
        return url() + L("/incidents/") + plain(incident.id) + L(".html");
    }

    // Both languages: a feed has one address for all of its readers.
    [[nodiscard]] QString html(const PublicIncident& incident) const
    {
        QString html;
        Markup markup(html);
        const TimePhrases times = m_content.times();
        for (const Update& update : incident.updates) {
            for (const Language language : { m_first, otherThan(m_first) }) {
                const Message& message = update.in(language);
                if (message.empty())
                    continue;
                markup.open("p");
                markup.line("small", plain(times.full(update.at, language)));
                markup.empty("br");
                markup.line(language == Language::English ? "strong" : "b", wordsFor(update.status).in(language));
                markup.text(L(" - ") + plain(message.subject));
                markup.close();
                markup.prose(message.body);
            }
        }
        return html;
    }

    void atomEntry(const PublicIncident& incident)
    {
        m_markup.open("entry");
        m_markup.line("id", tag() + L("Incident/") + plain(incident.id));
        m_markup.line("title", in(incident.title, m_first), { { "type", L("text") } });
        m_markup.line("published", time(incident.createdAt));
        m_markup.line("updated", time(incident.updatedAt));
        if (!url().isEmpty())
            m_markup.empty(
                "link", { { "rel", L("alternate") }, { "type", L("text/html") }, { "href", linkTo(incident) } });
        m_markup.line("content", html(incident), { { "type", L("html") } });
        m_markup.close();
    }

    void rssItem(const PublicIncident& incident)
    {
        m_markup.open("item");
        // RSS does not say whether a title is text or HTML: this one is the same as either.
        m_markup.line("title",
            in(incident.title, m_first)
                .replace(QLatin1Char('<'), QChar(0x2039))
                .replace(QLatin1Char('>'), QChar(0x203A)));
        m_markup.line("description", html(incident));
        m_markup.line("pubDate", mailTime(incident.updatedAt));
        if (url().isEmpty()) {
            m_markup.line("guid", tag() + L("Incident/") + plain(incident.id), { { "isPermaLink", L("false") } });
        } else {
            m_markup.line("link", linkTo(incident));
            m_markup.line("guid", linkTo(incident), { { "isPermaLink", L("true") } });
        }
        m_markup.close();
    }

    const Content& m_content;
    Language m_first;
    QString m_xml;
    Markup m_markup { m_xml };
};

} // namespace

void addFeeds(const Content& content, Files& files)
{
    files["history.atom"] = Feed(content).atom();
    files["history.rss"] = Feed(content).rss();
}

} // namespace leitstand::status_page
