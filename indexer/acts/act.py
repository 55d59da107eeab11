"""What can be true of a speech act: the columns of the table."""

from __future__ import annotations

from dataclasses import dataclass
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

    kind_of: str = ""
    """The wider act of which it is a kind: reports that are read by cues tell that, and a question for that asks for
    it as well; empty where there is none."""

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
    is_floor: bool = False
    """Its actor takes the floor by it, so that what its noun goes on to do is that actor's stance."""
    is_means: bool = False
    """Other acts are done by it, and both are told: "adopted by 21 votes", "voted against"."""
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

    denied: str = ""
    """The act that a question asks for by denying it: who was not against supported."""
    meanings: frozenset[str] = frozenset()
    """Meanings of the lexicon by which a question may name it that has no form of its own for any act."""

    # What answers a question for it, and how.
    answered_by: frozenset[str] = frozenset()
    """The reported acts that answer a question for it; none where it is looked for as a word."""
    told_in: frozenset[str] = frozenset()
    """Reported acts that tell of it where their sentence has its words: "offered to pay" tells who pays."""
    takes_side: bool = False
    """Whoever does it is for something, as by a stance: any stance answers whether they did."""
    needs_fact: Literal["", "who", "always"] = ""
    """When nothing but a fact answers: asked who did it, or whatever is asked."""
    is_decision: bool = False
    """The group's: whoever else a question names need only be spoken of."""
    is_position: bool = False
    """Somebody takes a position by it, if only by noting (stances are all positions)."""
    is_exchange: bool = False
    """It takes two: an answer is told with its question."""
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
    opens_matter: bool = False
    """Whoever does it brings something up that others then speak to: a proposal, a contribution."""
    settles_matter: bool = False
    """It is how a matter ends, or rests for now: adopted, withdrawn, deferred."""
    is_conclusion: bool = False
    """A paragraph of discussions that tells of it tells what came out (decisions are all conclusions)."""
    is_resolution: bool = False
    """By the group or its chair it is an outcome wherever it stands."""
    drawn: Drawn = "says"
    """How it is drawn in the picture of a meeting; of several acts of an actor, the first kind of these counts."""
