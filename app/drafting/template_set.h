// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All message templates: those that are built in, and a team's own from the catalogue, which replace a built-in one of
// the same audience, moment and variant or stand beside it. Read once, then only rendered.
#pragma once

#include "drafting/message_template.h"

#include <QString>

#include <map>
#include <tuple>

namespace leitstand {

// One way to begin a message.
struct TemplateChoice {
    std::string variant; // empty: the ordinary one
    LocalName name; // empty: it is called by its moment
    bool own = false; // the team's

    friend bool operator==(const TemplateChoice&, const TemplateChoice&) = default;
};

// Nothing new to say, and still an update that is due.
inline constexpr std::string_view NothingNew = "nothing_new";
// The text of a catalogue's template with this name has the sentences of lanes.txt.
inline constexpr std::string_view LaneTemplate = "lanes";

// The first mistake in a template of the catalogue; nothing: it renders for any facts.
[[nodiscard]] std::optional<TemplateMistake> mistakeInTemplate(std::string_view name, std::string_view text);

class TemplateSet {
public:
    // Every *.txt of the folder. The first mistake is returned; a set with a mistake is not used in part.
    [[nodiscard]] static Expected<TemplateSet> read(const QString& folder);
    // The ones in resources/templates.
    [[nodiscard]] static Expected<TemplateSet> builtIn();

    // The built-in ones with those of a catalogue.
    [[nodiscard]] static Expected<TemplateSet> of(const Catalogue& catalogue);

    // A team's own. `name` is what it is called in the catalogue; it is also the template's name if it has no other.
    [[nodiscard]] Outcome add(const std::string& name, std::string_view text);

    // Those for this message, the ordinary one first. Never empty for a set with the built-in ones.
    [[nodiscard]] std::vector<TemplateChoice> choices(Audience audience, Moment moment) const;

    // The message in both languages. An audience without a template of its own begins with the public text, which is the
    // one that everybody may read. Errors: no template for this moment, an unknown time zone.
    [[nodiscard]] Expected<DraftText> render(
        Audience audience, Moment moment, const DraftFacts& facts, std::string_view variant = {}) const;

private:
    struct Held {
        MessageTemplate text;
        bool own = false;
    };
    using Key = std::tuple<Audience, Moment, std::string>;

    [[nodiscard]] std::optional<Error> addFile(const QString& path, const std::string& file);

    std::map<Key, Held> m_templates;
    std::map<Language, LanePhrases> m_lanes;
};

} // namespace leitstand
