// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One HTML file of the status page: head, one block for each language, and the parts that several files have. Both
// languages are in each file; which one shows is decided by the address (#de, #en) and needs no script. Private to this
// folder.
#pragma once

#include "gateway/channels/status_page/content.h"
#include "gateway/channels/status_page/markup.h"
#include "gateway/channels/status_page/words.h"

#include <functional>
#include <string>

namespace leitstand::status_page {

// Writes what a file says in one language.
class Block {
public:
    // `root` leads from the file to the page's folder: "" or "../".
    Block(Markup& markup, const Content& content, Language language, QString root);

    [[nodiscard]] Markup& markup() { return m_markup; }
    [[nodiscard]] const Content& content() const { return m_content; }
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] QString say(const Words& words) const { return words.in(m_language); }
    [[nodiscard]] QString name(const LocalName& name) const { return in(name, m_language); }
    // The address of a file in this language.
    [[nodiscard]] QString address(const QString& file) const;
    [[nodiscard]] QString addressOf(const PublicIncident& incident) const;

    void time(Instant at);
    void fact(const Words& what, Instant at);
    // A shape and a word; `kind` chooses the colour.
    void badge(const char* kind, const Words& words);
    void incidentFacts(const PublicIncident& incident);
    void updates(const PublicIncident& incident, const char* heading);
    void affected(const std::vector<Affected>& affected, const Words& caption);

private:
    Markup& m_markup;
    const Content& m_content;
    Language m_language;
    QString m_root;
    TimePhrases m_times;
};

struct FilePlan {
    QString name; // "index.html"
    QString root; // "" or "../"
    std::function<QString(Block&)> title; // h1
    std::function<void(Block&)> body;
};

[[nodiscard]] std::string htmlFile(const Content& content, const FilePlan& plan);

// Which colour goes with it: "fine", "work", "light", "heavy".
[[nodiscard]] const char* kindOf(ComponentStatus status);
[[nodiscard]] const char* kindOf(Impact impact);

} // namespace leitstand::status_page
