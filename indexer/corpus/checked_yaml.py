"""YAML files checked against a schema, with the line of every fault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from indexer.errors import CorpusError, Fault

T = TypeVar("T")
YamlPath = tuple[int | str, ...]

_SAID = {
    "dict_type": "should hold `name: value` lines",
    "extra_forbidden": "no such name here; drop it or mend its spelling",
    "list_type": "should be a list, each entry behind a dash",
    "missing": "is missing; add it",
    "model_type": "should hold `name: value` lines",
    "string_type": "should be text; put it in quotes",
}
"""What to do, where pydantic's own message speaks to programmers."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_yaml(path: Path, schema: type[T]) -> tuple[T, dict[YamlPath, int]]:
    """The file as a value of `schema`, and the line of each place in it (`(2, "labels", "en")` → 17).

    Raises CorpusError with one fault for every thing wrong: unreadable, not YAML, not as the schema says.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CorpusError((Fault(path, 0, "not UTF-8 text; save it as UTF-8"),)) from error
    except OSError as error:
        raise CorpusError((Fault(path, 0, f"cannot be read ({error.strerror}); check that it exists"),)) from error
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        data = loader.construct_document(node) if node else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        raise CorpusError((Fault(path, line, f"not valid YAML: {error.problem}; mend this line"),)) from error
    except yaml.YAMLError as error:
        raise CorpusError((Fault(path, 0, f"not valid YAML: {error}; mend the file"),)) from error
    twice = tuple(_doubled(path, node))
    if twice:
        raise CorpusError(twice)
    lines: dict[YamlPath, int] = {}
    _note_lines(node, (), lines)
    try:
        return TypeAdapter(schema).validate_python(data), lines
    except ValidationError as error:
        raise CorpusError(tuple(_fault(path, lines, detail) for detail in error.errors())) from error


def _doubled(path: Path, node: yaml.Node | None) -> Iterator[Fault]:
    """A name that stands twice in one mapping: YAML would silently keep the last."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if str(key.value) in seen:
                message = f"{key.value}: stands here a second time; put both into one"
                yield Fault(path, key.start_mark.line + 1, message)
            seen.add(str(key.value))
            yield from _doubled(path, value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _doubled(path, value)


def line_of(lines: dict[YamlPath, int], place: YamlPath) -> int:
    """Line of the place, or of the nearest place around it."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 0)


def _note_lines(node: yaml.Node | None, place: YamlPath, lines: dict[YamlPath, int]) -> None:
    if node is None:
        return
    lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            lines[*place, str(key.value)] = key.start_mark.line + 1
            _note_lines(value, (*place, str(key.value)), lines)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            _note_lines(value, (*place, index), lines)


def _fault(path: Path, lines: dict[YamlPath, int], detail: Any) -> Fault:
    place: YamlPath = tuple(part if isinstance(part, int) else str(part) for part in detail["loc"])
    where = ".".join(str(part) for part in place) or "the file"
    return Fault(path, line_of(lines, place), f"{where}: {_SAID.get(detail['type'], detail['msg'])}")
