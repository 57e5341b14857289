// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/picture_model.h"

#include "view/display_text.h"
#include "view/program_words.h"

#include <algorithm>
#include <cmath>

namespace leitstand {

PictureModel::PictureModel(Lens& lens, QObject* parent) : RowModel(parent), m_lens(lens)
{
    connect(&lens.workspace(), &Workspace::pictureChanged, this, &PictureModel::refresh);
    connect(&lens, &Lens::modeChanged, this, &PictureModel::changed);
    refresh();
}

void PictureModel::refresh()
{
    m_picture = m_lens.workspace().picture();
    std::vector<SourceRow> sources;
    for (const SourcePicture& source : m_picture.sources) {
        SourceRow row;
        row.name = displayLine(source.report.source);
        row.state = Facts::from(source.report.state);
        row.detail = displayText(source.report.detail);
        // Whole seconds: the row is told to have changed once a second, not with every breath.
        row.silentFor = std::floor(static_cast<double>(source.silentFor.count()) / 1000) * 1000;
        row.lastGoodAt = source.report.lastGood ? milliseconds(*source.report.lastGood) : 0.0;
        row.aged = source.aged;
        sources.push_back(std::move(row));
    }
    updateRows(
        std::move(sources), [](const auto& left, const auto& right) { return left.name == right.name; },
        std::equal_to<>());
    Q_EMIT changed();
}

double PictureModel::ageMs() const
{
    const auto age = m_picture.age();
    return age ? static_cast<double>(age->count()) : -1.0;
}

bool PictureModel::aged() const
{
    const auto age = m_picture.age();
    return m_picture.state == PictureState::Offline || (age && *age > FreshFor);
}

QString PictureModel::reason() const
{
    return m_picture.reason ? programWords(*m_picture.reason) : QString();
}

QStringList PictureModel::warnings() const
{
    QStringList list;
    for (const Error& warning : m_picture.warnings)
        list.append(programWords(warning));
    return list;
}

int PictureModel::goodSources() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(),
        [](const SourceRow& row) { return !row.aged && row.state == Facts::SourceGood; }));
}

bool PictureModel::noSourceYet() const
{
    return std::all_of(rows().begin(), rows().end(),
        [](const SourceRow& row) { return !row.aged && row.state == Facts::SourceWaiting && row.lastGoodAt <= 0; });
}

QHash<int, QByteArray> PictureModel::roleNames() const
{
    return {
        { NameRole, "name" },
        { StateRole, "sourceState" },
        { DetailRole, "detail" },
        { SilentForRole, "silentFor" },
        { LastGoodAtRole, "lastGoodAt" },
        { AgedRole, "aged" },
    };
}

QVariant PictureModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() < 0 || index.row() >= rowCount())
        return {};
    const SourceRow& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case StateRole:
        return row.state;
    case DetailRole:
        return row.detail;
    case SilentForRole:
        return row.silentFor;
    case LastGoodAtRole:
        return row.lastGoodAt;
    case AgedRole:
        return row.aged;
    default:
        return {};
    }
}

} // namespace leitstand
