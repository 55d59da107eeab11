"""Plain text in any usual encoding: every line that is not empty is a block."""

from __future__ import annotations

from indexer.model import Block
from indexer.readers.characters import trimmed
from indexer.readers.encoding import decode, is_text
from indexer.readers.kinds import kind

NAME = "text"
SUFFIX = "txt"
GUARDED = False


def claims(data: bytes) -> bool:
    """Text that is of no other kind."""
    return bool(data) and kind(data) is None and is_text(data)


def read(data: bytes) -> tuple[Block, ...]:
    """Blocks of the text; raises ReaderError where its encoding cannot be told for certain."""
    return lines_as_blocks(raw_text(data))


def raw_text(data: bytes) -> str:
    """The text, decoded; raises ReaderError as `read` does."""
    return decode(data)


def lines_as_blocks(text: str) -> tuple[Block, ...]:
    """A block for each line that is not empty."""
    blocks: list[Block] = []
    gap = False
    for number, line in enumerate(text.split("\n"), start=1):
        stripped = trimmed(line)
        if stripped:
            blocks.append(Block(stripped, (number, number), indented=line[:1].isspace(), gap_before=gap))
        gap = not stripped
    return tuple(blocks)
