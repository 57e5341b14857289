// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/text_links.h"

#include <QRegularExpression>

namespace leitstand {

QUrl webAddress(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && web && !url.host().isEmpty() ? url : QUrl();
}

QStringList webLinksIn(const QString& text)
{
    constexpr int Most = 20;
    static const QRegularExpression address(QStringLiteral("\\bhttps?://[^\\s<>\"'`{}|\\\\^]+"));
    QStringList links;
    for (auto found = address.globalMatch(text); found.hasNext() && links.size() < Most;) {
        QString link = found.next().captured();
        // What ends a sentence does not belong to the address; a bracket does when it was opened in it.
        while (!link.isEmpty()
            && (QStringLiteral(".,;:!?").contains(link.back())
                || (link.back() == u')' && link.count(u')') > link.count(u'('))
                || (link.back() == u']' && link.count(u']') > link.count(u'['))))
            link.chop(1);
        if (webAddress(link).isValid() && !links.contains(link))
            links.append(link);
    }
    return links;
}

} // namespace leitstand
