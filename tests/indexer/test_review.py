"""What a reviewer sees of a report, what is written, and what `cop check` makes of it later."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import Index
from indexer.build.check import check_corpus
from indexer.corpus.corrections import FactCorrection, load_file
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.errors import UsageError
from indexer.review import ReviewedStatement, Reviewer, Wanted
from indexer.review.facts_file import rewrite
from tests.evaluation.test_cross_lingual import only

SYMBOL = "C21/57"
FILE = "reports/C21-57/facts.yaml"
OLD = """\
# Agreed by telephone.

- change: remove   # twice, she said
  paragraph: '5.3'
  act: encourage
  actor: chair
  reason: It was the secretariat's wish.

# The next one stands alone.
- {change: remove, paragraph: '7.3', act: recommend, actor: chair, reason: 'No: read out only.'}
# The end.
"""


@pytest.fixture
def corpus_of_two(corpus_copy: Path) -> Path:
    return corpus_copy


def stance(reviewer: Reviewer, act: str, actor: str, code: str = "en", number: str = "6.3") -> ReviewedStatement:
    found = reviewer.open(SYMBOL, code).paragraph(number)
    assert found is not None
    return next(each for each in found.statements if (each.act, each.actor) == (act, actor))


def faults(corpus: Path) -> list[str]:
    return [fault.message for fault in check_corpus(corpus).faults]


def test_what_is_read_is_listed_with_its_words_and_doubts(corpus: Path) -> None:
    report = Reviewer(corpus).open(SYMBOL, "en")
    assert (report.seen, len(report.paragraphs)) == (0, 30)
    reserved = [s for s in report.paragraph("6.3").statements if s.act == "reserve"]  # type: ignore[union-attr]
    assert [s.actor for s in reserved] == ["ca", "isoc", "us"]
    assert all(s.words == "too specific" and s.sentence.startswith("All three interventions") for s in reserved)
    assert {doubt.kind for s in reserved for doubt in s.doubts} == {"contradicts", "carried"}
    assert report.paragraph("summary") is None


def test_what_is_doubtful_in_a_new_report(corpus_copy: Path) -> None:
    text = only(corpus_copy, "en") / "reports/C21-57/en.txt"
    added = (
        "6.5\tNorway did not support the proposal. Blue Harbour Trust supported the proposal.\n"
        "6.6\tJapan asked how many schools took part. The secretariat stated that there were forty.\n"
    )
    text.write_text(text.read_text("utf-8").replace("7\tOutcomes", f"{added}7\tOutcomes"), "utf-8")
    report = Reviewer(corpus_copy).open(SYMBOL)
    kinds = {
        (s.act, s.name, s.negated): {d.kind for d in s.doubts}
        for number in ("6.5", "6.6")
        for s in report.paragraph(number).statements  # type: ignore[union-attr]
    }
    assert "unlisted" in kinds["support", "Blue Harbour Trust", False]
    assert "inferred" in kinds["reply", "secretariat", False]
    assert not any(name == "Norway" and "support" in act and not negated for act, name, negated in kinds)


def test_a_paragraph_that_was_seen_is_confirmed_and_counted(corpus_of_two: Path, tmp_path: Path) -> None:
    reviewer = Reviewer(corpus_of_two)
    reviewer.see(SYMBOL, "en", "6.3")
    report = reviewer.open(SYMBOL, "en")
    paragraph = report.paragraph("6.3")
    assert paragraph is not None
    assert paragraph.is_seen
    assert {s.state for s in paragraph.statements} == {"confirmed"}
    assert report.seen == 1
    assert faults(corpus_of_two) == []
    index = Index.build(corpus_of_two, tmp_path / "index")
    assert index.reviewed(SYMBOL, "en") == (1, 30)
    assert index.reviewed(SYMBOL, "ar") == (0, 30)
    reviewer.see(SYMBOL, "en", "6.3")
    assert (corpus_of_two / FILE).read_text("utf-8").count("change: seen") == 1


def test_a_removal_holds_for_the_same_sentence_of_every_version(corpus_of_two: Path) -> None:
    reviewer = Reviewer(corpus_of_two)
    last = [s for s in reviewer.open(SYMBOL, "en").paragraph("6.3").statements if s.act == "welcome"][-1]  # type: ignore[union-attr]
    assert last.actor == "us"
    reviewer.remove(SYMBOL, "en", last.id, "It did not.")
    for code in ("en", "ar"):
        left = [s for s in reviewer.open(SYMBOL, code).paragraph("6.3").statements if s.act == "welcome"]  # type: ignore[union-attr]
        assert [s.actor for s in left] == ["ca", "isoc", "us", "ca", "isoc"], code
    assert faults(corpus_of_two) == []


def test_a_change_is_changed_again_and_taken_out(corpus_of_two: Path) -> None:
    reviewer = Reviewer(corpus_of_two)
    reviewer.change(SYMBOL, "en", stance(reviewer, "reserve", "isoc").id, Wanted(act="oppose", reason="Asked for it."))
    changed = stance(reviewer, "oppose", "isoc")
    assert (changed.state, changed.reason) == ("corrected", "Asked for it.")
    assert stance(reviewer, "oppose", "isoc", "ar").state == "corrected"
    reviewer.change(SYMBOL, "en", changed.id, Wanted(actor="Italy"))
    assert stance(reviewer, "oppose", "it").reason == "Asked for it."
    reviewer.remove(SYMBOL, "en", stance(reviewer, "oppose", "it").id)
    text = (corpus_of_two / FILE).read_text("utf-8")
    assert text.count("change:") == text.count("change: remove") == 1
    assert "isoc" in text


def test_what_is_added_stands_where_it_was_said_to_stand(corpus_of_two: Path) -> None:
    reviewer = Reviewer(corpus_of_two)
    reviewer.add(SYMBOL, "en", "6.2", Wanted("support", "Italie", quote="regulatory efforts"))
    for code in ("en", "ar"):
        added = stance(reviewer, "support", "it", code, "6.2")
        assert added.name in added.sentence
    with pytest.raises(UsageError, match="there already"):
        reviewer.add(SYMBOL, "en", "6.2", Wanted("support", "it"))
    reviewer.remove(SYMBOL, "en", stance(reviewer, "support", "it", "en", "6.2").id)
    assert "change" not in (corpus_of_two / FILE).read_text("utf-8")


@pytest.mark.parametrize(
    ("number", "wanted", "words"),
    [
        ("6.9", Wanted("support", "it"), "no paragraph '6.9'"),
        ("summary", Wanted("support", "it"), "no paragraph 'summary'"),
        ("6.2", Wanted("suport", "it"), "'suport' is no act"),
        ("6.2", Wanted(None, "it"), "needs an act"),
        ("6.2", Wanted("support", "Larkspur Foundation"), "6.2 does not have that name"),
        ("6.2", Wanted("support", "it", quote="in the language of birds"), "no sentence with these words"),
        ("6.2", Wanted("support", "it", item="9"), "6.2 item 9 has no sentence"),
        ("6.3", Wanted("support", ""), "2 sentences could be meant"),
    ],
)
def test_nothing_is_added_to_a_place_that_is_not_there(
    corpus_copy: Path, number: str, wanted: Wanted, words: str
) -> None:
    with pytest.raises(UsageError, match=words):
        Reviewer(corpus_copy).add(SYMBOL, "en", number, wanted)
    assert not (corpus_copy / FILE).exists()


def test_what_stands_in_the_file_stays_as_it_was_written(corpus_of_two: Path) -> None:
    (corpus_of_two / FILE).write_text(OLD, "utf-8")
    reviewer = Reviewer(corpus_of_two)
    reviewer.confirm(SYMBOL, "en", [stance(reviewer, "reserve", "ca").id])
    text = (corpus_of_two / FILE).read_text("utf-8")
    assert text.startswith(OLD)
    number, key = "5.3", entry_keys(reviewer, "5.3")[0]
    reviewer.take_back(SYMBOL, "en", number, key)
    kept = (corpus_of_two / FILE).read_text("utf-8")
    assert kept.startswith("# Agreed by telephone.\n\n\n# The next one stands alone.\n- {change: remove")
    assert "# The end.\n- change: confirm" in kept


def entry_keys(reviewer: Reviewer, number: str) -> list[str]:
    from indexer.review.edits import entry_key

    paragraph = reviewer.open(SYMBOL, "en").paragraph(number)
    assert paragraph is not None
    return [entry_key(entry) for entry in paragraph.entries]


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40).filter(str.strip)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("facts")


@given(texts=st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4, unique=True), gone=st.integers(0, 3))
def test_whatever_is_quoted_is_read_back(corpus: Path, folder: Path, texts: list[tuple[str, str]], gone: int) -> None:
    vocabulary = load_vocabulary(corpus)
    path = folder / "facts.yaml"
    path.unlink(missing_ok=True)
    new = [
        FactCorrection(change="remove", paragraph="no", act="support", actor="no", quote=quote, reason=reason)
        for quote, reason in texts
    ]
    rewrite(path, vocabulary, lambda _: ((), new))
    rewrite(path, vocabulary, lambda known: ([known.entries[gone % len(new)]], ()))
    assert list(load_file(path, vocabulary).entries) == [entry for i, entry in enumerate(new) if i != gone % len(new)]


def test_the_check_tells_what_no_longer_fits(corpus_of_two: Path) -> None:
    reviewer = Reviewer(corpus_of_two)
    reviewer.see(SYMBOL, "en", "6.2")
    reviewer.see(SYMBOL, "en", "6.4")
    reviewer.confirm(SYMBOL, "en", [stance(reviewer, "reserve", "ca").id])
    assert faults(corpus_of_two) == []
    text = corpus_of_two / "reports/C21-57/en.txt"
    said = text.read_text("utf-8")
    text.write_text(said.replace("The Chair took note of", "The Chair of Italy took good note of"), "utf-8")
    told = faults(corpus_of_two)
    assert any(line.startswith("6.4: no version has “The Chair took note of") for line in told)
    assert any(line == "6.4: the en text is not the one that was reviewed; review the paragraph again" for line in told)
    text.write_text(said, "utf-8")
    file = corpus_of_two / FILE
    file.write_text(file.read_text("utf-8").replace("act: reserve", "act: oppose"), "utf-8")
    (lapse,) = faults(corpus_of_two)
    assert lapse.startswith("6.3: 'oppose' of 'ca' was confirmed, but is no longer read from “All three interventions")
    assert lapse.endswith("read there: welcome ca, welcome isoc, welcome us, reserve ca, reserve isoc, reserve us")


def test_what_was_confirmed_is_answered_from_though_it_is_no_longer_read(corpus_of_two: Path) -> None:
    reviewer = Reviewer(corpus_of_two)
    reviewer.confirm(SYMBOL, "en", [stance(reviewer, "reserve", "ca").id])
    file = corpus_of_two / FILE
    file.write_text(file.read_text("utf-8").replace("act: reserve", "act: oppose"), "utf-8")
    kept = stance(reviewer, "oppose", "ca")
    assert (kept.state, kept.reason) == ("corrected", "Confirmed by the secretariat.")


def test_what_is_read_besides_from_a_seen_paragraph_is_told(corpus_of_two: Path) -> None:
    reviewer = Reviewer(corpus_of_two)
    reviewer.see(SYMBOL, "en", "6.4")
    file = corpus_of_two / FILE
    entries = file.read_text("utf-8").split("- change")
    file.write_text("- change".join(entry for entry in entries if "act: encourage" not in entry), "utf-8")
    (told,) = faults(corpus_of_two)
    assert told.startswith("6.4: from the en text, which was reviewed, this is read besides: encourage chair")
    assert reviewer.open(SYMBOL, "en").seen == 0


def test_a_reply_that_only_follows_is_corrected_too(corpus_copy: Path) -> None:
    text = only(corpus_copy, "en") / "reports/C21-57/en.txt"
    added = "6.5\tJapan asked how many schools took part. The secretariat stated that there were forty.\n"
    text.write_text(text.read_text("utf-8").replace("7\tOutcomes", f"{added}7\tOutcomes"), "utf-8")
    reviewer = Reviewer(corpus_copy)
    reply = stance(reviewer, "reply", "itu-secretariat", "en", "6.5")
    assert reply.basis == "inferred"
    reviewer.change(SYMBOL, "en", reply.id, Wanted(act="state", reason="It spoke by itself."))
    stated = stance(reviewer, "state", "itu-secretariat", "en", "6.5")
    assert (stated.basis, stated.state) == ("recorded", "corrected")
    assert faults(corpus_copy) == []
