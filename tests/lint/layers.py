# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The architecture as a test: includes, link lists and QML imports point one way only.

desktop -> gateway, ctl, view -> workspace -> stream -> wire -> store, drafting, insight -> domain, where stream and
store never meet, the domain has no input, output, clock or thread, and time is read in the three programs only.
"""

import posixpath
import re

from tree import Finding, cmake_code, cpp_code, line_at, qml_code

BELOW_WORKSPACE = {"stream", "wire", "store", "drafting", "insight", "domain"}
MAY_USE = {
    "domain": set(),
    "insight": {"domain"},
    "drafting": {"domain"},
    "store": {"domain"},
    "wire": {"domain"},
    "stream": {"wire", "domain"},
    "workspace": BELOW_WORKSPACE,
    "view": BELOW_WORKSPACE | {"workspace"},
    "ctl": BELOW_WORKSPACE | {"workspace"},
    "gateway": BELOW_WORKSPACE | {"workspace"},
    "desktop": BELOW_WORKSPACE | {"workspace", "view", "ctl", "gateway"},
}
PROGRAMS = {"desktop", "gateway", "ctl"}

# Libraries from outside, exact where the design names them; the others may use all but the window's.
WINDOW_LIBRARIES = {"Qt6::Gui", "Qt6::Widgets", "Qt6::Qml", "Qt6::Quick", "Qt6::QuickControls2", "Qt6::Charts"}
ONLY_LIBRARIES = {
    "domain": {"Qt6::Core"},
    "insight": {"Qt6::Core", "re2::re2"},
    "store": {"Qt6::Core", "Qt6::Sql"},
    "wire": {"Qt6::Core", "simdjson::simdjson"},
}
NEVER_LIBRARIES = {
    "drafting": WINDOW_LIBRARIES - {"Qt6::Gui"},
    "stream": WINDOW_LIBRARIES,
    "workspace": WINDOW_LIBRARIES,
    "ctl": WINDOW_LIBRARIES - {"Qt6::Gui"},
    "gateway": WINDOW_LIBRARIES - {"Qt6::Gui"},
}

# In the domain only these values of Qt Core may be included.
DOMAIN_QT = set("""QtGlobal QtCore QtTypes QtNumeric QtMath QChar QString QStringView QStringList QLatin1String
    QLatin1StringView QAnyStringView QUtf8StringView QByteArray QByteArrayView QByteArrayList QList QVector QHash QMap
    QMultiMap QSet QPair QVarLengthArray QUuid QDate QTime QDateTime QTimeZone QLocale QRegularExpression QCollator
    QCryptographicHash QMetaType QFlags QHashFunctions QtContainerFwd""".split())
DOMAIN_STANDARD_NEVER = set("""thread mutex shared_mutex future condition_variable atomic semaphore latch barrier
    stop_token fstream iostream filesystem csignal signal.h syncstream unistd.h fcntl.h pthread.h
    sys/socket.h sys/stat.h sys/types.h random ctime time.h""".split())
DOMAIN_NEVER = re.compile(r"\b(steady_clock|high_resolution_clock|QElapsedTimer|QTimer|QThread|QFile|QDebug|qDebug"
                          r"|qInfo|qWarning|qCritical|std::cout|std::cerr|printf|fopen|fputs|puts|getenv|qgetenv|srand|rand)\b")
CLOCKS = re.compile(r"(\b(?:currentDateTime(?:Utc)?|currentMSecsSinceEpoch|currentSecsSinceEpoch|QDate::currentDate"
                    r"|QTime::currentTime|(?:system|utc|tai|gps|file)_clock::now|gettimeofday|clock_gettime)\b"
                    r"|(?<![\w.>:])(?:std::|::)?time\s*\(\s*(?:nullptr|NULL|0|&\w+)\s*\))")
# <QtCore/QFile> and <qfile.h> are the same header as <QFile>.
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.M)
INCLUDE_LINE = re.compile(r"^[ \t]*#[ \t]*include.*$", re.M)
CALL = re.compile(r"\b(\w+)\s*\(")
TARGET_MAKERS = re.compile(r"^(leitstand_library|leitstand_program|leitstand_qml_module|(qt_|qt6_)?add_(library|executable)"
                           r"|qt_add_plugin)$")

# Places of the window never import each other; what is shared by all of them is named here, the rest of qml/ is the
# window, which joins them.
PLACES = {"Situation", "Alerts", "Incidents", "Communication", "Insight", "OnCall", "Wall"}
SHARED = {"Controls", "Charts", "Parts"}
IMPORT = re.compile(r'^[ \t]*import[ \t]+(?:(Leitstand(?:\.\w+)*)|"([^"\n]+)")', re.M)
QML_CLOCK = re.compile(r"\bDate\s*\.\s*now\b|\bnew\s+Date\s*(?:\(\s*\)|(?=[;,)\n]))")


def folder_of(path):
    """The layer that a path below app/ belongs to."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] == "app" else None


def cmake_calls(text):
    """Yields (function, [(argument, offset)]) for each call, also calls whose arguments span lines."""
    at = 0
    while match := CALL.search(text, at):
        depth, end = 1, match.end()
        while end < len(text) and depth:
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            end += 1
        body = text[match.end():end - 1]
        yield match.group(1), [(word.group().strip('"'), match.end() + word.start())
                               for word in re.finditer(r'"[^"]*"|[^\s()]+', body)]
        # An if(...) or foreach(...) holds no call inside its parentheses: continue behind it.
        at = end


def link_lists(text):
    """Yields (name of the target, [(library, offset)]) for all forms in which a target is linked."""
    for function, arguments in cmake_calls(text):
        if function == "target_link_libraries" and arguments:
            words = [word for word in arguments[1:] if word[0] not in ("PUBLIC", "PRIVATE", "INTERFACE")]
            yield arguments[0][0], words
        elif function in ("leitstand_library", "leitstand_program", "leitstand_qml_module") and arguments:
            linked, collecting = [], False
            for word, offset in arguments[1:]:
                if re.fullmatch(r"[A-Z][A-Z_]*", word):
                    collecting = word == "LINK"
                elif collecting:
                    linked.append((word, offset))
            yield arguments[0][0], linked


def targets_by_folder(tree):
    """Which layer each target of the project is made in; leitstand_library(x) makes leitstand_x."""
    owner = {f"leitstand_{folder}": folder for folder in MAY_USE}
    for path in tree.matching("CMakeLists.txt", under="app/"):
        for function, arguments in cmake_calls(cmake_code(tree.text(path))):
            if TARGET_MAKERS.match(function) and arguments and folder_of(path):
                name = arguments[0][0]
                owner[f"leitstand_{name}" if function == "leitstand_library" else name] = folder_of(path)
    return owner


def arrow(source, target):
    """None where the arrow is allowed, else the sentence that refuses it."""
    if source == target or target in MAY_USE.get(source, set()):
        return None
    if source not in MAY_USE:
        return f"app/{source} is no folder of the design; name it and its place in tests/lint/layers.py"
    if {source, target} == {"stream", "store"}:
        return f"app/{source} uses app/{target}: stream and store never meet, workspace joins them"
    allowed = ", ".join(sorted(MAY_USE[source])) or "nothing else of the project"
    return f"app/{source} uses app/{target}: the arrow points the wrong way (may use {allowed})"


def includes(tree):
    for path in tree.matching(".h", ".cpp", ".hpp", ".cc", ".inl", under="app/"):
        source = folder_of(path)
        if not source:
            yield Finding(path, 1, "code lives in a folder of app/, not beside them")
            continue
        text = cpp_code(tree.text(path), strings=False)
        for match in INCLUDE.finditer(text):
            line = line_at(text, match.start(1))
            name = match.group(2)
            resolved = posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
            first = name.split("/")[0]
            if name.startswith("."):
                target = folder_of(resolved)
                if target != source:
                    yield Finding(path, line, f'"{name}" leaves its folder; write "folder/header.h"')
                    continue
            else:
                target = first if "/" in name and first in MAY_USE else None
            refusal = arrow(source, target) if target else None
            if refusal:
                yield Finding(path, line, refusal)
            if source == "domain" and not target:
                yield from domain_include(path, line, name, match.group(1))


def domain_include(path, line, name, quote):
    if quote == '"' and "/" not in name:
        return
    last = name.split("/")[-1]
    is_qt = re.match(r"(Qt\w+/|Q[A-Z]|Qt[A-Z]|q\w+\.h$)", name)
    if is_qt:
        known = {qt.lower() for qt in DOMAIN_QT}
        module = name.split("/")[0] if "/" in name else "QtCore"
        if module != "QtCore" or last.removesuffix(".h").lower() not in known:
            yield Finding(path, line, f"<{name}> in the domain: only values of Qt Core (the list is in tests/lint/layers.py)")
    elif name in DOMAIN_STANDARD_NEVER:
        yield Finding(path, line, f"<{name}> in the domain, which has no input, output, clock, chance or thread")
    elif "/" in name or (name.endswith(".h") and quote == "<"):
        yield Finding(path, line, f"<{name}> in the domain, which uses the standard library and Qt Core only")


def clocks(tree):
    for path in tree.matching(".h", ".cpp", ".hpp", ".cc", ".inl", under="app/"):
        source = folder_of(path)
        text = INCLUDE_LINE.sub("", cpp_code(tree.text(path)))
        if source == "domain":
            for match in DOMAIN_NEVER.finditer(text):
                yield Finding(path, line_at(text, match.start()), f"{match.group()} in the domain, which is pure")
        if source not in PROGRAMS:
            for match in CLOCKS.finditer(text):
                yield Finding(path, line_at(text, match.start()),
                              f"{match.group()} reads the clock; below desktop, gateway and ctl time is passed in")


def links(tree):
    owner = targets_by_folder(tree)
    for path in tree.matching("CMakeLists.txt", ".cmake", under="app/"):
        source = folder_of(path)
        if not source:
            continue
        text = cmake_code(tree.text(path))
        for made, linked in link_lists(text):
            for word, offset in linked:
                line = line_at(text, offset)
                for name in re.findall(r"[\w${}.+-]+(?:::[\w.]+)?", re.sub(r"\$<[A-Z_]+:", " ", word)):
                    yield from link(owner, path, line, source, made, name)


def link(owner, path, line, source, made, name):
    if name in owner:
        refusal = arrow(source, owner[name])
        if refusal:
            yield Finding(path, line, f"{made} links {name}: {refusal}")
    elif "${" in name:
        yield Finding(path, line, f"{made} links {name}: a link list names its libraries, so that it can be read and checked")
    elif source in ONLY_LIBRARIES and name not in ONLY_LIBRARIES[source] | {"Threads::Threads"} - (
            {"Threads::Threads"} if source == "domain" else set()):
        allowed = ", ".join(sorted(ONLY_LIBRARIES[source]))
        yield Finding(path, line, f"{made} links {name}: app/{source} may link {allowed} only")
    elif name in NEVER_LIBRARIES.get(source, set()):
        yield Finding(path, line, f"{made} links {name}: that belongs to the window, app/{source} has none")


def qml_modules(tree):
    """URI -> folder that defines it, from all CMake lists."""
    modules = {}
    for path in tree.matching("CMakeLists.txt"):
        for function, arguments in cmake_calls(cmake_code(tree.text(path))):
            words = [word for word, _ in arguments]
            if function in ("leitstand_qml_module", "qt_add_qml_module", "qt6_add_qml_module") and "URI" in words[:-1]:
                modules[words[words.index("URI") + 1]] = posixpath.dirname(path)
    return modules


def place_of(folder):
    """The folder's name below qml/ for a place or a shared module, None for the window itself."""
    parts = folder.split("/")
    name = parts[1] if len(parts) > 1 and parts[0] == "qml" else None
    return name if name in PLACES | SHARED else None


def imports(tree):
    modules = qml_modules(tree)
    for path in tree.matching(".qml", ".js", ".mjs", under="qml/"):
        folder = posixpath.dirname(path)
        here = place_of(folder)
        text = qml_code(tree.text(path), strings=False)
        for match in IMPORT.finditer(text):
            line = line_at(text, match.start(match.lastindex))
            if match.group(2):
                target = posixpath.normpath(posixpath.join(folder, match.group(2)))
                if not (target + "/").startswith(folder + "/") and place_of(target) != here:
                    yield Finding(path, line, f'import "{match.group(2)}" leaves its folder; import the module')
                continue
            target = modules.get(match.group(1), "")
            if target.startswith("app/") and folder_of(target + "/x") != "view":
                yield Finding(path, line, f"{match.group(1)} comes from {target}: the window uses app/view only")
            elif here and target.startswith("qml"):
                other = place_of(target)
                if other != here and other not in SHARED:
                    yield Finding(path, line, f"{here} imports {match.group(1)}: places never import each other or the window")
                elif other != here and here == "Controls":
                    yield Finding(path, line, f"Controls imports {match.group(1)}: it is below everything else in qml/")
        code = qml_code(tree.text(path))
        for match in QML_CLOCK.finditer(code):
            yield Finding(path, line_at(code, match.start()), f"{match.group().strip()} reads the clock; app/view gives the time")


def check(tree):
    return sorted({*includes(tree), *clocks(tree), *links(tree), *imports(tree)})
