"""Who was elected to an office, who put them forward, and who the vice-chairs were.

The report is fictional: no such meeting was held.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import Assistant
from bot.evidence.sentences import unit_spans
from bot.strategies.meeting_aspects.reported import has_last_name
from indexer import Index
from tests.bot.cop import with_report

REPORT = """# Fictional report for tests. Not an ITU document.
Council 2053
Document C53/30-E
4 March 2053
Original: English
Report by the Chair of the Council Working Group on Child Online Protection
OUTCOME OF THE SIXTY-FIRST MEETING OF THE COUNCIL WORKING GROUP ON CHILD ONLINE PROTECTION
1	Opening
1.1	The sixty-first meeting was held in Oslo on 5 February 2053. It was attended by 61 participants.
1.2	The meeting elected Ms Rita Lobo (Portugal) as Chair, on the nomination of Chile.
1.3	Mr Tomas Berg (Norway) and Ms Aya Mori (Japan) were elected Vice-Chairs.
2	Presentations
2.1	UNICEF presented a study on kite schools.
2.2	Kenya proposed a new prize for kite makers.
"""


@pytest.fixture(scope="module")
def kites(short_corpus: Path, short_index_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Asks a corpus with the fictional report beside two versions of the bundled one."""
    folder = tmp_path_factory.mktemp("officers")
    return Assistant(with_report(short_corpus, short_index_path, folder, REPORT, meeting=61))


@pytest.mark.parametrize(
    ("question", "paragraph", "names"),
    [
        ("who nominated the new chair?", "1.2", ("Chile",)),
        ("qui a proposé la nouvelle présidente ?", "1.2", ("Chile",)),
        ("кто выдвинул нового председателя?", "1.2", ("Chile",)),
        ("whos the new vice chair they picked", "1.3", ("Berg", "Mori")),
        ("¿quiénes son los nuevos vicepresidentes?", "1.3", ("Berg", "Mori")),
        ("新副主席是哪位？", "1.3", ("Berg", "Mori")),
        ("who were the vice-chairs?", "1.3", ("Berg", "Mori")),
    ],
)
def test_officers_are_told_by_the_paragraph_on_their_election(
    kites: Assistant, question: str, paragraph: str, names: tuple[str, ...]
) -> None:
    answer = kites.ask(question)
    assert [(c.report, c.paragraph) for c in answer.citations] == [("C53/30", paragraph)]
    assert all(name in answer.text for name in names)


def test_chair_and_vice_chairs_asked_for_together_are_both_told(kites: Assistant) -> None:
    answer = kites.ask("who chaired and who were the deputies?")
    assert [c.paragraph for c in answer.citations] == ["1.2", "1.3"]


@pytest.mark.parametrize("question", ["who proposed the new prize?", "who chose the kites?"])
def test_what_is_put_forward_otherwise_is_no_election(kites: Assistant, question: str) -> None:
    assert kites.ask(question).intent != "election"


def test_a_name_is_known_in_every_form_of_it() -> None:
    index = Index.from_texts(["Собрание избрало Председателем г-жу Анну Лобову.", "Собрание открылось."], "ru")
    first, second = (next(unit_spans(index, position)) for position in range(2))
    assert has_last_name("Анна Лобова", first)
    assert not has_last_name("Анна Лобова", second)
