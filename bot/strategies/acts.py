"""Which reported acts answer a question for an act."""

from indexer.languages.base import listed

ANY = "state"
"""Asking what somebody said asks for anything that they did."""

ANSWERED_BY: dict[str, frozenset[str]] = {
    "present": frozenset({"present", "contribute"}),
    "contribute": frozenset({"contribute"}),
    "intervene": frozenset({"intervene", "highlight", "exchange", "welcome", "support", "oppose", "reserve"}),
    "propose": frozenset({"propose"}),
    "recommend": frozenset({"recommend"}),
    "invite": frozenset({"invite"}),
    "encourage": frozenset({"encourage"}),
    "request": frozenset({"request", "invite", "encourage"}),
    "welcome": frozenset({"welcome", "support", "highlight", "thank"}),
    "host": frozenset({"host", "plan"}),
    "support": frozenset({"support", "welcome"}),
    "oppose": frozenset({"oppose", "reserve"}),
    "reserve": frozenset({"oppose", "reserve"}),
    "withdraw": frozenset({"withdraw"}),
    "note": frozenset({"note", "highlight", "state"}),
    "thank": frozenset({"thank"}),
    "open": frozenset({"open"}),
    "chair": frozenset({"chair"}),
    "adopt": frozenset({"adopt"}),
    "vote": frozenset({"vote"}),
    "fund": frozenset({"fund"}),
    "read": frozenset({"read"}),
    "liaise": frozenset({"liaise"}),
    "decide": frozenset({"decide", "adopt", "agree"}),
    "agree": frozenset({"agree"}),
    "acknowledge": frozenset({"acknowledge"}),
    "announce": frozenset({"announce"}),
}
"""An act of a question that is not here is looked for as a word."""

STRICT = frozenset(
    listed("propose, recommend, support, oppose, vote, fund, decide, contribute, encourage, invite, adopt, agree")
)
"""Acts that nothing else can stand in for: without such a fact the reports do not say."""

OWN_ACTS = frozenset(listed("present, contribute, intervene, state, highlight, note, take part"))
"""Acts that are an actor's only where it is named as the doer: "comments were made" beside its name is no act of it."""

OF_OFFICE = frozenset(listed("chair, open, read, thank"))
"""Acts that every report words alike, so that a place without their words does not tell of them."""

TO_SOMEBODY = frozenset(listed("thank, invite, encourage, request, welcome"))
"""Acts that are done to somebody: "who did the Chair thank?" asks for those thanked."""

DECISIONS = frozenset(listed("decide, adopt, agree"))
"""Acts of the group: whoever else the question names need only be spoken of."""

INTENTS = {
    "present": "presenter", "contribute": "contributor", "intervene": "speaker", "state": "speaker",
    "propose": "proposer", "recommend": "recommender", "support": "supporter", "welcome": "supporter",
    "oppose": "opponent", "chair": "chair", "open": "opening",
}  # fmt: skip
"""Name of the intent of a question for the actor of an act; others are `actor`."""


def answering(acts: tuple[str, ...]) -> frozenset[str] | None:
    """The reported acts that answer these; None where any act does."""
    known = [ANSWERED_BY[act] for act in acts if act in ANSWERED_BY]
    return frozenset().union(*known) if known else None
