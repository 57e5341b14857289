#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/server/nats-team.conf on a real nats-server: it starts, and each role may do what it should and no more."""

import json
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
CONFIGURATION = PROJECT / "packaging/server/nats-team.conf"
ROLES = ["wall", "support", "responder", "commander", "gateway"]
SKIPPED = 77

# Who may write what (DESIGN: Subjects and streams).
WRITES = {
    "ops.alert.prometheus.f1": {"gateway"},
    "ops.metric.shop.errors": {"gateway"},
    "ops.incident.I1.case.1": {"responder", "commander"},
    "ops.incident.I1.comms.1": {"support", "responder", "commander"},
    "ops.incident.I1.approval.1": {"commander"},
    "ops.incident.I1.delivery.1": {"gateway"},
    "ops.handling.ack.a1": {"responder", "commander"},
    "ops.handling.silence.prometheus.request.r1": {"responder", "commander"},
    "ops.handling.silence.prometheus.answer.r1": {"gateway"},
    "ops.handling.silence.prometheus.state.s1": {"gateway"},
    "ops.catalog": {"commander"},
    "ops.catalog.more": set(),
    "ops.oncall.primary": {"commander"},
    "ops.grouping.datacenter": {"responder", "commander"},
    "ops.grouping.datacenter.more": set(),
}
STREAMS = {"ALERTS": ["ops.alert.>"], "METRICS": ["ops.metric.>"], "INCIDENTS": ["ops.incident.>"],
           "SETTINGS": ["ops.catalog", "ops.grouping.>", "ops.oncall.>"], "HANDLING": ["ops.handling.>"]}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Connection:
    """As much of the NATS protocol as asking and listening takes."""

    def __init__(self, port, user, password="secret"):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.reader = self.socket.makefile("rb")
        self.user = user
        self.refusals = []
        self.inbox = f"_INBOX_{user}.1"
        self.reader.readline()
        self.send(f'CONNECT {json.dumps({"verbose": False, "user": user, "pass": password, "headers": True, "no_responders": True, "protocol": 1})}')
        self.send(f"SUB {self.inbox} 1")
        self.accepted = self.settle()

    def close(self):
        self.reader.close()
        self.socket.close()

    def send(self, line, payload=None):
        data = line.encode() + b"\r\n"
        if payload is not None:
            data += payload + b"\r\n"
        try:
            self.socket.sendall(data)
        except OSError:
            pass  # closed by the server: settle() tells

    def next(self):
        """(kind, subject, payload) of what comes next; kind is "MSG", "PONG", "-ERR" or "" at the end."""
        try:
            line = self.reader.readline()
        except ConnectionResetError:
            line = b""
        words = line.split()
        if not words:
            return "", None, None
        kind = words[0].decode()
        if kind in ("MSG", "HMSG"):
            body = self.reader.read(int(words[-1]) + 2)[:-2]
            return "MSG", words[1].decode(), body[int(words[-2]):] if kind == "HMSG" else body
        return kind, None, line.decode().strip()

    def settle(self):
        """Waits until the server has dealt with everything sent so far; False where it has hung up."""
        self.send("PING")
        while True:
            kind, _, text = self.next()
            if kind == "PONG":
                return True
            if kind == "":
                return False
            if kind == "-ERR":
                self.refusals.append(text)

    def ask(self, subject, payload=b""):
        """The reply, or None where the server refused the request."""
        data = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
        self.send(f"PUB {subject} {self.inbox} {len(data)}", data)
        while True:
            kind, _, text = self.next()
            if kind == "MSG":
                return json.loads(text or b"{}")
            if kind == "-ERR":
                self.refusals.append(text)
            if kind in ("", "-ERR"):
                return None

    def may_publish(self, subject):
        """Publishes without waiting for an answer of the log; tells whether the server let it pass."""
        before = len(self.refusals)
        self.send(f"PUB {subject} 2", b"{}")
        self.settle()
        return len(self.refusals) == before

    def may_subscribe(self, subject):
        before = len(self.refusals)
        self.send(f"SUB {subject} 9")
        self.settle()
        allowed = len(self.refusals) == before
        self.send("UNSUB 9")
        return allowed


class TeamServer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        base = Path(cls.folder.name)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1",
                        "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1",
                        "-keyout", base / "server.key", "-out", base / "server.pem"], check=True, capture_output=True)
        cls.authority = base / "server.pem"
        cls.port, cls.web_port = free_port(), free_port()
        cls.configuration = cls.written(base / "nats.conf")
        cls.log = base / "nats.log"
        cls.start(cls.configuration)
        gateway = Connection(cls.port, "gateway")
        for name, subjects in STREAMS.items():
            reply = gateway.ask(f"$JS.API.STREAM.CREATE.{name}", {"name": name, "subjects": subjects, "storage": "file",
                                                                  "allow_direct": True, "deny_delete": True, "deny_purge": True})
            assert reply and "error" not in reply, (name, reply, gateway.refusals)
        gateway.close()

    @classmethod
    def written(cls, target):
        """The file as an administrator would fill it in, with free ports; 2.9 does not know sync_interval."""
        text = CONFIGURATION.read_text(encoding="utf-8")
        version = subprocess.run(["nats-server", "--version"], check=True, capture_output=True, text=True).stdout
        if tuple(map(int, re.search(r"(\d+)\.(\d+)", version).groups())) < (2, 10):
            text = re.sub(r"^ *sync_interval:.*\n", "", text, flags=re.M)
        replacements = {"/etc/leitstand/": f"{cls.folder.name}/", "/var/lib/leitstand/nats": f"{cls.folder.name}/store",
                        "port: 4222": f"port: {cls.port}", "port: 8443": f"port: {cls.web_port}", 'host: "0.0.0.0"': 'host: "127.0.0.1"',
                        '"$2a$11$to.be.set"': '"secret"'}
        for old, new in replacements.items():
            assert old in text, old
            text = text.replace(old, new)
        target.write_text(text, encoding="utf-8")
        return target

    @classmethod
    def start(cls, configuration):
        with open(cls.log, "wb") as log:
            cls.server = subprocess.Popen(["nats-server", "--config", configuration], stdout=log, stderr=log)
        cls.addClassCleanup(cls.stop, cls.server)
        deadline = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", cls.web_port), timeout=1).close()
                return
            except OSError:
                if cls.server.poll() is not None or time.monotonic() > deadline:
                    raise AssertionError("nats-server does not start:\n" + cls.log.read_text()) from None
                time.sleep(0.02)

    @staticmethod
    def stop(server):
        server.terminate()
        server.wait(20)

    def connect(self, user, password="secret"):
        connection = Connection(self.port, user, password)
        self.addCleanup(connection.close)
        return connection

    def test_writes_by_role(self):
        for role in ROLES:
            connection = self.connect(role)
            for subject, allowed in WRITES.items():
                with self.subTest(role=role, subject=subject):
                    self.assertEqual(connection.may_publish(subject), role in allowed)

    def test_reads_by_every_role(self):
        gateway = self.connect("gateway")
        self.assertEqual(gateway.ask("ops.alert.prometheus.read", {"x": 1}).get("stream"), "ALERTS")
        for role in ROLES:
            with self.subTest(role=role):
                connection = self.connect(role)
                self.assertTrue(connection.accepted)
                info = connection.ask("$JS.API.STREAM.INFO.ALERTS")
                self.assertGreaterEqual(info["state"]["messages"], 1)
                name = f"reader_{role}"
                created = connection.ask(f"$JS.API.CONSUMER.CREATE.ALERTS.{name}.ops.alert.prometheus.read",
                                         {"stream_name": "ALERTS", "config": {"name": name, "deliver_policy": "last_per_subject",
                                          "filter_subject": "ops.alert.prometheus.read", "ack_policy": "none", "mem_storage": True}})
                self.assertEqual(created.get("num_pending"), 1, created)
                self.assertEqual(connection.ask(f"$JS.API.CONSUMER.MSG.NEXT.ALERTS.{name}", {"batch": 1, "expires": 10**9}), {"x": 1})
                self.assertEqual(connection.ask("$JS.API.DIRECT.GET.ALERTS.ops.alert.prometheus.read"), {"x": 1})
                self.assertTrue(connection.ask(f"$JS.API.CONSUMER.DELETE.ALERTS.{name}")["success"])
                self.assertEqual(connection.refusals, [])

    def test_nobody_destroys(self):
        for role in ROLES:
            connection = self.connect(role)
            for subject in ("$JS.API.STREAM.DELETE.INCIDENTS", "$JS.API.STREAM.PURGE.INCIDENTS", "$JS.API.STREAM.UPDATE.INCIDENTS",
                            "$JS.API.STREAM.MSG.DELETE.INCIDENTS", "$JS.API.CONSUMER.DURABLE.CREATE.INCIDENTS.x",
                            "$JS.API.STREAM.SNAPSHOT.INCIDENTS", "$SYS.REQ.SERVER.PING"):
                with self.subTest(role=role, subject=subject):
                    self.assertFalse(connection.may_publish(subject))

    def test_only_the_gateway_creates_streams(self):
        for role in ROLES:
            with self.subTest(role=role):
                self.assertEqual(self.connect(role).may_publish("$JS.API.STREAM.CREATE.OTHER"), role == "gateway")

    def test_nobody_listens_to_others(self):
        for role in ROLES:
            connection = self.connect(role)
            other = ROLES[ROLES.index(role) - 1]
            for subject in (">", "ops.>", "ops.incident.>", "_INBOX.>", f"_INBOX_{other}.>", "$JS.API.>"):
                with self.subTest(role=role, subject=subject):
                    self.assertFalse(connection.may_subscribe(subject))
            self.assertTrue(connection.may_subscribe("ops.presence.>"))

    def test_presence(self):
        people = {"support", "responder", "commander"}
        for role in ROLES:
            connection = self.connect(role)
            for subject, allowed in {"ops.presence.anna.w1": people, "ops.presence.gateway.w1": people, "ops.presence.gateway": {"gateway"},
                                     "ops.presence.anna": set(), "ops.presence.anna.w1.more": set()}.items():
                with self.subTest(role=role, subject=subject):
                    self.assertEqual(connection.may_publish(subject), role in allowed)

    def test_presence_reaches_everyone(self):
        listeners = {role: self.connect(role) for role in ROLES}
        for connection in listeners.values():
            connection.send("SUB ops.presence.*.* 7")
            connection.send("SUB ops.presence.gateway 8")
            self.assertTrue(connection.settle())
        speakers = {"ops.presence.gateway": listeners["gateway"], "ops.presence.anna.w1": listeners["support"]}
        for subject, speaker in speakers.items():
            speaker.send(f"PUB {subject} 2", b"{}")
            for role, connection in listeners.items():
                with self.subTest(role=role, subject=subject):
                    self.assertEqual(connection.next(), ("MSG", subject, b"{}"))
        for role, connection in listeners.items():
            with self.subTest(role=role):
                self.assertTrue(connection.settle())
                self.assertEqual(connection.refusals, [])

    def test_the_catalogue_reaches_everyone(self):
        stored = self.connect("commander").ask("ops.catalog", {"x": 2})
        self.assertEqual(stored.get("stream"), "SETTINGS")
        for role in ROLES:
            with self.subTest(role=role):
                connection = self.connect(role)
                self.assertEqual(connection.ask("$JS.API.DIRECT.GET.SETTINGS.ops.catalog"), {"x": 2})
                self.assertEqual(connection.refusals, [])

    def test_wrong_password(self):
        self.assertFalse(self.connect("commander", "guess").accepted)
        self.assertFalse(self.connect("commander", "").accepted)
        self.assertFalse(self.connect("nobody").accepted)

    def test_shipped_passwords_let_nobody_in(self):
        # The server takes the file anew, as it is shipped but for paths and ports.
        shipped = self.configuration.read_text(encoding="utf-8").replace('"secret"', '"$2a$11$to.be.set"')
        self.assertEqual(shipped.count('"$2a$11$to.be.set"'), len(ROLES))
        self.addCleanup(self.reload, self.configuration.read_text(encoding="utf-8"), accepted=True)
        self.reload(shipped, accepted=False)
        for role in ROLES:
            for password in ("", "$2a$11$to.be.set", "to.be.set", "secret"):
                self.assertFalse(self.connect(role, password).accepted)

    def reload(self, text, accepted):
        self.configuration.write_text(text, encoding="utf-8")
        self.server.send_signal(signal.SIGHUP)
        deadline = time.monotonic() + 20
        while self.connect("wall").accepted != accepted:
            self.assertLess(time.monotonic(), deadline, "the server did not take its configuration anew:\n" + self.log.read_text())
            time.sleep(0.02)

    def web_socket(self, *headers):
        context = ssl.create_default_context(cafile=self.authority)
        with socket.create_connection(("127.0.0.1", self.web_port), timeout=10) as plain, \
                context.wrap_socket(plain, server_hostname="127.0.0.1") as secure:
            lines = ["GET / HTTP/1.1", "Host: 127.0.0.1", "Upgrade: websocket", "Connection: Upgrade",
                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13", *headers, "", ""]
            secure.sendall("\r\n".join(lines).encode())
            return secure.recv(4096).split(b"\r\n")[0].decode()

    def test_web_socket_with_tls(self):
        self.assertIn("101", self.web_socket())

    def test_web_pages_are_refused(self):
        self.assertIn("403", self.web_socket("Origin: https://evil.example"))


if __name__ == "__main__":
    missing = [program for program in ("nats-server", "openssl") if not shutil.which(program)]
    if missing:
        print("skipped: not installed: " + ", ".join(missing))
        sys.exit(SKIPPED)
    unittest.main()
