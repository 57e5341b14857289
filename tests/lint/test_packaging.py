#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripts of packaging/ say clearly what is wrong, and do the right thing in the right order.

They run in a copy of the project's scripts with a PATH that holds the plain tools and stand-ins for everything that
would install, build or test. Each stand-in writes down how it was called.
"""

import configparser
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
TOOLS = """awk basename bash cat chmod cp cut date df dirname env find flock grep head ls mkdir mktemp mv nproc paste
    realpath rm sed sort tail tee touch tr true uname""".split()
NOBODY = 65534

# The stand-in for cmake: configures by writing build.ninja, builds by writing a window that tells its arguments.
CMAKE = """
case "$*" in
*--preset*) mkdir -p "$ROOT/build/release"; touch "$ROOT/build/release/build.ninja" ;;
*--build*)
    echo "[1/2] Building CXX object app/domain/alert.cpp.o"
    echo "[2/2] Linking CXX executable bin/leitstand"
    mkdir -p "$ROOT/build/release/bin"
    printf '#!/bin/sh\\nflock --nonblock "%s/build/release/lock" true || echo locked\\nfor a; do echo "<$a>"; done\\n' "$ROOT" >"$ROOT/build/release/bin/leitstand"
    chmod +x "$ROOT/build/release/bin/leitstand" ;;
esac
"""


class Scripts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        os.chmod(folder.name, 0o777)
        self.base = Path(folder.name)
        self.root = self.base / "a project"
        self.root.mkdir()
        self.root.chmod(0o777)
        shutil.copytree(PROJECT / "packaging", self.root / "packaging", ignore=shutil.ignore_patterns("cmake"))
        shutil.copytree(PROJECT / ".ci", self.root / ".ci")
        shutil.copy(PROJECT / "CMakePresets.json", self.root)
        self.bin = self.base / "bin"
        self.bin.mkdir()
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))
        self.calls = self.base / "calls"
        self.calls.touch()
        self.calls.chmod(0o666)
        self.stand_in("dpkg-query", 'shift 3; for p; do printf "ii \\t%s\\n" "$p"; done')
        self.stand_in("apt-get", "exit 0")
        self.stand_in("cmake", CMAKE)
        self.environment = {"PATH": str(self.bin), "HOME": str(self.base), "ROOT": str(self.root), "LC_ALL": "C.UTF-8",
                            "TMPDIR": str(self.base)}

    def stand_in(self, name, body):
        path = self.bin / name
        path.write_text(f'#!/bin/bash\necho "{name} $*" >>"{self.calls}"\n{body}\n', encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)

    def run_script(self, name, *arguments, user=None, **environment):
        return subprocess.run([str(self.root / name), *arguments], cwd=self.base, env={**self.environment, **environment},
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, user=user,
                              extra_groups=[] if user else None)

    def called(self):
        return self.calls.read_text(encoding="utf-8")

    def missing(self, *packages):
        """dpkg-query knows all packages but these."""
        cases = "|".join(packages)
        self.stand_in("dpkg-query", f'shift 3; for p; do case $p in {cases}) ;; *) printf "ii \\t%s\\n" "$p" ;; esac; done')


class Run(Scripts):
    def test_without_display(self):
        result = self.run_script("packaging/run.sh", "--scenario", "penta")
        self.assertEqual(result.returncode, 1)
        self.assertIn("no display", result.stderr)
        self.assertIn("--screenshot leitstand.png --after 5", result.stderr)
        self.assertEqual(self.called(), "", "nothing is installed or built for a window that cannot open")

    def test_without_display_but_not_needed(self):
        for arguments in (["--screenshot", "a b.png"], ["--screenshot=x.png"], ["--self-test"], ["--version"]):
            with self.subTest(arguments):
                result = self.run_script("packaging/run.sh", *arguments)
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assertEqual(result.stdout.splitlines()[-len(arguments):], [f"<{a}>" for a in arguments])

    def test_with_a_platform_that_was_chosen(self):
        self.assertEqual(self.run_script("packaging/run.sh", QT_QPA_PLATFORM="offscreen").returncode, 0)

    def test_with_display(self):
        for variable in ("DISPLAY", "WAYLAND_DISPLAY"):
            result = self.run_script("packaging/run.sh", "--theme", "dark", **{variable: ":7"})
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertNotIn("locked", result.stdout, "the window must not hold the lock of the build")
        self.assertEqual(self.called().count("--preset release"), 1, "configured once")
        self.assertNotIn("apt-get", self.called())

    def test_builds_the_programs_only(self):
        self.run_script("packaging/run.sh", DISPLAY=":7")
        self.assertIn("--target leitstand leitstand-gateway leitstandctl\n", self.called())

    def test_help_before_the_first_build(self):
        result = self.run_script("packaging/run.sh", "--help")
        self.assertEqual(result.returncode, 0)
        self.assertIn("usage: packaging/run.sh", result.stdout)
        self.assertEqual(self.called(), "")

    def test_called_by_a_link(self):
        link = self.base / "link"
        link.symlink_to(self.root / "packaging/run.sh")
        result = subprocess.run([str(link)], cwd="/", env={**self.environment, "DISPLAY": ":7"}, capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_disk_too_small_for_the_first_build(self):
        (self.bin / "df").unlink()
        self.stand_in("df", "echo Filesystem 1M-blocks Used Available; echo /dev/x 10000 9500 500 95% /")
        result = self.run_script("packaging/run.sh", DISPLAY=":7")
        self.assertEqual(result.returncode, 1)
        self.assertIn("only 500 MiB are free", result.stderr)
        self.assertNotIn("\ncmake ", self.called())
        (self.root / "build/release").mkdir(parents=True)
        (self.root / "build/release/build.ninja").touch()
        self.assertEqual(self.run_script("packaging/run.sh", DISPLAY=":7").returncode, 0, "later builds need little")

    def test_build_that_fails(self):
        self.stand_in("cmake", 'case "$*" in *--build*) echo "[1/2] Building CXX object a.o"; echo "FAILED: a.o"; '
                               'echo "a.cpp:3: error: no such thing"; exit 1 ;; *) mkdir -p "$ROOT/build/release"; touch "$ROOT/build/release/build.ninja" ;; esac')
        result = self.run_script("packaging/run.sh", DISPLAY=":7")
        self.assertEqual(result.returncode, 1)
        self.assertIn("a.cpp:3: error: no such thing", result.stderr)
        self.assertIn("build/release/build.log", result.stderr)
        self.assertNotIn("[1/2]", result.stderr)

    def test_configuration_that_fails(self):
        self.stand_in("cmake", 'echo "CMake Error at CMakeLists.txt:7"; exit 1')
        result = self.run_script("packaging/run.sh", DISPLAY=":7")
        self.assertEqual(result.returncode, 1)
        self.assertIn("CMakeLists.txt:7", result.stderr)

    def test_folder_that_cannot_be_written(self):
        if os.geteuid() != 0:
            self.skipTest("needs root to become somebody else")
        self.root.chmod(0o755)
        result = self.run_script("packaging/run.sh", DISPLAY=":7", user=NOBODY)
        self.assertEqual(result.returncode, 1)
        self.assertIn("writable", result.stderr)

    def test_installation_that_fails(self):
        self.missing("cmake")
        self.stand_in("apt-get", "exit 100")
        self.stand_in("sudo", '[ "$1" = -- ] && shift; exec "$@"')
        result = self.run_script("packaging/run.sh", DISPLAY=":7")
        self.assertEqual(result.returncode, 1)
        self.assertIn("not everything that is needed is installed", result.stderr)
        self.assertNotIn("--preset", self.called())


class Test(Scripts):
    def report(self, status, failures=1, again=None):
        """ctest fails so many tests at first, and so many (and with what status) when they run again."""
        failures_again, status_again = again or (failures, status)
        self.stand_in("ctest", f"""
            failures={failures} status={status}
            case "$*" in *--rerun-failed*) failures={failures_again} status={status_again} ;; esac
            while [ $# -gt 0 ]; do [ "$1" = --output-junit ] && file=$2; shift; done
            printf '<?xml version="1.0"?>\\n<testsuite name="x"\\n\\ttests="17"\\n\\tfailures="%s"\\n\\tdisabled="0"\\n\\tskipped="2"\\n>\\n' $failures >"$file"
            printf '\\t<testcase name="tst_a" classname="tst_a" time="1" status="run" tests="99"/>\\n' >>"$file"
            printf '\\t<testcase name="tst_b" classname="tst_b" time="1" status="fail">\\n' >>"$file"
            exit $status""")

    def test_counts(self):
        for script in ("packaging/test.sh", ".ci/run"):
            self.report(0, 0)
            result = self.run_script(script)
            self.assertEqual(result.stdout.splitlines()[-1], "Leitstand: 15 tests passed, 0 failed, 2 skipped")
            self.assertEqual(result.returncode, 0)
        self.assertIn("--target all", self.called())
        self.assertNotIn("--rerun-failed", self.called())

    def test_what_fails_twice_has_failed(self):
        self.report(8)
        result = self.run_script("packaging/test.sh")
        self.assertEqual(result.stdout.splitlines()[-1], "Leitstand: 14 tests passed, 1 failed, 2 skipped")
        self.assertEqual(result.returncode, 8)
        self.assertEqual(self.called().count("--rerun-failed"), 1)

    def test_what_fails_once_is_named(self):
        self.report(8, 1, again=(0, 0))
        result = self.run_script("packaging/test.sh")
        self.assertRegex(result.stdout.splitlines()[-2], "second time.*: tst_b$")
        self.assertEqual(result.stdout.splitlines()[-1], "Leitstand: 15 tests passed, 0 failed, 2 skipped")
        self.assertEqual(result.returncode, 0)

    def test_many_failures_are_not_tried_again(self):
        self.report(8, 5, again=(0, 0))
        result = self.run_script("packaging/test.sh")
        self.assertEqual(result.returncode, 8)
        self.assertNotIn("--rerun-failed", self.called())

    def test_arguments_reach_ctest(self):
        self.report(0, 0)
        result = self.run_script("packaging/test.sh", "--label-regex", "unit")
        self.assertEqual(result.returncode, 0)
        self.assertIn("--label-regex unit", self.called())

    def test_crash_of_ctest_is_no_success(self):
        self.stand_in("ctest", "exit 3")
        result = self.run_script("packaging/test.sh")
        self.assertEqual(result.returncode, 3)
        self.assertNotIn("passed", result.stdout)


class Bench(Scripts):
    def test_results(self):
        self.stand_in("cmake", CMAKE + """
            case "$*" in *--build*)
                mkdir -p "$ROOT/build/release/bench"; cd "$ROOT/build/release/bench"; printf 'fold\\nmemory\\n' >list
                printf '#!/bin/sh\\necho a remark; echo "{\\\\"name\\\\":\\\\"fold\\\\"}"\\n' >fold
                printf '#!/bin/sh\\necho "{\\\\"name\\\\":\\\\"memory\\\\"}"; exit 1\\n' >memory
                chmod +x fold memory ;;
            esac""")
        result = self.run_script("packaging/bench.sh", "fo")
        self.assertEqual((result.returncode, result.stdout), (0, '{"name":"fold"}\n'))
        self.assertIn("a remark", result.stderr)
        self.assertEqual((self.root / "build/release/bench/results.jsonl").read_text(encoding="utf-8"), result.stdout)
        result = self.run_script("packaging/bench.sh")
        self.assertEqual((result.returncode, result.stdout), (1, '{"name":"fold"}\n{"name":"memory"}\n'))
        self.assertIn("could not measure: memory", result.stderr)
        self.assertIn("no benchmark of that name", self.run_script("packaging/bench.sh", "nothing").stderr)


class InstallDeps(Scripts):
    def install(self, *arguments, **options):
        return self.run_script("packaging/install-deps.sh", *arguments, **options)

    def test_nothing_missing(self):
        for arguments in ([], ["--run"], ["--test"], ["--dev"], ["--test", "--check"]):
            result = self.install(*arguments)
            self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))
        self.assertEqual(self.called().count("dpkg-query"), 5)
        self.assertNotIn("apt-get", self.called())

    def test_check_says_what_is_missing_and_why(self):
        self.missing("nats-server", "prometheus")
        result = self.install("--run", "--check")
        self.assertEqual(result.returncode, 3)
        self.assertRegex(result.stdout, r"nats-server +the log")
        self.assertNotIn("prometheus", result.stdout)
        self.assertRegex(self.install("--test", "--check").stdout, r"prometheus +a real Prometheus")
        self.assertNotIn("apt-get", self.called())

    def test_package_that_was_removed_but_not_purged(self):
        self.stand_in("dpkg-query", 'shift 3; for p; do case $p in cmake) echo "rc \tcmake" ;; *) printf "ii \\t%s:amd64\\n" "$p" ;; esac; done')
        self.assertEqual([line.split()[0] for line in self.install("--check").stdout.splitlines()[1:]], ["cmake"])

    def test_installs_as_root(self):
        self.missing("cmake")
        self.stand_in("sudo", '[ "$1" = -- ] && shift; exec "$@"')
        # Once apt was called, the package is there.
        self.stand_in("apt-get", f"""case "$*" in *install*) cat >"{self.bin}/dpkg-query" <<'EOF'
#!/bin/bash
shift 3; for p; do printf "ii \\t%s\\n" "$p"; done
EOF
esac""")
        (self.bin / "dpkg-query").chmod(0o777)
        result = self.install()
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("Installed.", result.stdout)
        self.assertRegex(self.called(), r"install --yes --no-install-recommends --no-remove cmake\n")
        self.assertEqual("sudo" in self.called(), os.geteuid() != 0)

    def test_no_network(self):
        self.missing("cmake")
        self.stand_in("sudo", '[ "$1" = -- ] && shift; exec "$@"')
        self.stand_in("apt-get", "echo \"E: Temporary failure resolving 'deb.debian.org'\" >&2; exit 100")
        result = self.install()
        self.assertEqual(result.returncode, 1)
        self.assertIn("no network", result.stderr)
        self.assertIn("Temporary failure resolving", result.stderr)

    def test_apt_that_lies(self):
        self.missing("cmake")
        self.stand_in("sudo", '[ "$1" = -- ] && shift; exec "$@"')
        result = self.install()
        self.assertEqual(result.returncode, 1)
        self.assertIn("these are not installed: cmake", result.stderr)

    def test_no_debian(self):
        (self.bin / "apt-get").unlink()
        result = self.install()
        self.assertEqual(result.returncode, 3)
        self.assertIn("no Debian", result.stderr)
        self.assertIn("nats-server", result.stderr)

    def test_no_sudo(self):
        self.missing("cmake")
        user = NOBODY if os.geteuid() == 0 else None
        result = self.install("--test", user=user)
        self.assertEqual(result.returncode, 3)
        self.assertIn("no sudo", result.stderr)
        self.assertIn("install-deps.sh --test", result.stderr)

    def test_sudo_refused(self):
        self.missing("cmake")
        self.stand_in("sudo", "exit 1")
        user = NOBODY if os.geteuid() == 0 else None
        result = self.install(user=user)
        self.assertEqual(result.returncode, 1)
        self.assertIn("apt-get install --no-install-recommends cmake", result.stderr)
        self.assertNotIn("apt-get ", self.called().replace("sudo", ""))

    def test_wrong_argument(self):
        self.assertEqual(self.install("--everything").returncode, 2)


class Packages(unittest.TestCase):
    def test_every_qml_module_that_is_imported_is_installed(self):
        table = (PROJECT / "packaging/install-deps.sh").read_text(encoding="utf-8")
        for folder, sets in (("qml", ["run"]), ("tests/qml", ["run", "test"])):
            for path in sorted((PROJECT / folder).rglob("*.qml")):
                for name in re.findall(r"^[ \t]*import[ \t]+(Qt[\w.]*)", path.read_text(encoding="utf-8"), re.M):
                    package = "qml6-module-" + name.lower().replace(".", "-")
                    with self.subTest(path=str(path.relative_to(PROJECT)), imports=name):
                        self.assertTrue(any(f"\n{kind}|{package}|" in table for kind in sets), f"{package} is not in install-deps.sh")


class Desktop(unittest.TestCase):
    """What a desktop reads: entry, icon and service name each other and the programs as they are called."""

    def sections(self, path):
        parser = configparser.ConfigParser(interpolation=None, strict=True)
        parser.optionxform = str
        parser.read(PROJECT / path, encoding="utf-8")
        return parser

    def test_entry(self):
        path = "packaging/org.leitstand.Leitstand.desktop"
        entry = self.sections(path)["Desktop Entry"]
        self.assertEqual((entry["Type"], entry["Exec"], entry["Icon"]), ("Application", "leitstand", "org.leitstand.Leitstand"))
        for key in ("GenericName", "Comment", "Keywords"):
            self.assertIn(f"{key}[de]", entry)
        if shutil.which("desktop-file-validate"):
            result = subprocess.run(["desktop-file-validate", PROJECT / path], capture_output=True, text=True, check=False)
            self.assertEqual((result.returncode, result.stdout), (0, ""))

    def test_icon(self):
        root = xml.etree.ElementTree.parse(PROJECT / "resources/icons/org.leitstand.Leitstand.svg").getroot()
        self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")
        self.assertEqual(root.get("viewBox"), "0 0 128 128")

    def test_service(self):
        unit = self.sections("packaging/systemd/leitstand-gateway.service")
        self.assertTrue(unit["Service"]["ExecStart"].startswith("leitstand-gateway "))
        self.assertEqual(unit["Install"]["WantedBy"], "default.target")


if __name__ == "__main__":
    sys.exit(unittest.main())
