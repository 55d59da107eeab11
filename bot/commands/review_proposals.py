"""What a language model proposes in a review, for the command line."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from bot.commands.options import complain
from bot.language_model import VARIABLE
from bot.language_model.client import ModelClient
from bot.language_model.proposing import Proposal, propose
from bot.language_model.settings import read_settings
from bot.language_model.transport import ModelFailed
from indexer.errors import UsageError
from indexer.review import ReviewedParagraph, Reviewer
from indexer.text.vocabulary import Vocabulary


@dataclass
class Proposer:
    """Asks the model about each paragraph once."""

    client: ModelClient
    vocabulary: Vocabulary
    _asked: dict[str, list[Proposal]] = field(default_factory=dict)

    @classmethod
    def of(cls, reviewer: Reviewer, symbol: str) -> Proposer:
        """As the environment sets it up; raises UsageError where it does not, or the report may not be sent."""
        settings = read_settings(os.environ)
        if settings is None:
            raise UsageError(f"--model needs a language model; set {VARIABLE} to the address of its server")
        if reviewer.is_restricted(symbol) and not settings.sends_restricted:
            raise UsageError(f"{symbol} is restricted; its text is sent to a model only with COP_MODEL_RESTRICTED=1")
        return cls(ModelClient.of(settings), reviewer.vocabulary(symbol))

    def proposals(self, paragraph: ReviewedParagraph) -> list[Proposal]:
        """What is proposed and not there yet; that the model fails is said, and no more."""
        if paragraph.is_seen:
            return []
        if paragraph.number not in self._asked:
            try:
                self._asked[paragraph.number] = propose(self.client, paragraph, self.vocabulary)
            except ModelFailed as error:
                complain(f"§{paragraph.number}: the model proposed nothing ({error.kind})")
                self._asked[paragraph.number] = []
        there = {(each.act, each.named, each.sentence) for each in paragraph.statements}
        return [each for each in self._asked[paragraph.number] if (each.act, each.actor, each.quote) not in there]

    def drop(self, proposal: Proposal) -> None:
        """Propose it no more."""
        self._asked[proposal.paragraph].remove(proposal)
