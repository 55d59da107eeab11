"""A language model that may only select: it reads numbered sentences of the reports, and gives back their numbers.

Off unless `COP_MODEL_URL` names an OpenAI-compatible server. One call a question: `candidates` chooses the paragraphs,
`prompt` numbers their sentences, `client` sends them, `selection` keeps of the reply what was offered, `verdict` says
what that comes to, and the answer is told by the code that tells all answers. No word of a reply is ever shown.

Where no model is configured nothing but this page is imported, and `httpx` only when one is called.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.language_model.selector import Selector

VARIABLE = "COP_MODEL_URL"


def selector_set_up(environment: Mapping[str, str]) -> Selector | None:
    """The model that the environment sets up, ready to be asked; None where it names none. Raises UsageError."""
    if not environment.get(VARIABLE, "").strip():
        return None
    from bot.language_model.client import ModelClient
    from bot.language_model.selector import Selector
    from bot.language_model.settings import read_settings

    settings = read_settings(environment)
    return Selector(ModelClient.of(settings)) if settings else None
