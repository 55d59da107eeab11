"""While one client floods the server of HTTP mode, another's plain question is answered soon."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.flood import COSTLY, bound, half_open, p95, seconds
from tests.slack.conftest import Process
from tests.slack.fake import FakeSlack
from tests.slack.fake.limits import shown
from tests.slack.test_http import Sender

CHANNELS, EACH, CONNECTIONS, PLAIN = 8, 4, 300, 20


@pytest.mark.slow
def test_while_one_floods_anothers_question_is_answered_soon(
    own_fake: FakeSlack, short_corpus: Path, short_index_path: Path, tmp_path: Path
) -> None:
    fake = own_fake
    secret = {"SLACK_SIGNING_SECRET": fake.secret, "SLACK_APP_TOKEN": ""}
    process = Process(fake, tmp_path, short_corpus, short_index_path, "--http", "--port", "0", **secret).wait_ready()
    try:
        fake.transport = Sender(fake, process.port)

        def plain() -> None:
            person = fake.person()
            channel = fake.channel(person)
            answer = fake.answer(channel, fake.ask(person, channel, "Who chaired the meeting?"))
            assert "§1.1" in shown(answer["blocks"])

        quiet = seconds(plain, 7)
        greedy = fake.person()
        with half_open("127.0.0.1", process.port, CONNECTIONS):
            for channel in [fake.channel(greedy) for _ in range(CHANNELS)]:
                for n in range(EACH):
                    fake.ask(greedy, channel, f"{COSTLY}, {n}?", wait=False)
            taken = seconds(plain, PLAIN)
        assert p95(taken) < bound(quiet), (quiet, taken)
    finally:
        process.kill()
