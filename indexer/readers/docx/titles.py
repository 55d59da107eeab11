"""Whether a paragraph looks like a heading: by a heading's style, centred, or bold from end to end."""

from __future__ import annotations

from indexer.readers.docx.names import Element, as_number, child, kind, switch, value
from indexer.readers.docx.styles import Styles

_BODY_LEVEL = 9
"""Outline level of body text; headings have those below."""
_CONTAINERS = frozenset({"w:hyperlink", "w:ins", "w:smartTag", "w:sdt", "w:sdtContent", "w:moveTo"})


class Titles:
    """Tells the paragraphs of a document that look like headings."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._by_style: dict[str | None, tuple[bool, bool]] = {}

    def looks_like_one(self, paragraph: Element) -> bool:
        """Whether style, alignment or bold type set the paragraph apart from running text."""
        properties = child(paragraph, "w:pPr")
        level = as_number(value(properties, "w:outlineLvl"))
        alignment = value(properties, "w:jc")
        is_title, is_bold = self._of_style(value(properties, "w:pStyle"))
        if (level is not None and level < _BODY_LEVEL) or alignment == "center":
            return True
        return (is_title and alignment is None and level is None) or self._is_bold(paragraph, by_style=is_bold)

    def _of_style(self, name: str | None) -> tuple[bool, bool]:
        """Whether a paragraph style makes a heading, by its level or centred; whether its type is bold."""
        if name not in self._by_style:
            chain = [style for _, style in self._styles.chain(name)]
            levels = (as_number(value(child(style, "w:pPr"), "w:outlineLvl")) for style in chain)
            level = next((level for level in levels if level is not None), _BODY_LEVEL)
            alignments = (value(child(style, "w:pPr"), "w:jc") for style in chain)
            alignment = next((found for found in alignments if found), "")
            bold = next((on for style in chain if (on := switch(child(style, "w:rPr"), "w:b")) is not None), False)
            self._by_style[name] = level < _BODY_LEVEL or alignment == "center", bold
        return self._by_style[name]

    def _is_bold(self, container: Element, *, by_style: bool) -> bool:
        """Whether there are letters, all of them bold."""
        found = False
        waiting = list(container)
        while waiting:
            element = waiting.pop()
            name = kind(element)
            if name in _CONTAINERS:
                waiting.extend(element)
            elif name == "w:r" and any(each.text and each.text.strip() for each in element if kind(each) == "w:t"):
                if not self._is_bold_run(element, by_style=by_style):
                    return False
                found = True
        return found

    def _is_bold_run(self, run: Element, *, by_style: bool) -> bool:
        properties = child(run, "w:rPr")
        own = switch(properties, "w:b")
        if own is None:
            own = switch(properties, "w:bCs") if child(properties, "w:rtl") is not None else None
        name = value(properties, "w:rStyle")
        if own is None and name:
            chain = (style for _, style in self._styles.chain(name, "character"))
            own = next((on for style in chain if (on := switch(child(style, "w:rPr"), "w:b")) is not None), None)
        return by_style if own is None else own
