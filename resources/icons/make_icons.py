#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the icons of the window and puts them into one font, resources/icons/LeitstandIcons.ttf.

A font, because text is what every scene graph of Qt draws sharply at any size and in any colour, without a further
module. Needs python3-shapely and python3-fonttools; the result is checked in. Each icon is drawn on a grid of 24 by 24
(y downwards), with lines 1.9 wide. The order of ICONS gives the code points from U+E000 on and must match
qml/Controls/Icon.qml; a test compares them.
"""

import math
import pathlib

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box
from shapely.geometry.polygon import orient
from shapely.ops import unary_union

W = 1.9


def line(*points, width=W, cap=1):
    return LineString(points).buffer(width / 2, resolution=10, cap_style=cap, join_style=1)


def ring(x, y, r, width=W):
    return Point(x, y).buffer(r + width / 2, resolution=24).difference(Point(x, y).buffer(r - width / 2, resolution=24))


def disc(x, y, r):
    return Point(x, y).buffer(r, resolution=24)


def arc(x, y, r, start, end, width=W):
    steps = 32
    points = [(x + r * math.cos(math.radians(start + (end - start) * i / steps)),
               y + r * math.sin(math.radians(start + (end - start) * i / steps))) for i in range(steps + 1)]
    return line(*points, width=width)


def outline(*points, width=W):
    return line(*points, points[0], width=width)


def solid(*points, rounding=0.8):
    return Polygon(points).buffer(-rounding, join_style=2).buffer(rounding, resolution=10)


def frame(x0, y0, x1, y1, r=2, width=W):
    outer = box(x0 + r, y0 + r, x1 - r, y1 - r).buffer(r + width / 2, resolution=10)
    inner = box(x0 + r, y0 + r, x1 - r, y1 - r).buffer(r - width / 2, resolution=10)
    return outer.difference(inner)


def join(*shapes):
    return unary_union(shapes)


def slashed(shape):
    gap = line((4, 3), (21, 20), width=W * 2.6, cap=2)
    return join(shape.difference(gap), line((3.6, 3.6), (20.4, 20.4)))


def bell():
    body = [(6, 16.5), (6, 10.5)]
    body += [(12 + 6 * math.cos(math.radians(a)), 10 + 6.2 * math.sin(math.radians(a))) for a in range(180, 361, 10)]
    body += [(18, 10.5), (18, 16.5)]
    return join(line(*body), line((4, 17.2), (20, 17.2)), arc(12, 18.4, 2.2, 20, 160))


def bubble():
    return join(line((12.2, 18), (7.5, 21), (7.5, 18), (5.5, 18), (3.5, 16), (3.5, 6), (5.5, 4), (18.5, 4), (20.5, 6),
                     (20.5, 16), (18.5, 18), (12.2, 18)), line((8, 9.2), (16, 9.2)), line((8, 13), (13, 13)))


def wave():
    return line(*[(3 + i * 0.25, 12 - 5 * math.sin((i * 0.25) / 18 * math.tau * 2)) for i in range(73)])


def sun():
    rays = [line((12 + 7.4 * math.cos(a), 12 + 7.4 * math.sin(a)), (12 + 9.4 * math.cos(a), 12 + 9.4 * math.sin(a)))
            for a in [i * math.pi / 4 for i in range(8)]]
    return join(ring(12, 12, 4), *rays)


def globe():
    return join(ring(12, 12, 8.6), line((3.6, 12), (20.4, 12)), arc(20.5, 12, 12.2, 137, 223), arc(3.5, 12, 12.2, -43, 43))


CHECK = line((5, 12.8), (9.8, 17.5), (19, 7))
BANG = join(line((12, 7.6), (12, 12.9), width=2.3), disc(12, 16.6, 1.45))

ICONS = {
    # places
    "situation": join(arc(12, 14, 8.6, 180, 360), line((12, 14), (16.2, 9.6)), disc(12, 14, 1.7), line((3.4, 14), (3.4, 17.5)),
                      line((20.6, 14), (20.6, 17.5)), line((3.4, 18.6), (20.6, 18.6))),
    "alerts": bell(),
    "incidents": join(frame(3.5, 4, 8.6, 20, 1.2), frame(3.5 + 6, 4, 8.6 + 6, 15, 1.2), frame(15.5, 4, 20.5, 11, 1.2)),
    "communication": bubble(),
    "insight": join(line((4, 20), (20, 20)), line((6.5, 16), (6.5, 11.5), width=2.6), line((12, 16), (12, 5), width=2.6),
                    line((17.5, 16), (17.5, 8.5), width=2.6)),
    # severities: four shapes that differ in outline, not only in colour
    "critical": solid((12, 1.6), (23, 21.4), (1, 21.4), rounding=1.4).difference(
        join(line((12, 9), (12, 14.2), width=2.3), disc(12, 17.7, 1.4))),
    "error": solid((12, 0.8), (23.2, 12), (12, 23.2), (0.8, 12), rounding=1.4).difference(BANG),
    "warning": disc(12, 12, 9.6).difference(join(line((7.6, 12), (16.4, 12), width=2.5))),
    "info": join(frame(4, 4, 20, 20, 1.6, 2.2), line((12, 11.4), (12, 16), width=2.2), disc(12, 7.9, 1.35)),
    # states
    "live": join(ring(12, 12, 8.2), disc(12, 12, 4)),
    "late": join(ring(12, 12, 8.6), line((12, 7.2), (12, 12), (15.6, 14.4))),
    "offline": join(ring(12, 12, 8.6).difference(line((2, 2), (22, 22), width=5, cap=2)), line((4, 4), (20, 20), width=2.2)),
    "starting": join(disc(5, 12, 2), disc(12, 12, 2), disc(19, 12, 2)),
    "acknowledged": join(ring(12, 12, 8.6), line((8, 12.4), (11, 15.3), (16.2, 9.2))),
    "silenced": slashed(bell()),
    "resolved": CHECK,
    "flapping": wave(),
    "relapse": join(arc(12, 12.5, 7.6, -150, 150), line((4.2, 4.6), (5, 9.4), (9.8, 8.6))),
    # actions and furniture
    "search": join(ring(10.5, 10.5, 6.2), line((15.2, 15.2), (20, 20))),
    "close": join(line((6, 6), (18, 18)), line((18, 6), (6, 18))),
    "plus": join(line((12, 5), (12, 19)), line((5, 12), (19, 12))),
    "chevronDown": line((6, 9.5), (12, 15.5), (18, 9.5)),
    "chevronRight": line((9.5, 6), (15.5, 12), (9.5, 18)),
    "chevronLeft": line((14.5, 6), (8.5, 12), (14.5, 18)),
    "arrowRight": join(line((4.5, 12), (19, 12)), line((13, 6), (19, 12), (13, 18))),
    "copy": join(frame(8.5, 8.5, 20, 20, 2), line((5.4, 15.5), (4, 15.5), (4, 4), (15.5, 4), (15.5, 5.4))),
    "more": join(disc(5.5, 12, 1.7), disc(12, 12, 1.7), disc(18.5, 12, 1.7)),
    "external": join(line((10, 5), (5, 5), (5, 19), (19, 19), (19, 14)), line((14, 4.5), (19.5, 4.5), (19.5, 10)), line((11, 13), (19, 5))),
    "edit": join(outline((4.5, 19.5), (5.4, 15.2), (15.6, 5), (19, 8.4), (8.8, 18.6)), line((13.2, 7.4), (16.6, 10.8))),
    "note": join(line((14, 20), (5, 20), (5, 4), (19, 4), (19, 15), (14, 20), (14, 15), (19, 15)), line((8.5, 9), (15.5, 9)),
                 line((8.5, 13), (11.5, 13))),
    "link": join(line((10, 14), (14, 10)), arc(7.6, 16.4, 4.2, 10, 260), arc(16.4, 7.6, 4.2, 190, 440)),
    "clock": join(ring(12, 12, 8.6), line((12, 7.2), (12, 12), (15.6, 14.4))),
    "user": join(ring(12, 8, 3.8), arc(12, 20.6, 7.4, 190, 350)),
    "flag": join(line((6, 21), (6, 4)), line((6, 4.6), (18.5, 4.6), (15.4, 9), (18.5, 13.4), (6, 13.4))),
    "help": join(ring(12, 12, 8.6), arc(12, 10, 2.6, 180, 405), line((13.8, 11.9), (12, 13.8)), disc(12, 16.9, 1.25)),
    "rejected": join(ring(12, 12, 8.6), line((6.2, 6.2), (17.8, 17.8))),
    "sun": sun(),
    "moon": disc(11.5, 12, 8.8).difference(disc(15.6, 8.6, 7.6)),
    "globe": globe(),
    "keyboard": join(frame(2.5, 6, 21.5, 18, 2), disc(7, 10, 1), disc(12, 10, 1), disc(17, 10, 1), line((8, 14.4), (16, 14.4))),
    "pause": join(line((8.5, 6), (8.5, 18), width=2.6), line((15.5, 6), (15.5, 18), width=2.6)),
    "lane": join(frame(4, 5, 20, 19, 2), line((12, 5), (12, 19))),
    "send": outline((3.5, 11.5), (20.5, 3.8), (14, 20.4), (10.8, 13.6)),
    "eye": join(ring(12, 12, 2.8), line(*[(2.8 + i * 0.46, 12 - 5.6 * math.sin(math.pi * i / 40)) for i in range(41)]),
                line(*[(2.8 + i * 0.46, 12 + 5.6 * math.sin(math.pi * i / 40)) for i in range(41)])),
    "book": join(line((12, 6.4), (9.6, 4.8), (3.5, 4.8), (3.5, 18.4), (9.6, 18.4), (12, 20), (14.4, 18.4), (20.5, 18.4), (20.5, 4.8),
                      (14.4, 4.8), (12, 6.4), (12, 19.4))),
    "source": join(frame(4, 4, 20, 10, 1.6), frame(4, 14, 20, 20, 1.6), disc(7.8, 7, 1.1), disc(7.8, 17, 1.1)),
    "siren": join(arc(12, 13.5, 5.4, 180, 360), line((6.6, 13.5), (6.6, 18)), line((17.4, 13.5), (17.4, 18)), line((4.5, 19), (19.5, 19)),
                  line((12, 2.6), (12, 4.6)), line((4.2, 6), (5.6, 7.2)), line((19.8, 6), (18.4, 7.2))),
    "save": join(line((12, 4), (12, 14.6)), line((7, 9.8), (12, 14.8), (17, 9.8)), line((4.5, 19.6), (19.5, 19.6))),
    "minus": line((5, 12), (19, 12)),
    "play": solid((6.5, 3.6), (20.5, 12), (6.5, 20.4), rounding=1.2),
    "history": join(arc(12.6, 12, 7.8, -150, 140), line((3.2, 6.2), (5.6, 9.4), (9.2, 7.4)), line((12.6, 7.6), (12.6, 12.2), (15.8, 14.2))),
    "undo": join(line((9, 4.6), (4.6, 9), (9, 13.4)), line((4.8, 9), (14, 9)), arc(14, 14, 5, -90, 90), line((14, 19), (8, 19))),
    "merge": join(line((5, 4), (5, 6.5), (12, 13), (12, 20)), line((19, 4), (19, 6.5), (12, 13)), line((8, 16.2), (12, 20.2), (16, 16.2))),
    "split": join(line((12, 20), (12, 12), (5, 5)), line((12, 12), (19, 5)), line((4.8, 9.6), (4.8, 4.6), (9.8, 4.6)),
                  line((14.2, 4.6), (19.2, 4.6), (19.2, 9.6))),
    "people": join(ring(9, 8.6, 3.3), arc(9, 19.6, 6.2, 190, 350), arc(16, 8.6, 3.3, -110, 110), arc(15.6, 19.6, 6.2, 270, 350)),
    "bulb": join(arc(12, 9.6, 6, 145, 395), line((7.1, 13), (9, 15.4), (9, 17.4), (15, 17.4), (15, 15.4), (16.9, 13)), line((10, 20.6), (14, 20.6))),
    "wrench": join(line((4.6, 19.4), (12.6, 11.4), width=3), arc(16.2, 7.8, 4, 0, 270, width=2.4)),
    "bolt": outline((13.4, 2.8), (5, 13.8), (11.2, 13.8), (10.4, 21.2), (19, 9.8), (12.6, 9.8)),
}

UNIT = 100


def glyph(shape):
    pen = TTGlyphPen(None)
    polygons = shape.geoms if isinstance(shape, MultiPolygon) else [shape]
    for polygon in polygons:
        if polygon.is_empty or polygon.area < 0.01:
            continue
        polygon = orient(polygon.simplify(0.004), sign=1.0)
        for loop in [polygon.exterior, *polygon.interiors]:
            points = [(round(x * UNIT), round((24 - y) * UNIT)) for x, y in list(loop.coords)[:-1]]
            pen.moveTo(points[0])
            for point in points[1:]:
                pen.lineTo(point)
            pen.closePath()
    return pen.glyph()


def main():
    names = [".notdef", *ICONS]
    builder = FontBuilder(24 * UNIT, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({0xE000 + i: name for i, name in enumerate(ICONS)})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), **{name: glyph(shape) for name, shape in ICONS.items()}})
    builder.setupHorizontalMetrics({name: (24 * UNIT, 0) for name in names})
    builder.setupHorizontalHeader(ascent=24 * UNIT, descent=0)
    builder.setupNameTable({"familyName": "Leitstand Icons", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=24 * UNIT, sTypoDescender=0, sTypoLineGap=0, usWinAscent=24 * UNIT, usWinDescent=0)
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 3_850_000_000
    builder.font.recalcTimestamp = False
    target = pathlib.Path(__file__).parent / "LeitstandIcons.ttf"
    builder.save(target)
    print(target.name, target.stat().st_size, "bytes,", len(ICONS), "icons")


main()
