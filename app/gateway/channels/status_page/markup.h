// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// HTML and XML written by QXmlStreamWriter, which escapes; here is only what it leaves to its caller. Private to this folder.
#pragma once

#include <QString>
#include <QXmlStreamWriter>

#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace leitstand::status_page {

// UTF-8 as text that XML can hold: what it cannot (control characters, halves of surrogate pairs) becomes U+FFFD.
[[nodiscard]] QString plain(std::string_view utf8);

// The paragraphs of a message; an empty line separates two.
[[nodiscard]] std::vector<QString> paragraphs(std::string_view body);

class Markup {
public:
    using Attributes = std::initializer_list<std::pair<const char*, QString>>;

    explicit Markup(QString& into) : m_writer(&into) { }

    [[nodiscard]] QXmlStreamWriter& writer() { return m_writer; }
    void open(const char* element, Attributes attributes = {});
    void close() { m_writer.writeEndElement(); }
    void text(const QString& text) { m_writer.writeCharacters(text); }
    // An element with nothing but text. One without text is not written: HTML forbids `<p/>`.
    void line(const char* element, const QString& text, Attributes attributes = {});
    // <meta/>, <link/>, <br/>
    void empty(const char* element, Attributes attributes = {});
    // Each paragraph a <p>, its line breaks kept.
    void prose(std::string_view body);

private:
    void write(Attributes attributes);

    QXmlStreamWriter m_writer;
};

} // namespace leitstand::status_page
