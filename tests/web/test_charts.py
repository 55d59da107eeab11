"""The pictures: every mark is where its row and column are, mirrored from right to left; the table says it all."""

from __future__ import annotations

from bot.web.chart_data import meeting_chart, presenters, topics
from bot.web.charts import Grid, Mark, draw
from bot.web.reading_room import ReadingRoom

GRID = Grid(
    name="g",
    title="t",
    description="d",
    rows=("first", "second" * 10),
    columns=("1.1", "5.6"),
    marks=(Mark(0, 1, "says", "stated"), Mark(1, 0, "count", "1", 0.2), Mark(1, 1, "count", "5", 1)),
    breaks=(1,),
)


def test_marks_are_in_their_rows_and_columns() -> None:
    chart = draw(GRID, "en")
    row = next(label for label in chart.labels if label.text == "first")
    column = next(label for label in chart.labels if label.text == "5.6")
    (shape,) = chart.shapes
    assert shape.x == column.x
    assert abs(shape.y - row.y) < 6
    small, large = chart.dots
    assert small.width < large.width
    assert large.path.count("M") == 1
    assert chart.table == (("first", "5.6: stated"), ("second" * 10, "1.1: 1 · 5.6: 5"))


def test_a_long_name_is_shortened_and_kept_in_full() -> None:
    label = next(label for label in draw(GRID, "en").labels if label.title)
    assert label.title == "second" * 10
    assert label.text.endswith("…")


def test_right_to_left_is_the_mirror_image() -> None:
    left, right = draw(GRID, "en"), draw(GRID, "ar")
    assert (left.direction, right.direction) == ("ltr", "rtl")
    assert all(a.x + b.x == left.width for a, b in zip(left.shapes, right.shapes, strict=True))
    assert all(a.x + b.x == left.width for a, b in zip(left.labels, right.labels, strict=True))


def test_the_score_of_the_meeting_in_the_report(room: ReadingRoom) -> None:
    score = meeting_chart(room, "en", 17)
    assert score is not None
    said = dict(score.table)
    assert said["Russian Federation"] == "5.6: contribution · 5.7: contribution, proposal, statement"
    assert said["Canada"] == "6.3: intervention, reservation, statement, welcome"
    arabic = meeting_chart(room, "ar", 17)
    assert arabic is not None
    assert dict(arabic.table)["الاتحاد الروسي"].startswith("6.5: ")
    assert meeting_chart(room, "en", 14) is None  # no report tells of it


def test_who_presented_when_counts_what_the_register_lists(fictional_room: ReadingRoom) -> None:
    chart = presenters(fictional_room, "en")
    assert chart is not None
    listed: dict[str, dict[str, int]] = {}
    for row in fictional_room.presentations("en"):
        by_meeting = listed.setdefault(row.actor, {})
        by_meeting[str(row.meeting)] = by_meeting.get(str(row.meeting), 0) + 1
    shown = {
        name: {column: int(count) for column, count in (entry.split(": ") for entry in said.split(" · "))}
        for name, said in chart.table
    }
    assert shown == listed


def test_topics_are_by_the_meetings_whose_paragraphs_name_them(fictional_room: ReadingRoom) -> None:
    chart = topics(fictional_room, "en")
    assert chart is not None
    assert dict(chart.table)["hotline"].startswith("31: ")
    assert len(chart.table) <= 40
