"""The pictures: every mark is where its row and column are, mirrored from right to left; the table says it all."""

from __future__ import annotations

from dataclasses import replace

from bot.web.chart_data import meeting_chart, presenters, topics
from bot.web.charts import Chart, Grid, ListedMark, Mark, draw
from bot.web.reading_room import ReadingRoom

LONG = "Office of the Special Representative of the Secretary-General on Something"
GRID = Grid(
    name="g",
    title="t",
    description="d",
    rows=(("first", "en/actors/first/"), (LONG, ""), ("长" * 40, "")),
    columns=("1.1", "5.6"),
    marks=(
        Mark(0, 1, "says", "stated", "C1/en/#5.6"),
        Mark(1, 0, "count", "1", "C1/en/#1.1", 0.2),
        Mark(1, 1, "count", "5", "C1/en/#5.6", 1),
    ),
    breaks=(1,),
)


def test_marks_are_in_their_rows_and_columns_and_lead_to_their_paragraphs() -> None:
    chart = draw(GRID, "en")
    row = next(label for label in chart.labels if label.lines == ("first",))
    column = next(label for label in chart.labels if label.lines == ("5.6",))
    stated, small, large = chart.shapes
    assert stated.x == column.x
    assert abs(stated.y - row.y) < 6
    assert small.size < large.size
    assert [shape.address for shape in chart.shapes] == ["C1/en/#5.6", "C1/en/#1.1", "C1/en/#5.6"]
    assert stated.title == "first · 5.6: stated"
    assert [(row.name, row.address, len(row.marks)) for row in chart.listed] == [
        ("first", "en/actors/first/", 1),
        (LONG, "", 2),
        ("长" * 40, "", 0),
    ]
    assert chart.listed[1].marks[1] == ListedMark("count", "5.6", "5", "C1/en/#5.6")


def test_labels_are_whole_and_below_each_other() -> None:
    chart = draw(GRID, "en")
    first, second, third = chart.labels[:3]
    assert " ".join(second.lines) == LONG
    assert len(second.lines) > 1
    assert "".join(third.lines) == "长" * 40
    assert first.y < second.y
    assert second.y + 15 * len(second.lines) <= third.y
    assert third.y + 15 * len(third.lines) <= chart.height


def test_marks_that_are_very_many_are_drawn_as_dots_and_listed_as_links() -> None:
    marks = tuple(Mark(0, i % 2, "count", "1", "C1/en/#1.1", 0.5) for i in range(1000))
    chart = draw(replace(GRID, marks=marks), "en")
    assert not chart.shapes
    assert sum(dots.path.count("M") for dots in chart.dots) == 1000
    assert all(mark.address for mark in chart.listed[0].marks)


def test_right_to_left_is_the_mirror_image() -> None:
    left, right = draw(GRID, "en"), draw(GRID, "ar")
    assert (left.direction, right.direction) == ("ltr", "rtl")
    assert all(a.x + b.x == left.width for a, b in zip(left.shapes, right.shapes, strict=True))
    assert all(a.x + b.x == left.width for a, b in zip(left.labels, right.labels, strict=True))


def told(chart: Chart) -> dict[str, str]:
    return {row.name: " · ".join(f"{mark.column}: {mark.title}" for mark in row.marks) for row in chart.listed}


def test_the_score_of_the_meeting_in_the_report(room: ReadingRoom) -> None:
    score = meeting_chart(room, "en", 17)
    assert score is not None
    said = told(score)
    assert said["Russian Federation"] == "5.6: contribution · 5.7: contribution, proposal, statement"
    assert said["Canada"] == "6.3: intervention, reservation, statement, welcome"
    arabic = meeting_chart(room, "ar", 17)
    assert arabic is not None
    assert told(arabic)["الاتحاد الروسي"].startswith("6.5: ")
    assert meeting_chart(room, "en", 14) is None  # no report tells of it


def test_who_presented_when_counts_what_the_register_lists(fictional_room: ReadingRoom) -> None:
    chart = presenters(fictional_room, "en")
    assert chart is not None
    listed: dict[str, dict[str, int]] = {}
    for row in fictional_room.presentations("en"):
        by_meeting = listed.setdefault(row.actor, {})
        by_meeting[str(row.meeting)] = by_meeting.get(str(row.meeting), 0) + 1
    shown = {row.name: {mark.column: int(mark.title) for mark in row.marks} for row in chart.listed}
    assert shown == listed


def test_topics_are_by_the_meetings_whose_paragraphs_name_them(fictional_room: ReadingRoom) -> None:
    chart = topics(fictional_room, "en")
    assert chart is not None
    assert told(chart)["hotline"].startswith("31: ")
    assert len(chart.listed) <= 40
