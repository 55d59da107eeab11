"""The table of speech acts: one row an act, with all that is true of it.

What the program knows of an act stands here and nowhere else. Words are kept apart: those by which reports tell of an
act stand in `indexer/languages`, those by which people ask for it in `bot/question/languages`; labels and leads are
message ids, translated in the catalogues of `bot/locale`. Modules that treat some acts alike derive their set from a
column (`acts_where`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

Family = Literal["telling", "proposing", "stance", "asking", "deciding", "managing"]
Drawn = Literal["presents", "dissents", "proposes", "says"]
DRAWN: tuple[str, ...] = get_args(Drawn)
SOMEBODYS = "actor"
"""The intent of a question for the actors of an act that has none of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A speech act. A column that is not given says that the act is nothing of the kind."""

    name: str
    """As facts, cues and corrections call it."""
    family: Family
    label: str
    """What it is called beside its paragraph: a message id."""
    opposite: str = ""
    """The act that takes it back or speaks against it; empty where none does."""
    no_cue: str = ""
    """Why reports have no words of their own for it; empty where each language has some."""
    no_form: str = ""
    """The same for questions."""

    # How sentences of reports are read.
    addressee: Literal["", "somebody", "somebody or something"] = ""
    """Whom or what it is done to: what stands behind its verb may be that, rather than the doer."""
    is_carried: bool = False
    """A sentence without a subject may take over that of the sentence before for it."""
    is_participle: bool = False
    """Its past tense may be a participle ("the practices adopted there"): the subject stands right before."""
    is_short_noun: bool = False
    """Its short verb may be a noun in a language without endings (as those that may be participles are)."""
    is_mutual: bool = False
    """Its actors may be parties: "an agreement was concluded between X and Y"."""
    is_sent: bool = False
    """Its noun tells of its sender's act even in another's sentence: "the Chair read the statement from X"."""
    has_title: bool = False
    """Its sentence may quote a title, which is what it is called."""
    needs_actor: bool = False
    """Without an actor it is nothing: "the meeting was informed"."""
    part_of: tuple[str, ...] = ()
    """Beside one of these by the same actor it is no act of its own: a contribution "presents" something."""
    by_group: str = ""
    """The act that it comes to where the group itself does it."""
    beside: tuple[tuple[str, str], ...] = ()
    """Another act in its sentence, and what it comes to beside that: what is proposed to be hosted is planned."""
    in_opening: str = ""
    """The act that it comes to in opening remarks, where it is only words."""
    in_presentations: str = ""
    """The act that it comes to in a section on presentations."""

    # How questions that name it are read.
    hands_over: bool = False
    """Its verb may only hand another act over: "presented a proposal"."""
    is_about_acts: bool = False
    """It may be about another act: "who proposed to discuss it" asks who proposed."""
    asks_council: bool = False
    """A question that names the Council beside it may want what a report asks of the Council."""
    tells: str = ""
    """The aspect of a meeting that reports tell by it: chair, opening, agenda."""
    aspects: frozenset[str] = frozenset()
    """Other aspects of a meeting that a question may ask for with it."""
    is_holding: bool = False
    """It only says that a meeting took place, whatever aspect of the meeting is asked for."""
    counts_participants: bool = False
    """Asked how many did it, a question counts those present."""
    is_of_anybody: bool = False
    """"Who else?" asks for it at the whole meeting, not on the topic of the question before."""
    is_anything: bool = False
    """Asking for it asks for anything that somebody did."""

    # What answers a question for it, and how.
    answered_by: frozenset[str] = frozenset()
    """The reported acts that answer a question for it; none where it is looked for as a word."""
    needs_fact: Literal["", "who", "always"] = ""
    """When nothing but a fact answers: asked who did it, or whatever is asked."""
    is_decision: bool = False
    """The group's: whoever else a question names need only be spoken of."""
    is_position: bool = False
    """Somebody takes a position by it, if only by noting (stances are all positions)."""
    is_own: bool = False
    """It is somebody's only where named as the doer: "comments were made" beside a name is no act of theirs."""
    is_collective: bool = False
    """A meeting does it at large: unless asked who, an answer misses nothing where no actor is named."""
    is_doers: bool = False
    """Somebody whom a question names beside it is asked about as its doer, never as its object."""
    is_common: bool = False
    """It happens at every meeting, so that telling of it says little."""
    has_common_word: bool = False
    """Its word is in paragraphs that tell of no such act (the Chair's)."""
    section: str = ""
    """What the headings name under which it counts, where a report has any."""
    intent: str = SOMEBODYS
    """Name of the intent of a question for its actors."""
    lead: str = ""
    """How the answer to a question for its actors leads: a message id."""
    if_untold: str = ""
    """What is said to a question for it where no report tells of it: a message id."""

    # Registers and pictures.
    presentation: str = ""
    """The kind of a row that it makes in the register of presentations; empty where it makes none."""
    outcome: str = ""
    """The same in the register of outcomes."""
    is_conclusion: bool = False
    """A paragraph of discussions that tells of it tells what came out (decisions are all conclusions)."""
    is_resolution: bool = False
    """By the group or its chair it is an outcome wherever it stands."""
    drawn: Drawn = "says"
    """How it is drawn in the picture of a meeting; of several acts of an actor, the first kind of these counts."""


def _set(names: str) -> frozenset[str]:
    return frozenset(name.strip() for name in names.split(","))


ACTS: tuple[Act, ...] = (
    Act(
        name="contribute", family="telling", label="contribution", presentation="contribution", drawn="presents",
        answered_by=_set("contribute"), needs_fact="always", has_title=True, is_own=True, is_doers=True,
        is_of_anybody=True, intent="contributor", lead="Contributed by",
    ),
    Act(
        name="present", family="telling", label="presentation", presentation="presentation", drawn="presents",
        answered_by=_set("present, contribute"), needs_fact="who", section="presentation", is_carried=True,
        part_of=("contribute", "intervene"), in_opening="state", hands_over=True, is_own=True,
        is_doers=True, is_common=True, is_of_anybody=True, aspects=_set("opening, attendance, agenda"),
        intent="presenter", lead="Presented by",
    ),
    Act(
        name="decide", family="deciding", label="decision", outcome="decision", drawn="proposes", is_decision=True,
        is_resolution=True, answered_by=_set("decide, adopt, agree"), needs_fact="always", aspects=_set("agenda"),
    ),
    Act(
        name="adopt", family="deciding", label="adoption", outcome="adoption", drawn="proposes", is_decision=True,
        answered_by=_set("adopt"), needs_fact="always", is_participle=True, tells="agenda",
    ),
    Act(
        name="agree", family="deciding", label="agreement", outcome="agreement", drawn="proposes", is_decision=True,
        answered_by=_set("agree"), needs_fact="always", is_mutual=True, by_group="decide", aspects=_set("agenda"),
        lead="Agreed by",
    ),
    Act(
        name="vote", family="deciding", label="vote", outcome="vote", answered_by=_set("vote"), needs_fact="always",
        is_collective=True, if_untold="The reports record no vote.",
    ),
    Act(
        name="recommend", family="asking", label="recommendation", outcome="recommendation", drawn="proposes",
        is_resolution=True, is_conclusion=True, answered_by=_set("recommend"), needs_fact="always", is_short_noun=True,
        is_about_acts=True, is_doers=True, intent="recommender", lead="Recommended by",
    ),
    Act(
        name="propose", family="proposing", label="proposal", opposite="withdraw", outcome="proposal",
        drawn="proposes", is_conclusion=True, answered_by=_set("propose"), needs_fact="always", is_about_acts=True,
        intent="proposer", lead="Proposed by",
    ),
    Act(
        name="invite", family="asking", label="invitation", outcome="invitation", drawn="proposes", is_conclusion=True,
        addressee="somebody", answered_by=_set("invite"), needs_fact="always", is_about_acts=True, asks_council=True,
        lead="Invited by",
    ),
    Act(
        name="encourage", family="asking", label="encouragement", outcome="encouragement", drawn="proposes",
        is_conclusion=True, addressee="somebody", answered_by=_set("encourage"), needs_fact="always",
        is_about_acts=True, lead="Encouraged by",
    ),
    Act(
        name="request", family="asking", label="request", outcome="request", drawn="proposes", addressee="somebody",
        answered_by=_set("request, invite, encourage"), asks_council=True,
    ),
    Act(
        name="note", family="telling", label="noted", outcome="noted", is_conclusion=True, is_position=True,
        answered_by=_set("note, highlight, state"), is_carried=True, is_own=True, asks_council=True,
    ),
    Act(
        name="acknowledge", family="telling", label="acknowledgement", outcome="noted", is_conclusion=True,
        answered_by=_set("acknowledge"),
    ),
    Act(
        name="withdraw", family="proposing", label="withdrawal", opposite="propose", outcome="withdrawal",
        answered_by=_set("withdraw"),
    ),
    Act(
        name="announce", family="telling", label="announcement", outcome="announcement", is_conclusion=True,
        answered_by=_set("announce"), is_participle=True, is_doers=True,
    ),
    Act(
        name="chair", family="managing", label="in the chair", answered_by=_set("chair"), has_common_word=True,
        tells="chair", intent="chair", lead="Chaired by",
    ),
    Act(name="exchange", family="telling", label="exchange of advice"),
    Act(name="fund", family="telling", label="funding", answered_by=_set("fund"), needs_fact="always"),
    Act(name="highlight", family="telling", label="emphasis", is_carried=True, is_own=True),
    Act(
        name="host", family="telling", label="hosting", answered_by=_set("host, plan"), is_participle=True,
        beside=(("propose", "plan"),), is_holding=True, is_doers=True, is_common=True, is_of_anybody=True,
    ),
    Act(
        name="intervene", family="telling", label="intervention", in_opening="state", is_own=True,
        answered_by=_set("intervene, highlight, exchange, welcome, support, oppose, reserve"), is_common=True,
        is_of_anybody=True, intent="speaker", lead="Spoke on this",
    ),
    Act(
        name="liaise", family="telling", label="liaison statement", is_sent=True,
        no_form="people ask for the statement as for any document, by its name",
    ),
    Act(
        name="open", family="managing", label="opening", answered_by=_set("open"), is_of_anybody=True,
        tells="opening", intent="opening", lead="Opened by",
    ),
    Act(
        name="oppose", family="stance", label="opposition", opposite="support", drawn="dissents",
        answered_by=_set("oppose, reserve"), needs_fact="always", intent="opponent", lead="Opposed or reserved by",
    ),
    Act(
        name="plan", family="proposing", label="plan",
        no_cue="what a report plans is told by the words for hosting, beside those for proposing",
        no_form="people ask for it by the words for hosting and proposing",
    ),
    Act(
        name="read", family="managing", label="reading out", answered_by=_set("read"), is_doers=True, lead="Read by",
    ),
    Act(
        name="reserve", family="stance", label="reservation", opposite="welcome", drawn="dissents",
        answered_by=_set("oppose, reserve"),
    ),
    Act(
        name="state", family="telling", label="statement", is_anything=True, needs_actor=True, is_carried=True,
        in_presentations="present", is_own=True, is_common=True, is_of_anybody=True, asks_council=True,
        aspects=_set("agenda"), intent="speaker",
    ),
    Act(
        name="support", family="stance", label="support", opposite="oppose", answered_by=_set("support, welcome"),
        needs_fact="always", is_participle=True, intent="supporter",
        lead="Welcomed or supported by",
    ),
    Act(
        name="thank", family="managing", label="thanks", addressee="somebody", answered_by=_set("thank"),
        is_carried=True, lead="Thanked by",
    ),
    Act(
        name="welcome", family="stance", label="welcome", opposite="reserve", addressee="somebody or something",
        answered_by=_set("welcome, support, highlight, thank"), is_carried=True, aspects=_set("opening"),
        intent="supporter", lead="Welcomed or supported by",
    ),
    Act(
        name="take part", family="telling", label="participation", is_participle=True,
        is_holding=True, counts_participants=True, is_own=True, is_common=True, is_of_anybody=True,
    ),
)  # fmt: skip
"""In the order in which the acts of one paragraph are told; of an outcome's acts, the first gives its kind."""

BY_NAME: Mapping[str, Act] = MappingProxyType({act.name: act for act in ACTS})


def acts_where(is_so: Callable[[Act], bool]) -> frozenset[str]:
    """Names of the acts of which something is true."""
    return frozenset(act.name for act in ACTS if is_so(act))


ANYTHING = next(act.name for act in ACTS if act.is_anything)
"""The act of a question for whatever somebody did."""
STANCES = acts_where(lambda act: act.family == "stance")
"""Acts whose object decides: it must stand in the clause of the act, not elsewhere in the sentence."""
DECISIONS = acts_where(lambda act: act.is_decision)
OF_OFFICE = acts_where(lambda act: act.family == "managing")
"""Acts that every report words alike, so that a place without their words does not tell of them."""
FACT_ONLY = acts_where(lambda act: act.needs_fact == "always")
"""Acts that nothing else can stand in for: without such a fact the reports do not say."""


def telling_of(aspect: str) -> frozenset[str]:
    """The acts by which reports tell an aspect of a meeting."""
    return acts_where(lambda act: act.tells == aspect)


def answering(acts: Iterable[str]) -> frozenset[str] | None:
    """The reported acts that answer a question for these; None where any act does."""
    known = [BY_NAME[act].answered_by for act in acts if BY_NAME[act].answered_by]
    return frozenset().union(*known) if known else None


def unknown(name: str) -> str:
    """What is wrong with a name that no act has, and which there are."""
    return f"{name!r} is no act; known: {', '.join(sorted(BY_NAME))}"
