"""Paragraph and character styles: what a paragraph has of its own, and what it has from its style."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from indexer.readers.docx.names import Element, as_number, attribute, child, children, switch, value


class Styles:
    """The styles of a document."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {attribute(style, "styleId") or "": style for style in children(root, "w:style")}
        self._default = {
            attribute(style, "type"): name
            for name, style in self._styles.items()
            if attribute(style, "default") in {"1", "true", "on"}
        }
        defaults = child(child(root, "w:docDefaults"), "w:rPrDefault")
        self._hidden_by_default = bool(switch(child(defaults, "w:rPr"), "w:vanish"))
        self._hidden_by: dict[tuple[str | None, str | None], bool] = {}

    def chain(self, name: str | None, of: str = "paragraph") -> Iterator[tuple[str, Element]]:
        """The style, what it is based on, and so on; for no or an unknown name the default style of its kind."""
        if name not in self._styles:
            name = self._default.get(of)
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            assert name is not None
            seen.add(name)
            yield name, self._styles[name]
            name = value(self._styles[name], "w:basedOn")

    def of_paragraph(self, paragraph: Element) -> Iterator[tuple[str, Element]]:
        """The styles of a paragraph, nearest first."""
        return self.chain(value(child(paragraph, "w:pPr"), "w:pStyle"))

    def numbering(self, name: str) -> int | None:
        """The `numId` that a numbering style stands for."""
        return as_number(value(child(child(self._styles.get(name), "w:pPr"), "w:numPr"), "w:numId"))

    def hides(self, run: Element, paragraph: Element | None) -> bool:
        """Whether a run is hidden text, by itself or by a style."""
        properties = child(run, "w:rPr")
        own = switch(properties, "w:vanish")
        return self._hides_by_style(value(properties, "w:rStyle"), paragraph) if own is None else own

    def hides_mark(self, paragraph: Element) -> bool:
        """Whether the mark that ends a paragraph is hidden, which runs it into the next one."""
        properties = child(child(paragraph, "w:pPr"), "w:rPr")
        own = [switch(properties, name) for name in ("w:vanish", "w:specVanish")]
        given = [hidden for hidden in own if hidden is not None]
        return any(given) if given else self._hides_by_style(None, paragraph)

    def _hides_by_style(self, character: str | None, paragraph: Element | None) -> bool:
        key = character, value(child(paragraph, "w:pPr"), "w:pStyle")
        if key not in self._hidden_by:
            styles = chain(self.chain(character, "character"), self.chain(key[1]))
            told = (switch(child(style, "w:rPr"), "w:vanish") for _, style in styles)
            self._hidden_by[key] = next((hidden for hidden in told if hidden is not None), self._hidden_by_default)
        return self._hidden_by[key]

    def margin(self, paragraph: Element, level: Element | None) -> int:
        """How far the first line stands in from the margin, in twentieths of a point.

        A paragraph's own indent comes before that of its numbering level, and that before its styles'.
        """
        sources = [child(paragraph, "w:pPr"), child(level, "w:pPr")]
        sources += [child(style, "w:pPr") for _, style in self.of_paragraph(paragraph)]
        indents = [indent for indent in (child(source, "w:ind") for source in sources) if indent is not None]
        return _first(indents, "start", "left") - _first(indents, "hanging")


def _first(indents: list[Element], *names: str) -> int:
    found = (as_number(attribute(indent, name)) for indent in indents for name in names)
    return next((size for size in found if size is not None), 0)
