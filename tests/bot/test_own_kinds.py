"""Answers of a kind of their own: summary, what is to be done, the group, what is held, who attended, what comes next.

The report is fictional: no such meeting was held.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot import Answer, Assistant
from bot.question import meeting_meanings
from indexer.lexicon.compile import read_meanings
from tests.bot.cop import with_report

REPORT = """# Fictional report for tests. Not an ITU document.
Council 2052
Document C52/31-E
3 March 2052
Original: English
Report by the Chair of the Council Working Group on Child Online Protection
OUTCOME OF THE SIXTIETH MEETING OF THE COUNCIL WORKING GROUP ON CHILD ONLINE PROTECTION
Summary
This report summarizes the sixtieth meeting of the Council Working Group on Child Online Protection (CWG-COP).
Action required
The Council is invited to note this report.
1	Introduction
1.1	The sixtieth meeting was held in Lisbon (Portugal) on 4 February 2052. It was attended by 58 participants.
1.2	It was chaired by Ms Rita Lobo (Portugal).
1.3	The group has the following mandate:
a)	to exchange views on kites;
b)	to advise the Council on kites.
2	Presentations
2.1	UNICEF presented a study on kite schools.
2.2	Norway introduced Document C51/14 on kite lines.
3	Discussion
3.1	Canada opposed the study on kite schools.
4	Outcomes
4.1	The Chair recommended involving kite makers in the meetings.
4.2	The Chair invited the members of the Working Group to send their comments by 1 May 2052.
5	Next meeting
5.1	The sixty-first meeting will be held in Oslo on 9 October 2052.
5.2	Contributions to the next meeting are to be received by 1 September 2052.
"""
SUMMARIES = {
    "en": ("can you give me a quick summary?", "main points of the meeting"),
    "fr": ("fais-moi un résumé rapide", "de quoi ont-ils parlé à la réunion ?"),
    "es": ("hazme un resumen, por favor", "¿de qué hablaron en la reunión?"),
    "ru": ("расскажи кратко, о чем шла речь на собрании", "дай краткую сводку, пожалуйста"),
    "zh": ("请给我一份会议摘要", "会议主要讲了什么？"),
    "ar": ("لخص لي الاجتماع من فضلك", "أعطني ملخصا قصيرا"),
}
TASKS = {
    "en": "what needs to be done next?",
    "fr": "quelles sont les prochaines étapes ?",
    "es": "¿qué sigue ahora?",
    "ru": "какие дальнейшие шаги?",
    "zh": "接下来要做什么？",
    "ar": "ما هي الخطوات التالية؟",
}
GROUP = {
    "en": "I'm new here, what does this group do?",
    "fr": "c'est quoi le groupe de travail ?",
    "es": "¿a qué se dedica el grupo?",
    "ru": "чем занимается рабочая группа?",
    "zh": "这个工作组是做什么的？",
    "ar": "ماذا يفعل فريق العمل هذا؟",
}


@pytest.fixture(scope="module")
def kites(short_corpus: Path, short_index_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Asks a corpus with the fictional report beside two versions of the bundled one."""
    folder = tmp_path_factory.mktemp("kites")
    return Assistant(with_report(short_corpus, short_index_path, folder, REPORT, meeting=60))


def paragraphs(answer: Answer) -> list[str]:
    return [citation.paragraph for citation in answer.citations]


@pytest.mark.parametrize("question", ["a summary of meeting 60, please", "what was discussed at the 60th meeting?"])
def test_a_summary_has_a_cited_line_for_each_thing(kites: Assistant, question: str) -> None:
    answer = kites.ask(question)
    lines = answer.text.split("\n")
    assert lines[0] == "Summary of meeting 60:"
    assert "– Date: 4 February 2052 (C52/31 §1.1)" in lines
    assert "– Place: Lisbon (C52/31 §1.1)" in lines
    assert "– Chair: Rita Lobo (C52/31 §1.2)" in lines
    assert "– Participants: 58 (C52/31 §1.1)" in lines
    assert any(line.startswith("– UNICEF:") and line.endswith("(C52/31 §2.1)") for line in lines)
    assert any("Canada" in line and "§3.1" in line for line in lines)
    assert any("by 1 May 2052" in line and "§4.2" in line for line in lines)
    assert lines[-1] == "– Next meeting: 9 October 2052, Oslo (C52/31 §5.1)"
    assert all(statement.citations for statement in answer.statements)


def test_a_summary_is_of_the_latest_meeting_where_none_is_named(kites: Assistant) -> None:
    assert kites.ask("summary please").lead == "Summary of meeting 60"
    assert kites.ask("summary of meeting 17").lead == "Summary of meeting 17"


@pytest.mark.parametrize(("code", "question"), [(code, each) for code in sorted(SUMMARIES) for each in SUMMARIES[code]])
def test_a_summary_is_asked_for_in_each_language(assistant: Assistant, code: str, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.intent, answer.language) == ("summary", code)
    assert {"1.1", "5.14", "6.3", "7.3"} <= set(paragraphs(answer))
    assert all(citation.language == code for citation in answer.citations)


@pytest.mark.parametrize(
    "question",
    ["in brief, what did Italy say?", "who, in short, chaired?", "summary of the outcomes"],
)
def test_a_question_for_one_thing_is_no_summary(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).intent != "summary"


@pytest.mark.parametrize("code", sorted(TASKS))
def test_what_is_to_be_done_is_what_somebody_is_asked_to_do(assistant: Assistant, code: str) -> None:
    answer = assistant.ask(TASKS[code])
    assert (answer.intent, answer.language) == ("tasks", code)
    assert {"7.3", "7.5", "5.3"} <= set(paragraphs(answer))
    assert "5.7" not in paragraphs(answer)  # proposed, and opposed


def test_of_whom_something_is_asked_only_that_is_told(assistant: Assistant, kites: Assistant) -> None:
    assert "7.3" not in paragraphs(assistant.ask("what are members expected to do?"))
    assert paragraphs(kites.ask("what are the members asked to do?")) == ["4.2"]
    partners = paragraphs(assistant.ask("What should ITU partners do next?"))
    assert partners
    assert "7.2" in partners
    assert "7.5" not in partners


def test_where_nothing_is_asked_of_somebody_that_is_no_list_for_others(kites: Assistant) -> None:
    assert kites.ask("What is the secretariat asked to do?").status != "answered"


@pytest.mark.parametrize("code", sorted(GROUP))
def test_what_the_group_is_is_told_by_what_it_is_based_on(assistant: Assistant, code: str) -> None:
    answer = assistant.ask(GROUP[code])
    assert (answer.intent, answer.language) == ("group", code)
    assert paragraphs(answer)[0] == "summary"
    assert "1306" in answer.text


def test_a_mandate_is_told_with_its_items(kites: Assistant) -> None:
    answer = kites.ask("What is in the group's mandate?")
    assert [(c.paragraph, c.item) for c in answer.citations][:3] == [("1.3", None), ("1.3", "a)"), ("1.3", "b)")]


@pytest.mark.parametrize(
    "question",
    [
        "which reports do you have?",
        "list of meetings",
        "quels rapports avez-vous ?",
        "какие у вас есть отчеты?",
        "你有哪些报告？",
    ],
)
def test_what_is_held_is_listed(kites: Assistant, question: str) -> None:
    answer = kites.ask(question)
    assert answer.intent == "held"
    assert [citation.report for citation in answer.citations] == ["C21/57", "C52/31"]
    assert [re.split(r"\s?[:：]", statement.text)[0] for statement in answer.statements] == ["C21/57", "C52/31"]


def test_the_latest_meeting_and_the_next_are_told(kites: Assistant) -> None:
    latest = kites.ask("what is the latest meeting?")
    assert [citation.report for citation in latest.citations] == ["C52/31"]
    for question in ("when and where is the next meeting?", "¿cuándo es la próxima reunión?", "下次会议什么时候开？"):
        told = kites.ask(question)
        assert (told.intent, paragraphs(told)) == ("next_meeting", ["5.1", "5.2"])
        assert "2052" in told.statements[0].text


@pytest.mark.parametrize(
    "question",
    [
        "wheres the following one and whens it",
        "ou est-ce qu'on se retrouve la prochaine fois",
        "en que sitio nos juntamos la próxima vez y qué día",
        "где встречаемся в следующий раз и какого числа",
        "下回碰头在哪个城市",
        "وين نلتقي المرة الجاية",
    ],
)
def test_the_next_meeting_is_asked_for_in_everyday_words(kites: Assistant, question: str) -> None:
    told = kites.ask(question)
    assert (told.intent, paragraphs(told)) == ("next_meeting", ["5.1", "5.2"])


@pytest.mark.parametrize(
    "question",
    [
        "until when can we send papers for the next meeting?",
        "¿hasta cuándo se pueden mandar papeles para la próxima reunión?",
    ],
)
def test_until_when_papers_for_the_next_meeting_are_received_is_told_by_its_sentence(
    kites: Assistant, question: str
) -> None:
    told = kites.ask(question)
    assert (told.intent, paragraphs(told)) == ("next_meeting", ["5.2"])


@pytest.mark.parametrize(
    "question",
    ["when is the next study on kite schools?", "what will Canada bring next time?", "who comes to the next meeting?"],
)
def test_something_else_that_is_next_is_no_meeting(kites: Assistant, question: str) -> None:
    assert kites.ask(question).intent != "next_meeting"


def test_no_next_meeting_is_made_up(assistant: Assistant) -> None:
    assert assistant.ask("When is the next meeting?").status != "answered"


@pytest.mark.parametrize(
    "question", ["who attended?", "qui a participé ?", "кто присутствовал?", "谁参加了会议？", "من حضر؟"]
)
def test_who_attended_is_told_as_the_report_counts_them(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.intent, paragraphs(answer)) == ("attendance", ["1.1"])


def test_what_the_catalogue_alone_knows_is_told_with_its_source_and_not_as_an_answer(assistant: Assistant) -> None:
    known = assistant.ask("who chaired the 10th meeting?")
    assert (known.status, known.citations, known.nearest) == ("not_found", (), ())
    assert "from WG-COP/13, lists meeting 10. Chair: Sherif Hashem" in known.text
    unknown = assistant.ask("who chaired the 16th meeting?")
    assert "catalogue" not in unknown.text
    assert "Geneva" in assistant.ask("where was the 8th meeting held?").text


def test_a_document_that_a_report_mentions_is_looked_for_in_its_paragraphs(kites: Assistant) -> None:
    answer = kites.ask("Who introduced Document C51/14?")
    assert paragraphs(answer) == ["2.2"]
    assert "Report C51/15 is not indexed." in kites.ask("Who introduced Document C51/15?").text


def test_an_article_is_no_section(assistant: Assistant) -> None:
    assert assistant.ask("为什么反对第7条？").intent != "lookup"
    assert assistant.ask("第5.7段说了什么？").intent == "lookup"


@pytest.mark.parametrize(
    "question",
    [
        "how many people came?",
        "combien de gens étaient là ?",
        "¿cuánta gente vino?",
        "сколько народу пришло?",
        "来了多少人？",
        "كم شخص حضر؟",
        "how many were there in Portugal?",  # where the latest meeting was held
    ],
)
def test_how_many_took_part_is_told_of_the_latest_meeting(kites: Assistant, question: str) -> None:
    answer = kites.ask(question)
    assert (answer.intent, [c.report for c in answer.citations]) == ("attendance", ["C52/31"])
    assert "58 participants" in answer.text


def test_a_part_of_those_present_is_counted_where_the_report_counts_it(kites: Assistant, assistant: Assistant) -> None:
    assert assistant.ask("how many countries took part?").intent != "attendance"
    assert kites.ask("how many people came and from how many countries?").intent != "attendance"


def test_the_meanings_by_which_a_meeting_is_asked_about_are_in_the_lexicon() -> None:
    sets = [value for value in vars(meeting_meanings).values() if isinstance(value, frozenset)]
    assert len(sets) > 5
    assert frozenset().union(*sets) <= {meaning.id for meaning in read_meanings()}


@pytest.mark.parametrize("question", ["how many kite schools are there?", "how many people studied kites?"])
def test_other_counts_are_not_the_attendance(kites: Assistant, question: str) -> None:
    assert kites.ask(question).intent != "attendance"


@pytest.mark.parametrize(
    "question",
    [
        "all the conclusions at the end please",
        "c'est quoi les décisions finales",
        "какие решения в итоге приняли",
        "最后定了哪些决定",
    ],
)
def test_what_was_decided_is_told_by_the_conclusions_of_the_latest_meeting(kites: Assistant, question: str) -> None:
    answer = kites.ask(question)
    assert answer.intent == "outcomes"
    assert {(c.report, c.paragraph.split(".")[0]) for c in answer.citations} == {("C52/31", "4")}


def test_the_final_list_of_tasks_is_that_of_the_latest_meeting(kites: Assistant) -> None:
    for question in ("final to do list, who has to send what", "la liste finale des choses à faire"):
        answer = kites.ask(question)
        assert (answer.intent, paragraphs(answer)[0]) == ("tasks", "4.1")
        assert "1 May 2052" in answer.text


@pytest.mark.parametrize("question", ["everything Saudi Arabia said or offered", "todo lo que dijo Arabia Saudita"])
def test_all_that_somebody_said_is_each_of_their_acts(assistant: Assistant, question: str) -> None:
    assert {"5.9", "7.4"} <= {citation.paragraph for citation in assistant.ask(question).citations}
