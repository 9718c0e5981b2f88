"""Mail over SMTP, to a small server of the test's own: what goes out, and a server that is down or refuses."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import cast
from uuid import uuid4

import pytest
from django.test import override_settings
from django_tasks_db.models import DBTaskResult

from madang.kernel.ids import ExpoId
from madang.platform import mail
from madang.platform.clock import now
from madang.platform.conf import MailSettings, conf

pytestmark = pytest.mark.django_db(transaction=True)
EXPO = ExpoId(uuid4())


@dataclass
class Post:
    """A mail server: what it took, and what it says to each recipient."""

    port: int = 0
    to_recipient: str = "250 ok"
    farewell: bool = True
    taken: list[EmailMessage] = field(default_factory=list)


class _Talk(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        post = cast("_Server", self.server).post
        self._say("220 post")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"DATA":
                self._take(post)
            elif word == b"RCPT":
                self._say(post.to_recipient)
            elif word == b"QUIT":
                if post.farewell:
                    self._say("221 bye")
                return
            else:
                self._say("250 ok")

    def _take(self, post: Post) -> None:
        self._say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in {b".\r\n", b""}:
            lines.append(line)
        post.taken.append(message_from_bytes(b"".join(lines), policy=policy.default))
        self._say("250 taken")

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    post: Post


@contextmanager
def serving(post: Post) -> Iterator[None]:
    with _Server(("127.0.0.1", post.port), _Talk) as server:
        server.post = post
        post.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def posting(post: Post) -> Iterator[None]:
    settings = MailSettings(host="127.0.0.1", port=post.port, starttls=False, sender="Expo <expo@example.org>")
    with override_settings(MADANG=replace(conf(), mail=settings)):
        yield


def queued(subject: str = "참가 확정 · 실패박람회") -> str:
    until = now() + timedelta(days=90)
    return str(mail.queue(expo_id=EXPO, to="v@example.org", subject=subject, body="안녕하세요\n", retain_until=until))


def waiting() -> int:
    """Tasks that are to be done later."""
    return DBTaskResult.objects.filter(run_after__gt=now(), run_after__lt=now() + timedelta(hours=2)).count()


def test_a_mail_goes_out_once_with_its_headers() -> None:
    post = Post()
    with serving(post), posting(post):
        copy_id = queued()
        mail.deliver.call(copy_id)
        mail.deliver.call(copy_id)
    [sent] = post.taken
    assert sent["Subject"] == "참가 확정 · 실패박람회"
    assert (sent["From"], sent["To"]) == ("Expo <expo@example.org>", "v@example.org")
    assert sent["Message-ID"] == f"<{copy_id}@example.org>"
    assert sent["Auto-Submitted"] == "auto-generated"
    assert sent["Date"]
    assert sent.get_content().split() == ["안녕하세요"]
    assert mail.unsent(expo_id=EXPO) == 0


def test_a_server_that_is_down_is_tried_again_later() -> None:
    post = Post()
    with serving(post):
        pass
    with posting(post):
        copy_id = queued()
        mail.deliver.call(copy_id)
        assert waiting() == 1
        with serving(post):
            mail.deliver.call(copy_id, 1)
            mail.deliver.call(copy_id, 1)
    assert len(post.taken) == 1
    assert waiting() == 1


def test_a_server_that_is_busy_is_tried_again_and_one_that_refuses_is_not() -> None:
    post = Post(to_recipient="451 later")
    with serving(post), posting(post):
        copy_id = queued()
        mail.deliver.call(copy_id)
        assert waiting() == 1
        post.to_recipient = "550 nobody here"
        mail.deliver.call(copy_id, 1)
    assert waiting() == 1
    assert not post.taken


def test_what_was_taken_is_not_sent_again_for_a_bad_farewell() -> None:
    post = Post(farewell=False)
    with serving(post), posting(post):
        copy_id = queued()
        mail.deliver.call(copy_id)
        mail.deliver.call(copy_id)
    assert len(post.taken) == 1
    assert waiting() == 0


def test_no_line_of_a_subject_becomes_a_header() -> None:
    post = Post()
    with serving(post), posting(post), pytest.raises(ValueError, match="newlines"):
        mail.deliver.call(queued("Hello\nBcc: all@example.org"))
    assert not post.taken
