"""A seventh language takes a folder for its reports, one for its questions, and labels; nothing else is touched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import Assistant
from bot.question import languages as asked
from bot.question.detection import detect_question
from indexer import Index, languages

LANGUAGE = '''
"""Italian, as far as a test needs it."""
from indexer.languages.base import Cue, Language, MeetingNumbers, ReportWords, Speech, listed, numbered
from indexer.languages.stemming import snowball

LANGUAGE = Language(
    code="it", name="italiano", letter="I", scripts="a-zA-Z", fold=lambda norm: norm, stem=snowball("italian"),
    key=snowball("italian"), stop_words=frozenset(listed("il, la, i, gli, di, e, un, una, del, ha, è")),
    function_words=frozenset(listed("chi, il, gli, di, è, che, cosa, ha, della")), telling_letters="ì",
    report=ReportWords(
        summary="sintesi", action="azione richiesta", references="riferimenti", header="documento.*",
        annex="allegato", contents="indice", document="documento",
        revision="revisione", addendum="addendum", corrigendum="rettifica", draft="bozza", draft_title="bozza di",
        adopted="adottat[oa]", paragraph="paragrafi? {n}", joins=",|e", spans="-|a",
    ),
    speech=Speech(
        cues=(Cue("present", listed("ha presentato, presentò")), Cue("propose", listed("ha proposto"))),
        verb_first=False, near_markers=(), agent_markers=("da",), clause_openers=(), joiners=("e",),
        fillers=("il", "la"), adversatives=("ma",), pronouns=(), capitals=True,
    ),
    meetings=MeetingNumbers(pattern="riunione {n}", ordinals=numbered("prima, seconda")),
)
'''
QUESTIONS = '''
"""How people ask in Italian, as far as a test needs it."""
from bot.question.languages.base import Questions

QUESTIONS = Questions(
    who=("chi",), what=("che cosa", "cosa"), when=("quando",), where=("dove",), how_many=("quanti",),
    which=("quale",), paragraph=("paragrafo",),
    aspects={}, light=(), expansion=(),
)
'''
REPORT = """# Relazione fittizia per i test. Non è un documento dell'UIT.

	Sintesi
Relazione sulla riunione.

1	Presentazioni
1.1	L'UNICEF ha presentato uno studio sugli aquiloni.
1.2	Il Canada ha proposto una giornata degli aquiloni.
"""


@pytest.fixture
def with_italian(tmp_path: Path) -> Iterator[None]:
    for package, text in ((languages, LANGUAGE), (asked, QUESTIONS)):
        folder = tmp_path / package.__name__ / "it"
        folder.mkdir(parents=True)
        (folder / "__init__.py").write_text(text, encoding="utf-8")
        package.__path__.append(str(folder.parent))
    languages.codes.cache_clear()
    yield
    for package in (languages, asked):
        package.__path__.pop()
    languages.codes.cache_clear()
    languages.language.cache_clear()
    asked.questions.cache_clear()


def test_a_toy_language(with_italian: None, corpus_copy: Path) -> None:
    folder = corpus_copy / "reports" / "C99-7"
    folder.mkdir()
    (folder / "it.txt").write_text(REPORT, encoding="utf-8")
    catalogue = corpus_copy / "catalogue.yaml"
    catalogue.write_text(
        catalogue.read_text(encoding="utf-8")
        + "  - {symbol: 'C99/7', meetings: [99], versions: {it: {official: true}}}\n",
        encoding="utf-8",
    )
    names = corpus_copy / "vocabulary" / "organisations.yaml"
    names.write_text(
        names.read_text(encoding="utf-8").replace("    en: 'UNICEF'\n", "    en: 'UNICEF'\n    it: 'UNICEF'\n", 1),
        encoding="utf-8",
    )
    assistant = Assistant(Index.build(corpus_copy))
    assert detect_question("chi ha presentato gli aquiloni") == "it"
    presented = assistant.ask("chi ha presentato uno studio sugli aquiloni?")
    assert [(c.report, c.paragraph, c.language) for c in presented.citations] == [("C99/7", "1.1", "it")]
    assert "UNICEF" in presented.text
    proposed = assistant.ask("che cosa ha proposto il Canada?")  # a state's name comes from CLDR
    assert [c.paragraph for c in proposed.citations] == ["1.2"]
    assert assistant.ask("che cosa ha proposto la Francia?").status == "not_found"
