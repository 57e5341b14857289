// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/delivery/handover_journal.h"

#include "workspace/private_file.h"

#include <QFile>
#include <QString>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace leitstand {
namespace {

const QByteArray Title = QByteArrayLiteral("leitstand handovers 1 ");
constexpr std::array<std::string_view, 5> StageWords { "claiming", "handing-over", "delivered", "deferred", "failed" };

// Another one after each start of the machine.
QByteArray bootId()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

QByteArray oneWord(const std::string& text)
{
    return QUrl::toPercentEncoding(QString::fromStdString(text));
}

std::string asWritten(const QByteArray& word)
{
    return QUrl::fromPercentEncoding(word).toStdString();
}

} // namespace

HandoverJournal::HandoverJournal(const std::string& path)
{
    if (!path.empty())
        open(path);
}

HandoverJournal::~HandoverJournal()
{
    if (m_file >= 0)
        ::close(m_file);
}

void HandoverJournal::open(const std::string& path)
{
    m_path = path;
    if (const QByteArray boot = bootId(); !boot.isEmpty())
        m_title = Title + boot + '\n';
    m_file = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_file < 0) {
        m_fault = Error { "cannot be opened: " + describeErrno(errno), path, remedyForFileError(errno, path) };
        return;
    }
    if (::flock(m_file, LOCK_EX | LOCK_NB) != 0) {
        m_fault = Error { "another gateway uses this file", path, "stop one of the two" };
        ::close(m_file);
        m_file = -1;
        return;
    }
    read();
}

void HandoverJournal::read()
{
    QByteArray text;
    std::array<char, 1 << 16> buffer {};
    for (ssize_t got = 0; (got = ::read(m_file, buffer.data(), buffer.size())) > 0;)
        text.append(buffer.data(), got);
    // The last line can be cut off; what it says did not begin.
    QList<QByteArray> lines = text.split('\n');
    lines.removeLast();
    if (m_title.isEmpty() || lines.isEmpty() || lines.first() + '\n' != m_title) {
        restart();
        return;
    }
    m_isEmpty = lines.size() == 1;
    lines.removeFirst();
    for (const QByteArray& line : lines) {
        const QList<QByteArray> words = line.split(' ');
        const auto stage = std::find(StageWords.begin(), StageWords.end(), words[0].toStdString());
        if (words.size() == 4 && stage != StageWords.end()) {
            m_stages[{ PublicationId { asWritten(words[1]) }, asWritten(words[2]), asWritten(words[3]) }]
                = static_cast<Stage>(stage - StageWords.begin());
        }
    }
}

void HandoverJournal::restart()
{
    m_stages.clear();
    m_isEmpty = true;
    if (::ftruncate(m_file, 0) == 0
        && ::write(m_file, m_title.constData(), static_cast<std::size_t>(m_title.size())) == m_title.size())
        return;
    giveUp();
}

void HandoverJournal::giveUp()
{
    m_fault = Error { "cannot be written: " + describeErrno(errno), m_path, remedyForFileError(errno, m_path) };
    m_isUseless = ::ftruncate(m_file, 0) == 0;
    ::close(std::exchange(m_file, -1));
    m_stages.clear();
}

std::optional<HandoverJournal::Stage> HandoverJournal::stage(const HandoverKey& key) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_stages.find(key);
    return found == m_stages.end() ? std::nullopt : std::optional(found->second);
}

bool HandoverJournal::note(const HandoverKey& key, Stage stage)
{
    const std::lock_guard lock(m_mutex);
    if (m_file < 0)
        return m_isUseless;
    const QByteArray line = QByteArray(StageWords[static_cast<std::size_t>(stage)].data()) + ' '
        + oneWord(key.publication.value) + ' ' + oneWord(key.channel) + ' ' + oneWord(key.recipient) + '\n';
    m_isEmpty = false;
    if (::write(m_file, line.constData(), static_cast<std::size_t>(line.size())) == line.size()) {
        m_stages[key] = stage;
        return true;
    }
    giveUp(); // an earlier stage in the file must not be taken for the last one
    return m_isUseless;
}

void HandoverJournal::clear()
{
    const std::lock_guard lock(m_mutex);
    if (m_file >= 0 && !m_isEmpty)
        restart();
}

} // namespace leitstand
