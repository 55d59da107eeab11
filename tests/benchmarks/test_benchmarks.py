from __future__ import annotations

import random
from pathlib import Path

import pytest

from indexer.languages import language, tokens, words
from tests.benchmarks import webload, whole
from tests.benchmarks.compare import UNITS, Effort, Row, percentile
from tests.benchmarks.engines import BY_NAME, ENGINES, WORDS
from tests.benchmarks.fit import power_law
from tests.benchmarks.foresight import Patience, reason_to_skip
from tests.benchmarks.report import growth as growth_of
from tests.benchmarks.run import lines_of, run
from tests.benchmarks.text import Source, growth

LITTLE = Effort(builds=1, openings=1, rounds=2, asking=1.0, loop=0.05)
NOT_STORED = {"disk", "build input", "import", "open cold", "open warm", "first cold"}


@pytest.mark.slow
def test_the_harness_yields_every_figure() -> None:
    (data,) = run((100,), None, [BY_NAME[WORDS], BY_NAME["SQLite FTS5"]], LITTLE, program=False)
    assert [(row["engine"], row["size"], row["skipped"]) for row in data["rows"]] == [
        (WORDS, 100, ""),
        ("SQLite FTS5", 100, ""),
    ]
    for row in data["rows"]:
        assert set(row["figures"]) == set(UNITS)
        assert all(value > 0 for value in row["figures"].values()), row
    own, other = (row["figures"] for row in data["rows"])
    assert own["overlap"] == 1
    assert other["overlap"] > 0.5  # the same words in the same postings, another BM25
    text = "\n".join(lines_of(data))
    assert "100 paragraphs" in text
    assert "heaps_b" in text


@pytest.mark.slow
def test_every_engine_and_the_whole_program(tmp_path: Path) -> None:
    (data,) = run((100,), None, ENGINES, LITTLE, program=True)
    for row in data["rows"]:
        engine = BY_NAME.get(row["engine"])
        if engine is None:
            assert (row["engine"], row["skipped"], set(row["figures"])) == (whole.WHOLE, "", set(whole.UNITS))
        elif not engine.is_installed:
            assert row["skipped"] == "not installed"
        else:
            assert row["skipped"] == ""
            assert set(row["figures"]) == set(UNITS) - (set() if engine.keeps else NOT_STORED)
            assert row["figures"]["overlap"] > 0.5
    assert whole.WHOLE.capitalize() in "\n".join(lines_of(data))


@pytest.mark.slow
def test_many_clients_are_answered_by_the_server() -> None:
    with webload.server() as where:
        took, whole_time = webload.load(where, iter(["/api/ask?q=Who+chaired%3F", "/api/meetings"] * 5), 4)
    assert len(took) == 10
    assert took[-1] <= whole_time
    assert "10 requests" in webload.line("all", took, whole_time)


@pytest.mark.slow
def test_the_vocabulary_grows_as_a_power() -> None:
    source, known = Source("en", None), language("en")
    points = growth(words(tokens(text, known)) for text in source.paragraphs(2000))
    law = power_law(points[len(points) // 2 :])
    assert law is not None
    assert 0.45 < law[1] < 0.75


def test_text_is_the_same_in_every_run() -> None:
    first, second = Source("zh", None), Source("zh", None)
    assert list(first.paragraphs(20)) == list(second.paragraphs(20))
    assert first.questions(20) == second.questions(20)


def test_an_exponent_is_found_again() -> None:
    chance = random.Random(1)
    law = power_law([(x, 3 * x**0.7 * chance.uniform(0.99, 1.01)) for x in (10, 100, 1000, 10_000)])
    assert law == pytest.approx((3, 0.7), rel=0.05)
    assert power_law([(10, 1)]) is None


def test_growth_is_told_of_every_figure_with_a_unit() -> None:
    rows = [Row("one", size, "", {"p50": size**0.5, "disk": 8.0 * size, "overlap": 1.0}) for size in (100, 1000)]
    assert growth_of([*rows, Row("other", 100, "", {"p50": 1})]) == {
        "one": {"disk": pytest.approx(1), "p50": pytest.approx(0.5)}
    }


def test_percentiles() -> None:
    values = [float(i) for i in range(1, 101)]
    assert [percentile(values, part) for part in (50, 95, 99)] == [50, 95, 99]
    assert percentile([7.0], 99) == 7


def test_who_would_take_too_long_is_left_out_with_the_reason() -> None:
    rows = [Row("slow", 1000, "", {"p50": 0.01}), Row("slow", 10_000, "", {"p50": 0.1})]
    assert reason_to_skip(rows, "slow", 100_000, Patience(query=2)) == ""
    assert reason_to_skip(rows, "slow", 1_000_000, Patience(query=2)) == "p50 would take about 10 s"
    assert reason_to_skip(rows, "other", 1_000_000, Patience()) == ""
    assert "of memory" in reason_to_skip([Row("big", 10, "", {"build peak": 1e12})], "big", 100, Patience())
