// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The catalogue's names in the window's language, for whoever shows them or lets people choose from them. What the
// catalogue does not name is called by its id.
#pragma once

#include "drafting/time_phrases.h"
#include "workspace/lens.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class CatalogueNames : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    // What can be chosen, by name: [{id, name, detail}]; the detail of a component is its service's name.
    Q_PROPERTY(QVariantList components READ components NOTIFY changed)
    Q_PROPERTY(QVariantList segments READ segments NOTIFY changed)
    // Who may be given a role: those whom the catalogue names and those who have done something here.
    Q_PROPERTY(QStringList people READ people NOTIFY changed)
    // Counts the changes: to be read by bindings that call the functions below.
    Q_PROPERTY(int revision READ revision NOTIFY changed)
public:
    explicit CatalogueNames(Lens& lens, QObject* parent = nullptr);

    void setLanguage(const QString& language);
    [[nodiscard]] Language language() const { return m_german ? Language::German : Language::English; }

    [[nodiscard]] QVariantList components() const;
    [[nodiscard]] QVariantList segments() const;
    [[nodiscard]] QStringList people() const;
    [[nodiscard]] int revision() const { return m_revision; }

    [[nodiscard]] QString component(const ComponentId& id) const;
    [[nodiscard]] QString components(const std::vector<ComponentId>& ids) const; // "a, b, c"
    [[nodiscard]] QString service(const std::string& id) const;
    [[nodiscard]] QString segment(const SegmentId& id) const; // empty for the empty id
    Q_INVOKABLE QString componentName(const QString& id) const;
    Q_INVOKABLE QString serviceName(const QString& id) const;
    Q_INVOKABLE QString segmentName(const QString& id) const;
    // The id of the component that is called this, in either language or by its id; otherwise the text itself.
    Q_INVOKABLE QString componentCalled(const QString& text) const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const Catalogue& catalogue() const { return *m_lens.state().catalogue(); }
    [[nodiscard]] QString inLanguage(const LocalName& name, const std::string& id) const;
    void announce();

    Lens& m_lens;
    const Catalogue* m_seen = nullptr; // to tell whether another one holds
    bool m_german = false;
    int m_revision = 0;
};

} // namespace leitstand
