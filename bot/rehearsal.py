"""A warm-up of an assistant: it is asked the suggested questions."""

from __future__ import annotations

from contextlib import suppress

from bot.assistant import Assistant
from bot.locale import words_of
from bot.suggested_questions import prompts_for
from indexer.errors import IndexDamaged


def rehearse(assistant: Assistant) -> None:
    """Warm the caches: ask the suggested questions once in each language of the reports."""
    with suppress(IndexDamaged):  # whoever asks next has it mended
        for code in assistant.index.library.fields:
            for prompt in prompts_for(assistant.index, words_of(code)):
                assistant.ask(prompt, code)
