// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Underlines what the check of a message has found, in a text area or field that lies below: errors by a wave, hints by
// dots, what is missing by a wedge at its place. What follows the record has a ground of its own.
#pragma once

#include "view/draft_check.h"

#include <QtCore/QPointer>
#include <QtGui/QColor>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

#include <vector>

namespace leitstand {

class FindingMarks : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem* target READ target WRITE setTarget NOTIFY targetChanged)
    Q_PROPERTY(leitstand::DraftCheck* check READ check WRITE setCheck NOTIFY checkChanged)
    Q_PROPERTY(leitstand::DraftEditor* draft READ draft WRITE setDraft NOTIFY draftChanged) // whose fields are shown
    Q_PROPERTY(int side MEMBER m_side WRITE setSide NOTIFY looksChanged) // DraftEditor.Side
    Q_PROPERTY(int part MEMBER m_part WRITE setPart NOTIFY looksChanged) // DraftEditor.Part
    Q_PROPERTY(QColor errorColor MEMBER m_errorColor WRITE setErrorColor NOTIFY looksChanged)
    Q_PROPERTY(QColor hintColor MEMBER m_hintColor WRITE setHintColor NOTIFY looksChanged)
    Q_PROPERTY(QColor groundColor MEMBER m_groundColor WRITE setGroundColor NOTIFY looksChanged) // of the chosen one
    Q_PROPERTY(QColor fieldColor MEMBER m_fieldColor WRITE setFieldColor NOTIFY looksChanged)
    Q_PROPERTY(double unit MEMBER m_unit WRITE setUnit NOTIFY looksChanged) // the width of a line
public:
    explicit FindingMarks(QQuickItem* parent = nullptr);

    [[nodiscard]] QQuickItem* target() const { return m_target; }
    void setTarget(QQuickItem* target);
    [[nodiscard]] DraftCheck* check() const { return m_check; }
    void setCheck(DraftCheck* check);
    [[nodiscard]] DraftEditor* draft() const { return m_draft; }
    void setDraft(DraftEditor* draft);
    void setSide(int side) { set(m_side, side); }
    void setPart(int part) { set(m_part, part); }
    void setErrorColor(const QColor& color) { set(m_errorColor, color); }
    void setHintColor(const QColor& color) { set(m_hintColor, color); }
    void setGroundColor(const QColor& color) { set(m_groundColor, color); }
    void setFieldColor(const QColor& color) { set(m_fieldColor, color); }
    void setUnit(double unit) { set(m_unit, unit); }
    void paint(QPainter* painter) override;

public Q_SLOTS:
    // The places of the letters are others than before.
    void refresh();

Q_SIGNALS:
    void targetChanged();
    void checkChanged();
    void draftChanged();
    void looksChanged();

protected:
    void updatePolish() override;
    void geometryChange(const QRectF& now, const QRectF& before) override;

private:
    struct Line {
        QRectF rect; // one line of the text
        DraftCheck::Mark mark;
    };

    template <typename Value> void set(Value& member, const Value& value)
    {
        if (member == value)
            return;
        member = value;
        Q_EMIT looksChanged();
        refresh();
    }
    [[nodiscard]] QRectF letterAt(int position) const;
    [[nodiscard]] std::vector<QRectF> linesOf(const TextRange& range) const;

    QPointer<QQuickItem> m_target;
    QPointer<DraftCheck> m_check;
    QPointer<DraftEditor> m_draft;
    int m_side = 0;
    int m_part = 0;
    QColor m_errorColor;
    QColor m_hintColor;
    QColor m_groundColor;
    QColor m_fieldColor;
    double m_unit = 1;
    std::vector<Line> m_lines;
    std::vector<QRectF> m_fields;
};

} // namespace leitstand
