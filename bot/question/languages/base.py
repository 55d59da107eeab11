"""How people of one language ask: the words that a question and a follow-up are understood by."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Dialogue:
    """How people of this language ask across meetings, and ask on. Each value is a tuple of phrases."""

    since: tuple[str, ...] = ()
    """Before a meeting's number: it and all later ones."""
    after: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    latest: tuple[str, ...] = ()
    """The latest meeting."""
    last: tuple[str, ...] = ()
    """Words for the last of several; with "when" they ask for the last time."""
    first: tuple[str, ...] = ()
    last_time: tuple[str, ...] = ()
    first_time: tuple[str, ...] = ()
    which_meetings: tuple[str, ...] = ()
    how_many_meetings: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    """Phrases that ask what became of something."""
    beside_compare: tuple[str, ...] = ()
    """Phrases that hold one of `compare` and ask about one meeting: "compared with last year"."""
    compare: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    """Words that a follow-up opens with: and, what about."""
    they: tuple[str, ...] = ()
    """Pronouns for whoever the last answer named."""
    it: tuple[str, ...] = ()
    """Pronouns for what the last question was about."""
    there: tuple[str, ...] = ()
    """Words for the meeting last spoken of."""
    others: tuple[str, ...] = ()
    """Phrases that ask for more of the same: who else."""
    next: tuple[str, ...] = ()
    """Phrases that ask how what was spoken of went on, or ended: and then, in the end."""
    corrects: tuple[str, ...] = ()
    """Words by which somebody corrects what was understood, before what is meant: no, I mean."""
    whole: tuple[str, ...] = ()
    """Phrases that ask for the whole paragraph."""
    more: tuple[str, ...] = ()
    """Words that only say in which language to answer again, beside its name: in, please, say it."""
    languages: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Names of the languages to be answered in, by code."""


@dataclass(frozen=True, slots=True)
class AskedValues:
    """How people of this language ask for a value, by its kind as `indexer.text.quantities` has it."""

    asking: tuple[str, ...] = ()
    """Question words that one of `heads` may stand beside."""
    phrases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Phrases that ask for it by themselves: how old, how much money."""
    heads: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What is called so has such a value: the budget, the age limit."""
    units: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Behind "how many": years, euros."""
    amount: tuple[str, ...] = ()
    """Phrases that ask for an amount of whatever is spoken of: how much."""
    partitive: tuple[str, ...] = ()
    """Words between them and what is counted after all: "combien de pays"."""
    owning: tuple[str, ...] = ()
    """Behind one of `heads` that opens a question and asks by itself: "deadline for comments?"."""
    paying: tuple[str, ...] = ()
    """Words that make an amount a sum of money."""


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """What people of this language say to an assistant beside questions. Each value is a tuple of phrases."""

    greeting: tuple[str, ...] = ()
    thanks: tuple[str, ...] = ()
    """Thanks, and words by which an answer is taken note of: "got it"."""
    praise: tuple[str, ...] = ()
    """Single words of praise, in any of their forms: "lifesaver"; they count as thanks."""
    farewell: tuple[str, ...] = ()
    apology: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    """Phrases that ask what the assistant is, or how to use it."""
    addressed: tuple[str, ...] = ()
    """Words for the assistant or its user; with `ability`, and words that ask, they ask for help as well."""
    ability: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    filler: tuple[str, ...] = ()
    """Words that may stand beside any of these: whom one greets, "very much"."""
    closings: tuple[str, ...] = ()
    """Formulas before a signature, in lower case, as they are spelt."""
    off_topic: tuple[str, ...] = ()
    """What no report of meetings is asked about: the weather, a joke."""
    making: tuple[str, ...] = ()
    """Words that order something to be made; with `made`, they ask for what is no question."""
    made: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    """What else such a request names, which asks for nothing by itself: "near the station", "into German"."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How people of this language ask to be told of what later reports say. Each value is a tuple of patterns."""

    opening: tuple[str, ...] = ()
    """What may stand before that which is watched for, one behind the other: tell me, when, a report speaks of."""
    closing: tuple[str, ...] = ()
    """What may stand behind it: comes up, please."""
    moods: tuple[tuple[str, str], ...] = ()
    """Endings of verbs behind "when", and what they are elsewhere: «cuando proponga» as «propone»."""


@dataclass(frozen=True, slots=True)
class Questions:
    """How people of this language ask. Each value is a tuple of phrases; a phrase is matched word by word."""

    who: tuple[str, ...]
    what: tuple[str, ...]
    when: tuple[str, ...]
    where: tuple[str, ...]
    how_many: tuple[str, ...]
    which: tuple[str, ...]
    paragraph: tuple[str, ...]
    """Words that announce a paragraph number."""
    aspects: dict[str, tuple[str, ...]]
    """Words that ask for one aspect of a meeting: chair, date, place, attendance, outcomes …"""
    light: tuple[str, ...]
    """Words that say nothing on the topic: "tell me about", "please", "exactly"."""
    expansion: tuple[str, ...]
    """Phrases that ask what an abbreviation stands for."""
    why: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()
    """Question words that away from the start of a clause are but conjunctions: "what did they say when …"."""
    indefinite: tuple[str, ...] = ()
    """Phrases with a question word in them that ask for nothing: «чего-то», "when asked", "or what"."""
    besides: tuple[str, ...] = ()
    """What stands before those who are not meant: "who besides Canada?"."""
    possessive: tuple[str, ...] = ()
    """What stands between a name and what is its own (the "s" of "ISOC's proposal")."""
    day: tuple[str, ...] = ()
    """Phrases that ask for a day, where a month will not do."""
    how: tuple[str, ...] = ()
    """Words that ask in what way, whose answer has no kind of its own."""
    relative: tuple[str, ...] = ()
    """Question words that open a clause on a noun as well: "toys that talk", « les jouets qui parlent »."""
    conjunctions: tuple[str, ...] = ()
    """Question words that ask only where a question opens, and elsewhere open what is said: « que »."""
    fillers: tuple[str, ...] = ()
    """What may stand before the word that a question opens with: so, well."""
    cardinals: dict[str, int] = field(default_factory=dict)
    """Words for small numbers, which a question may give in digits."""
    doubtful: tuple[str, ...] = ()
    """Question words that are small words too: they ask at the start, or where nothing else does («من»: who, from)."""
    joined: tuple[str, ...] = ()
    """Question words that "and" is written onto: they open a second question."""
    respelt: tuple[tuple[str, str], ...] = ()
    """Patterns of what is written in a way of its own, and how it is read: 支不支持 as 是否支持."""
    yes_no_openers: tuple[str, ...] = ()
    """Words that a question opens with that wants to know whether something is so: did, was."""
    yes_no_marks: tuple[str, ...] = ()
    """The same, anywhere in the question."""
    dialogue: Dialogue = Dialogue()
    small_talk: SmallTalk = SmallTalk()
    values: AskedValues = AskedValues()
    standing: Standing = Standing()
    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Phrases that ask for an answer of a kind of its own: summary, tasks, group, mandate, attended, held, latest,
    next_meeting, status and adopted (of a document); and words for those of whom something is asked: of_members,
    of_secretariat, of_partners."""
