// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/status_page/site_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace leitstand::status_page {
namespace {

using L = QLatin1String;

// Names what this program has put into the folder, a line each.
constexpr const char* ListName = ".leitstand-files";
constexpr const char* NewSuffix = ".leitstand-new";
constexpr qint64 MaxListBytes = 4 << 20;

Error failure(const QString& what, const QString& path, const QString& why)
{
    return { (what + L(": ") + why).toStdString(), path.toStdString(),
        "make room, or give the gateway's user the right to write there; the page that is there was left as it is" };
}

// New files that wait for their place. What has no place yet when this ends is removed.
class Staging {
public:
    explicit Staging(QString folder) : m_folder(std::move(folder)) { }
    ~Staging()
    {
        for (const QString& name : m_waiting)
            QFile::remove(waitingPath(name));
    }
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;

    [[nodiscard]] QString path(const QString& name) const { return m_folder + QLatin1Char('/') + name; }

    [[nodiscard]] Outcome add(const QString& name, const QByteArray& bytes)
    {
        const QString parent = QFileInfo(path(name)).path();
        if (!QDir().mkpath(parent))
            return failure(QStringLiteral("the status page's folder cannot be made"), parent,
                QStringLiteral("something is in the way, or it may not be written there"));
        QFile::remove(waitingPath(name));
        QFile file(waitingPath(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return failure(QStringLiteral("the status page cannot be written"), path(name), file.errorString());
        m_waiting.push_back(name);
        if (file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0)
            return failure(QStringLiteral("the status page cannot be written"), path(name), file.errorString());
        file.close();
        return Done();
    }

    [[nodiscard]] Outcome publish()
    {
        while (!m_waiting.empty()) {
            const QString name = m_waiting.front();
            std::error_code code;
            std::filesystem::rename(waitingPath(name).toStdString(), path(name).toStdString(), code);
            if (code)
                return failure(QStringLiteral("the status page cannot be renewed"), path(name),
                    QString::fromStdString(code.message()));
            m_waiting.erase(m_waiting.begin());
        }
        return Done();
    }

private:
    [[nodiscard]] QString waitingPath(const QString& name) const { return path(name) + L(NewSuffix); }

    QString m_folder;
    std::vector<QString> m_waiting;
};

bool holds(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return !QFileInfo(path).isSymLink() && file.open(QIODevice::ReadOnly) && file.size() == bytes.size()
        && file.readAll() == bytes;
}

// A line of the list that leads out of the folder was not written by this program.
bool isOwnName(const QString& name)
{
    return !name.isEmpty() && QDir::isRelativePath(name) && !QDir::cleanPath(name).startsWith(L(".."));
}

QStringList formerFiles(const QString& list)
{
    QFile file(list);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.read(MaxListBytes)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

Outcome SiteFolder::hold(const Files& files) const
{
    const QString folder = QString::fromStdString(m_folder);
    Staging staging(folder);
    QStringList names;
    // The front page last, so that it never names a page that is not there yet.
    std::vector<std::pair<QString, QByteArray>> changed;
    for (const auto& [name, text] : files) {
        const QString file = QString::fromStdString(name);
        const QByteArray bytes = QByteArray::fromStdString(text);
        names.append(file);
        if (!holds(staging.path(file), bytes))
            changed.emplace_back(file, bytes);
    }
    std::stable_partition(
        changed.begin(), changed.end(), [](const auto& each) { return each.first != L("index.html"); });
    const QByteArray list = names.join(QLatin1Char('\n')).toUtf8() + '\n';
    const QStringList former = formerFiles(staging.path(L(ListName)));
    if (!holds(staging.path(L(ListName)), list))
        changed.insert(changed.begin(), { L(ListName), list });
    for (const auto& [name, bytes] : changed)
        if (const Outcome added = staging.add(name, bytes); !added.ok())
            return added;
    if (const Outcome published = staging.publish(); !published.ok())
        return published;
    const QSet<QString> kept(names.begin(), names.end());
    for (const QString& name : former)
        if (isOwnName(name) && !kept.contains(name))
            QFile::remove(staging.path(name));
    return Done();
}

} // namespace leitstand::status_page
