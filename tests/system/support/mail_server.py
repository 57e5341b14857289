# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server for tests: aiosmtpd, which keeps each message as a file NUMBER.eml in a folder before it answers.

Whom it is for decides how it behaves: unknown… is refused for good, grey… is sent away at the first try. With
--misbehave it is not aiosmtpd that answers but a server that goes wrong at one point:
    mute           takes the connection and says nothing
    busy           greets with 421
    mute-at-rcpt   says nothing to RCPT
    cut-in-data    hangs up within the text
    cut-after-dot  hangs up after the text, without an answer
"""

import argparse
import asyncio
import os
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Mailbox:
    def __init__(self, folder, always_tls):
        self.folder = pathlib.Path(folder)
        self.always_tls = always_tls
        self.number = 0
        self.seen = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("unknown"):
            return "550 5.1.1 <" + address + ">: no such user"
        if address.startswith("grey") and address not in self.seen:
            self.seen.add(address)
            return "451 4.7.1 <" + address + ">: greylisted, try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.number += 1
        name = f"{os.getpid()}-{self.number}.eml"
        lines = [f"X-Envelope-To: {address}\r\n" for address in envelope.rcpt_tos]
        lines.append(f"X-Envelope-From: {envelope.mail_from}\r\n")
        lines.append(f"X-With-Tls: {'yes' if session.ssl or self.always_tls else 'no'}\r\nX-User: {session.auth_data or ''}\r\n")
        partial = self.folder / (name + ".partial")
        partial.write_bytes("".join(lines).encode() + envelope.content)
        partial.rename(self.folder / name)
        return "250 2.0.0 kept as " + name


async def misbehave(mode, reader, writer):
    async def say(text):
        writer.write(text.encode() + b"\r\n")
        await writer.drain()

    async def mute():
        while await reader.read(4096):
            pass

    try:
        if mode == "mute":
            return await mute()
        await say("421 busy, come back later" if mode == "busy" else "220 test ESMTP")
        while line := await reader.readline():
            command = line[:4].upper()
            if command == b"EHLO":
                await say("250 test")
            elif command == b"RCPT" and mode == "mute-at-rcpt":
                return await mute()
            elif command == b"DATA":
                await say("354 go on")
                if mode == "cut-after-dot":
                    await reader.readuntil(b"\r\n.\r\n")
                else:
                    await reader.readline()
                return
            else:
                await say("250 OK")
    except (ConnectionError, asyncio.IncompleteReadError):
        pass
    finally:
        writer.transport.abort()


async def serve(arguments):
    loop = asyncio.get_running_loop()
    if arguments.misbehave:
        server = await asyncio.start_server(
            lambda reader, writer: misbehave(arguments.misbehave, reader, writer), "127.0.0.1", arguments.port,
            limit=1 << 20)
    else:
        tls = None
        if arguments.certificate:
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            tls.load_cert_chain(arguments.certificate, arguments.key)
        user, _, password = (arguments.login or "").partition(":")

        def check(server, session, envelope, mechanism, data):
            good = data.login == user.encode() and data.password == password.encode()
            return AuthResult(success=good, auth_data=data.login.decode(errors="replace"))

        mailbox = Mailbox(arguments.folder, arguments.implicit_tls)
        server = await loop.create_server(
            lambda: SMTP(mailbox, hostname="mail.test", tls_context=None if arguments.implicit_tls else tls,
                         require_starttls=bool(tls) and not arguments.implicit_tls,
                         auth_required=bool(user), auth_require_tls=not arguments.implicit_tls and bool(tls),
                         authenticator=check if user else None),
            "127.0.0.1", arguments.port, ssl=tls if arguments.implicit_tls else None)
    async with server:
        await server.serve_forever()


parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int, required=True)
parser.add_argument("--folder", required=True)
parser.add_argument("--certificate")
parser.add_argument("--key")
parser.add_argument("--implicit-tls", action="store_true")
parser.add_argument("--login", help="user:password")
parser.add_argument("--misbehave")
sys.exit(asyncio.run(serve(parser.parse_args())))
