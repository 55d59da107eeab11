"""Whoever backs a speaker that objects is told to object; whoever supports what others object to is not."""

from __future__ import annotations

import pytest

from indexer import Index
from indexer.model import INFERRED, Paragraph, Unit
from indexer.record.backing import with_backing
from indexer.record.speech_acts import paragraph_facts


def _stances(text: str, code: str, index: Index) -> dict[str, tuple[str, str]]:
    """Act and basis by actor."""
    paragraph = Paragraph(number="5.1", printed="5.1", section="5", text=text, lines=(1, 1))
    facts = paragraph_facts(paragraph, code, index.vocabulary)
    unit = Unit(
        report="C41/7", meetings=(9,), language=code, official=True, number="5.1", printed="5.1", section="5",
        heading="", text=text, items=(), lines=(1, 1), facts=facts, matter="5.1",
    )  # fmt: skip
    return {fact.actor: (fact.act, fact.basis) for fact in with_backing(unit, facts)}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Japan, supported by Chile, opposed the proposal."),
        ("fr", "Le Japon, appuyé par le Chili, s'est opposé à la proposition."),
        ("es", "El Japón, con el apoyo de Chile, se opuso a la propuesta."),
        ("ru", "Япония, поддержанная Чили, выступила против предложения."),
        ("zh", "日本在智利的支持下反对该提案。"),
        ("ar", "وعارضت اليابان الاقتراح، تساندها شيلي."),
    ],
)
def test_who_backs_an_objection_objects(code: str, text: str, index: Index) -> None:
    told = _stances(text, code, index)
    assert told["jp"][0] == "oppose"
    assert told["cl"] == ("oppose", INFERRED)


@pytest.mark.parametrize(
    "text",
    [
        "Japan opposed the proposal, while Chile supported it.",
        "Japan opposed the text, which had been supported by Chile.",
        "Chile supported the text. Japan opposed it.",
    ],
)
def test_who_supports_what_others_object_to_supports_it(text: str, index: Index) -> None:
    told = _stances(text, "en", index)
    assert told["jp"][0] == "oppose"
    assert told.get("cl", ("",))[0] in {"support", ""}  # a relative clause need not be read


def test_who_backs_a_proposal_supports_it(index: Index) -> None:
    assert _stances("Japan, supported by Chile, proposed a register.", "en", index)["cl"][0] == "support"
