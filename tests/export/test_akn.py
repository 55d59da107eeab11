"""Reports as Akoma Ntoso: valid, the same in all languages by name, and read back without losing a letter."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from bot.export.akn import akn_document
from indexer import Index, Unit
from indexer.intake.examine import Wanted, examine
from indexer.languages import codes
from indexer.model import INFERRED
from indexer.parser.word_accounting import lost_words
from indexer.readers import read_file
from indexer.readers.akn import AKN, NUMBER, RECORD, ROLE
from tests.bot.cop import Cop
from tests.export.documents import (
    REPORTS,
    index_of,
    read_back,
    report_of,
    schema,
    units_of,
    without_lines,
)

NAMES = {"a": AKN, "cop": RECORD}


def found(document: bytes, path: str) -> list[etree._Element]:
    return etree.fromstring(document).findall(path, NAMES)


def in_language(index: Index, code: str) -> list[Unit]:
    return [unit for unit in index.units if unit.language == code and unit.report == "C21/57"]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: str(path.relative_to(path.parents[2])))
def test_every_report_is_valid_and_read_back_as_it_was(path: Path) -> None:
    report = report_of(read_file(path), path)
    units = units_of(report, path)
    document = akn_document(index_of(units), units)
    schema().assertValid(etree.fromstring(document))
    reading = read_back(document)
    again = report_of(reading, path)
    assert not lost_words(reading, again)
    assert without_lines(units_of(again, path)) == without_lines(units)  # all facts as well
    assert [(p.number, p.printed, p.section) for p in again.paragraphs] == [
        (p.number, p.printed, p.section) for p in report.paragraphs
    ]


def test_it_is_a_record_of_a_meeting_in_the_profile_of_the_un_system(index: Index) -> None:
    document = akn_document(index, in_language(index, "ar"))
    (debate,) = found(document, "a:debate")
    assert debate.get("name") == "summaryRecord"
    work, expression = (found(document, f".//a:FRBR{level}/a:FRBRthis")[0] for level in ("Work", "Expression"))
    assert work.get("value") == "/akn/un/debate/summaryRecord/itu/2021-01-26/C21-57/!main"
    assert expression.get("value") == "/akn/un/debate/summaryRecord/itu/2021-01-26/C21-57/ara@/!main"
    assert found(document, ".//a:FRBRnumber")[0].get("value") == "C21/57"
    assert found(document, ".//a:FRBRauthoritative")[0].get("value") == "true"


def test_a_paragraph_has_its_printed_and_its_canonical_number(index: Index) -> None:
    document = akn_document(index, in_language(index, "ar"))
    (paragraph,) = found(document, ".//a:debateSection[@eId='para_5-6']")
    num = paragraph.find("a:num", NAMES)
    assert num is not None
    assert (num.text, paragraph.get(NUMBER), paragraph.get(ROLE)) == ("6.5", "5.6", "paragraph")
    (other,) = found(document, ".//a:debateSection[@eId='para_6-4']")
    assert "".join(map(str, other.itertext())).startswith("4.6")


def test_who_speaks_and_what_it_refers_to_are_named(index: Index) -> None:
    document = akn_document(index, in_language(index, "en"))
    (speech,) = found(document, ".//a:debateSection[@eId='para_5-6']/a:speech")
    assert (speech.get("by"), speech.get("refersTo")) == ("#state.ru", "#act.contribute")
    assert speech.get(f"{{{RECORD}}}basis") == "recorded"
    told = [each for each in found(document, ".//cop:statement") if each.get("paragraph") == "#para_5-7"]
    assert [each.get("act") for each in told] == ["contribute", "state", "propose"]
    (day,) = found(document, ".//a:debateSection[@eId='para_1-1']//a:date")
    assert (day.get("date"), day.text) == ("2021-01-26", "26 January 2021")
    ids = {each.get("eId") for each in found(document, ".//a:references/*")}
    named = {each.get(name) for each in found(document, ".//*") for name in ("by", "href", "source", "refersTo")}
    assert {name.removeprefix("#") for name in named if name and name.startswith("#")} <= ids


def test_a_report_that_is_held_is_referred_to_by_its_address(index: Index) -> None:
    units = in_language(index, "en")
    known = replace(units[2], details=(replace(units[2].details[0], value="C21/57"),))  # "C20/57" in the references
    document = akn_document(index, [units[0], units[1], known, *units[3:]])
    (ref,) = found(document, ".//a:container[@name='references']//a:ref")
    assert ref.get("href") == "/akn/un/debate/summaryRecord/itu/2021-01-26/C21-57/eng@"
    (ref,) = found(akn_document(index, units), ".//a:container[@name='references']//a:ref")
    assert (ref.get("href"), ref.text) == ("#document.C20-57", "C20/57")


def test_the_six_languages_are_aligned_by_name(index: Index) -> None:
    names = {}
    for code in codes():
        document = akn_document(index, in_language(index, code))
        elements = found(document, ".//a:debateBody//*[@eId]") + found(document, ".//a:preface//*[@eId]")
        ids = Counter(each.get("eId") for each in elements if each.tag != f"{{{AKN}}}speech")
        assert set(ids.values()) == {1}
        names[code] = set(ids)
    assert len(names["en"]) > 40
    assert all(ids == names["en"] for ids in names.values())


def test_what_the_text_is_worth_is_said(index: Index) -> None:
    told = {}
    for code in ("ar", "fr"):
        document = akn_document(index, in_language(index, code))
        (provenance,) = found(document, ".//cop:provenance")
        assert (provenance.get("reviewed"), provenance.get("of")) == ("0", "30")
        told[code] = (provenance.get("standing"), (provenance.text or "").split("\n")[1])
    assert told["ar"] == ("official", "وثيقة رسمية صادرة عن الاتحاد الدولي للاتصالات، وله حقوق نصّها.")
    assert told["fr"][0] == "unofficial"
    assert told["fr"][1].startswith("Traduction de travail, établie par ce projet")


def test_what_is_inferred_is_never_a_recorded_speech(fictional: Index) -> None:
    inferred = [unit for unit in fictional.units if any(fact.basis == INFERRED and fact.actor for fact in unit.facts)]
    assert inferred
    for unit in inferred:
        units = [each for each in fictional.units if (each.report, each.language) == (unit.report, unit.language)]
        document = akn_document(fictional, units)
        bases = [each.get("basis") for each in found(document, ".//cop:statement")]
        assert bases == [fact.basis for each in units for fact in each.facts]


def test_cop_add_knows_what_it_exported(index: Index, tmp_path: Path, corpus: Path) -> None:
    for code in codes():
        document = akn_document(index, in_language(index, code))
        addition = examine(corpus, "report.xml", document, Wanted())
        assert (str(addition.report.symbol), addition.report.language) == ("C21/57", code)
        assert addition.report.official is (code == "ar")
        assert (addition.meetings, addition.target.name) == ((17,), f"{code}.xml")
        assert addition.change == "differs"  # it is held as text


def test_an_exported_corpus_is_a_corpus_again(cop: Cop, corpus_copy: Path, tmp_path: Path) -> None:
    assert cop("export", str(tmp_path / "out"), "--format", "akn").returncode == 0
    for folder in (corpus_copy / "reports").iterdir():
        for file in folder.iterdir():
            file.unlink()
    again = Cop(corpus_copy, tmp_path / "index")
    for code in ("ar", "en"):
        done = again("add", str(tmp_path / "out" / "C21-57" / f"{code}.xml"))
        assert (done.returncode, done.stderr) == (0, ""), done
    for number in ("4.1", "5.6", "7.5"):
        shown = (json.loads(each("show", "C21/57", number, "--lang", "ar", "--json").stdout) for each in (cop, again))
        assert next(shown) == next(shown)


def test_what_turns_text_round_is_written_as_a_reference(index: Index) -> None:
    units = in_language(index, "en")
    units[5] = replace(units[5], text=f"\u202e{units[5].text}\u2028\ufffe\ud800", facts=(), details=())
    document = akn_document(index, units)
    assert "&#8238;The" in document.decode()
    assert not set("\u202e\u2028\ufffe") & set(document.decode())
    assert read_back(document).blocks
