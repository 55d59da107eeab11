"""Facts read by where they stand: replies, and stances that speakers share."""

from __future__ import annotations

from indexer.model import Fact, Unit
from indexer.record.discourse import with_discourse


def _unit(number: str, *facts: Fact) -> Unit:
    return Unit(
        report="C41/7", meetings=(9,), language="en", official=True, number=number, printed=number, section="2",
        heading="", text="", items=(), lines=(1, 1), facts=facts, matter="2.1",
    )  # fmt: skip


def _fact(act: str, actor: str, sentence: int, *, kind: str = "state", is_echo: bool = False) -> Fact:
    return Fact(act, actor, actor, sentence * 100, sentence * 100 + 99, kind=kind, is_echo=is_echo)


def _read(*units: Unit) -> list[tuple[str, str, str]]:
    return [(fact.act, fact.actor, fact.inferred_from) for unit in with_discourse(units) for fact in unit.facts]


def test_who_speaks_behind_a_question_replies() -> None:
    """In the same paragraph anybody; in the next only who brought the matter up, or the secretariat."""
    told = _read(_unit("2.1", _fact("ask", "kenya", 0), _fact("state", "peru", 1), _fact("state", "mali", 2)))
    assert told == [("ask", "kenya", ""), ("reply", "peru", "2.1"), ("state", "mali", "")]
    asked = _unit("2.2", _fact("propose", "peru", 0), _fact("ask", "kenya", 1))
    assert _read(asked, _unit("2.3", _fact("state", "peru", 0)))[-1] == ("reply", "peru", "2.2")
    assert _read(asked, _unit("2.3", _fact("state", "mali", 0)))[-1] == ("state", "mali", "")


def test_whoever_does_something_else_in_the_sentence_does_not_reply() -> None:
    told = _read(_unit("2.1", _fact("ask", "kenya", 0), _fact("withdraw", "peru", 1), _fact("announce", "peru", 1)))
    assert told[-1] == ("announce", "peru", "")


def test_the_secretariat_replies_to_remarks() -> None:
    secretariat = _fact("state", "secretariat", 1, kind="office")
    assert _read(_unit("2.1", _fact("concern", "kenya", 0), secretariat))[-1] == ("reply", "secretariat", "2.1")
    assert _read(_unit("2.1", _fact("propose", "kenya", 0), secretariat))[-1] == ("state", "secretariat", "")


def test_a_shared_view_is_the_stance_before_where_that_is_one() -> None:
    echo = _fact("state", "peru", 1, is_echo=True)
    assert _read(_unit("2.1", _fact("oppose", "kenya", 0), echo))[-1] == ("oppose", "peru", "2.1")
    both = _unit("2.1", _fact("oppose", "kenya", 0), _fact("support", "mali", 0), echo)
    assert _read(both)[-1] == ("state", "peru", "")


def test_whoever_says_the_same_as_one_who_wants_something_supports_it() -> None:
    echo = _fact("state", "peru", 1, is_echo=True)
    assert _read(_unit("2.1", _fact("request", "kenya", 0), echo))[-1] == ("support", "peru", "2.1")
