#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the text fonts of the window from Debian's packages fonts-inter and fonts-jetbrains-mono.

Needs python3-fonttools. The results are checked in; run this only to change them.

Three changes, and the reason for each:
* Digits and the marks between them are the tabular ones. Qt 6.4 cannot switch OpenType features on, and figures
  that change every second must not jump sideways.
* No contextual alternates: a host name that holds "->" or "3x4" must be shown as it was sent.
* Only scripts written from left to right in Europe. For the rest the system's fonts are asked.

The family is renamed, so that a changed font never stands in for the original on the same machine.
"""

import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).parent
INTER = pathlib.Path("/usr/share/fonts/opentype/inter")
MONO = pathlib.Path("/usr/share/fonts/truetype/jetbrains-mono")
RANGES = [(0x20, 0x24F), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x206F),
          (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218F), (0x2190, 0x21FF),
          (0x2200, 0x22FF), (0x2300, 0x23FF), (0x25A0, 0x25FF), (0x2600, 0x26FF), (0x2700, 0x27BF), (0xFFFD, 0xFFFD)]
MONO_RANGES = [(0x20, 0x17F), (0x2010, 0x2027), (0x2190, 0x2193), (0x2022, 0x2026), (0x20AC, 0x20AC), (0xFFFD, 0xFFFD)]
KEEP = ["ccmp", "locl", "kern", "mark", "mkmk"]


def tabular(font):
    """Lets the characters themselves lead to the glyphs that the feature tnum would put in their place."""
    gsub = font["GSUB"].table
    lookups = {i for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == "tnum" for i in r.Feature.LookupListIndex}
    mapping = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(table, "ExtSubTable", table).mapping)
    wanted = {ord(c) for c in "0123456789"}
    for table in font["cmap"].tables:
        for code in wanted & set(table.cmap):
            table.cmap[code] = mapping.get(table.cmap[code], table.cmap[code])


def rename(font, family, style):
    names = font["name"]
    for record in list(names.names):
        if record.nameID in (1, 2, 3, 4, 6, 16, 17, 21, 22, 25):
            names.removeNames(nameID=record.nameID)
    full = f"{family} {style}"
    plain = style in ("Regular", "Bold")
    values = {1: family if plain else full, 2: style if plain else "Regular", 3: f"Leitstand:{full}", 4: full,
              6: full.replace(" ", "") if plain else f"{family.replace(' ', '')}-{style}", 16: family, 17: style}
    for name_id, value in values.items():
        names.setName(value, name_id, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [values[6]]
        top = cff.topDictIndex[0]
        top.FullName, top.FamilyName = full, family


def make(source, target, family, style, ranges, with_tabular):
    font = TTFont(source)
    if with_tabular:
        tabular(font)
    options = subset.Options()
    options.layout_features = KEEP
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    options.desubroutinize = False
    maker = subset.Subsetter(options)
    maker.populate(unicodes=[c for first, last in ranges for c in range(first, last + 1)])
    maker.subset(font)
    rename(font, family, style)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(HERE / target)
    print(target, (HERE / target).stat().st_size)


for weight in ("Regular", "Medium", "SemiBold", "Bold"):
    make(INTER / f"Inter-{weight}.otf", f"LeitstandSans-{weight}.otf", "Leitstand Sans", weight, RANGES, True)
make(MONO / "JetBrainsMono-Regular.ttf", "LeitstandMono-Regular.ttf", "Leitstand Mono", "Regular", MONO_RANGES, False)
