"""The names that no vocabulary has, read from one report or from all versions of a corpus."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from indexer.build.parallel import map_in_workers
from indexer.build.units import read_report
from indexer.corpus.catalogue import Version, load_catalogue
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.errors import CorpusError, InputError
from indexer.frames.tables import frame_tables
from indexer.frames.words import table_norm
from indexer.intake.examine import UNCHANGED, Addition
from indexer.languages import Token, language, tokens
from indexer.model import Report
from indexer.names.common_words import CommonWords
from indexer.names.merging import merged
from indexer.names.model import Place, Reading, UnlistedName
from indexer.names.of_version import names_of_version
from indexer.record.speech_acts import paragraph_facts
from indexer.text.groups import read_as, with_groups
from indexer.text.unknown_names import is_capital
from indexer.text.vocabulary import ACTOR_KINDS, UNKNOWN, Vocabulary

_QUOTES = ("«", "“", '"')


def names_of_report(corpus: Path, report: Report, group: str) -> tuple[UnlistedName, ...]:
    """The actors that a report names and the corpus' vocabulary does not have, most frequent first.

    Raises CorpusError where the vocabulary is at fault.
    """
    vocabulary = read_as(with_groups(load_vocabulary(corpus), load_catalogue(corpus).groups), group)
    return tuple(
        sorted(names_of_version(_readings(report, vocabulary), vocabulary), key=lambda name: -len(name.places))
    )


def names_of_addition(corpus: Path, addition: Addition) -> tuple[UnlistedName, ...]:
    """Those of a document that is brought in, to be confirmed; nobody of what is held already."""
    if addition.change == UNCHANGED:
        return ()
    try:
        return names_of_report(corpus, addition.report, addition.group)
    except CorpusError:  # `cop check` names the faults; the report is brought in all the same
        return ()


def names_of_corpus(corpus: Path, report: str = "") -> tuple[UnlistedName, ...]:
    """Those of all versions that can be read, or of those of one report; one actor once, most frequent first.

    Raises CorpusError where catalogue or vocabulary are at fault.
    """
    catalogue = load_catalogue(corpus)
    vocabulary = with_groups(load_vocabulary(corpus), catalogue.groups)

    def of_version(version: Version) -> tuple[UnlistedName, ...]:
        try:
            read = read_report(version)
        except InputError:  # named by the check of the corpus
            return ()
        own = read_as(vocabulary, version.group)
        return names_of_version(_readings(read, own), own)

    versions = [version for version in catalogue.versions if report in ("", str(version.symbol))]
    return merged(list(map_in_workers(of_version, versions)))


def recurring_names(corpus: Path) -> tuple[UnlistedName, ...]:
    """Those that several versions name; none where catalogue or vocabulary are at fault."""
    try:
        return tuple(name for name in names_of_corpus(corpus) if name.recurs)
    except CorpusError:  # named by the check of the corpus
        return ()


def _readings(report: Report, vocabulary: Vocabulary) -> list[Reading]:
    """The paragraphs of a report with the actors that no vocabulary has."""
    headings = {p.number: section.heading for section in report.sections for p in section.paragraphs}
    return list(_read(report, vocabulary, headings))


def _read(report: Report, vocabulary: Vocabulary, headings: dict[str, str]) -> Iterator[Reading]:
    common = CommonWords(report.language, vocabulary)
    for paragraph in report.paragraphs:
        actors: tuple[str, ...] = ()
        if _may_name(paragraph.full_text, report.language, vocabulary, common):
            facts = paragraph_facts(paragraph, report.language, vocabulary, headings.get(paragraph.number, ""))
            actors = tuple(dict.fromkeys(fact.name for fact in facts if fact.kind == UNKNOWN))
        place = Place(str(report.symbol), report.language, paragraph.number)
        yield Reading(place, paragraph.full_text, actors)


def _may_name(text: str, code: str, vocabulary: Vocabulary, common: CommonWords) -> bool:
    """Whether the text may have a name that the vocabulary does not know; cheaper than to see who acts in it."""
    known = language(code)
    if not known.speech.capitals:
        return True
    spoken = tokens(text, known)
    actors = (mention for mention in vocabulary.find(spoken, code) if mention.kind in ACTOR_KINDS)
    taken = {i for mention in actors for i in range(mention.first, mention.last)}
    tables = frame_tables(code)
    bodies = tables.actors["body_words"].words
    capitals = [i for i, token in enumerate(spoken) if is_capital(token)]
    unknown = [i for i in capitals if i not in taken]
    return (
        any(after - before == 1 for before, after in pairwise(unknown))
        or any(table_norm(spoken[i], tables) in bodies or text[: spoken[i].start].endswith(_QUOTES) for i in capitals)
        or any(_is_own(spoken[i], common) for i in unknown)
        or any(token.surface[0].isdigit() and not token.surface.isdigit() for token in spoken)
    )


def _is_own(token: Token, common: CommonWords) -> bool:
    """Whether it has several capitals, or is no word of the language."""
    return sum(map(str.isupper, token.surface)) > 1 or token not in common
