"""What a language's `frames.yaml` may hold; each list is one string, its entries set apart by commas."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from indexer.languages.base import listed

Phrases = Annotated[tuple[str, ...], BeforeValidator(lambda text: listed(text) if isinstance(text, str) else text)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Grammar(_Strict):
    """The small words of a language, by what they do."""

    order: Literal["before", "after", "either", "free"]
    """Where the subject stands: before its verb, right behind it (Arabic), behind it where none stands before, or
    anywhere, known by its case (Russian)."""
    drops_subject: bool = False
    """A verb without a subject is done by who spoke before."""
    drops_copula: bool = False
    """What somebody is for or against may be said without a verb: «Индия за»."""
    accents: bool = False
    """Accents tell words apart ("a" and "à", "propose" and "proposé"), and reports write them."""
    articles: bool = False
    """Nouns take an article, so that "meeting" alone is no actor."""
    capitals: bool = True
    """Names are written with capitals."""
    reach: int = 9
    """Words that may stand between two parts of a frame with a gap (more where each character is a word)."""
    be: Phrases = ()
    """Verbs that make a passive of a participle, and the copula."""
    copulas: Phrases = ()
    """Other verbs that say what their subject is: declared itself in favour."""
    active_with_be: Phrases = ()
    """Verbs that make their past tense with `be`: est convenu."""
    reflexive: Phrases = ()
    """Pronouns that make a passive of a verb (se propuso), but for those with a frame of their own (se opuso)."""
    object_pronouns: Phrases = ()
    """Articles that before a verb are its object: "la rechazó", "l'appuie"."""
    volition: Phrases = ()
    """Verbs behind which "that" opens what somebody wants done: proposed that the Group recommend."""
    have: Phrases = ()
    """Verbs that make a past tense of a participle."""
    do: Phrases = ()
    """Verbs that carry question and negation."""
    unreal: Phrases = ()
    """Modals that make an act one that nobody did: should, may."""
    able: Phrases = ()
    """Modals by which speakers say a stance of their own: could agree."""
    able_acts: Phrases = ()
    """The acts for which that holds."""
    wish: Phrases = ()
    """Words before an infinitive that is done in being said: wished to thank."""
    negators: Phrases = ()
    asked_negators: Phrases = ()
    """Negators as questions type them: didnt."""
    negators_behind: Phrases = ()
    """Those that may stand right behind the verb: voulait pas."""
    negators_before: Phrases = ()
    """Negators before the subject that leave the verb without one: "tampoco Chile lo apoyó"."""
    negating_verbs: Phrases = ()
    """Verbs that deny the infinitive behind them: declined to."""
    intending: Phrases = ()
    """Verbs that beside an infinitive only say that it was planned: «собирались утвердить»."""
    naming: Phrases = ()
    """Before an infinitive that in a question names but what is spoken of: "lo de", "sin"."""
    infinitive: Phrases = ()
    """The mark of the infinitive: to."""
    infinitive_alone: bool = False
    """The infinitive is a form of its own, with or without a mark."""
    earlier: Phrases = ()
    """Auxiliary forms that put an act before the meeting: had."""
    possessive: Phrases = ()
    """What stands between an actor and the noun that is theirs: the "s" of "Kenya's", 的."""
    agent: Phrases = ()
    """Before the actor of a passive: by."""
    agent_endings: Phrases = ()
    """Endings by which a name that the compiled cases lack is known to be the agent of a passive."""
    adjective_endings: Phrases = ()
    """Endings by which a single word with a capital is known to be no name, but part of a title."""
    plural_endings: Phrases = ()
    """Endings of a noun by which it may be the subject of a plural verb."""
    infinitive_endings: Phrases = ()
    """Endings by which a verb that the frames lack is known to be an infinitive."""
    done_to: Phrases = ()
    """Verbs that have who they are done to right behind them: شكر."""
    containing: Phrases = ()
    """Verbs whose object an author wrote: the contribution contained a proposal."""
    within: Phrases = ()
    """Before a contribution in which its author says something: in the presentation it was stressed."""
    parties: Phrases = ()
    """Before those who do something with each other: between."""
    passive_verbs: Phrases = ()
    """Verbs that with a verbal noun say that something was done: تم, جرى."""
    passive_marks: str = ""
    """Vowel signs that tell a passive with the letters of the active."""
    noun_endings: str = ""
    """Letters that end nouns alone, as they are written."""
    joined_prefixes: Phrases = ()
    """Letters on the first word of a name that join it to the name before: و."""
    held_prefixes: Phrases = ()
    """Letters on a word by which it is in no name, but behind one: prepositions before an article."""
    article_prefixes: Phrases = ()
    """The article where it is written onto the noun: an adjective of a name has it as well."""
    said_of_self: Phrases = ()
    """Opens what speakers say of themselves: بأنها."""
    decisions: Phrases = ()
    """Before a colon, what the meeting did stands behind it in the infinitive: РЕШЕНИЕ: утвердить …."""
    agent_before_verb: Phrases = ()
    """Before an actor that stands before its verb: 由, 经."""
    shortened: Phrases = ()
    """Before a participle that says how something stands: as amended."""
    passive_before_verb: Phrases = ()
    """Right before a verb of which nobody is said to be the agent: 被撤回."""
    noun_agent: Phrases = ()
    """Between a noun and its actor: by, of, from."""
    joint: Phrases = ()
    """Before an actor with a gerund of its own: with several delegations supporting."""
    likewise: Phrases = ()
    """Before another who does the same: as did X."""
    not_agents: Phrases = ()
    """What stands behind an agent marker and is no agent: by consensus."""
    that: Phrases = ()
    """Opens what is said."""
    contents: Phrases = ()
    """Behind a noun with its agent, opens what it wants: the proposal of Chile that …."""
    echoing: Phrases = ()
    """Acts that repeat another's where they are done to somebody: agreed with X."""
    dative_verbs: Phrases = ()
    """Verbs whose object stands before them, opened by one of `datives`: 对…表示关切."""
    datives: Phrases = ()
    scenes: Phrases = ()
    """Before a clause that sets the scene and ends, right before the verb, with one of `scene_ends`: 在介绍时指出."""
    scene_ends: Phrases = ()
    objects: Phrases = ()
    """Before the object of a verb that stands behind it: 将, 把."""
    until: Phrases = ()
    """Behind a clause that only sets the time: 之前."""
    relative: Phrases = ()
    object_relatives: Phrases = ()
    """Relative pronouns that are never their clause's subject: que, dont."""
    coordinators: Phrases = ()
    """Between verbs; `list_joiners` between the members of a list."""
    list_joiners: Phrases = ()
    plural: Phrases = ()
    """Behind a relative pronoun that means all members of a list: who both."""
    saying: Phrases = ()
    """Verbs behind which a clause may stand without a mark: said Kenya supported."""
    quoting: Phrases = ()
    """Verbs that may follow what was said, before who said it: "Not yet, answered Estonia"."""
    subordinators: Phrases = ()
    gerund_openers: Phrases = ()
    """What may stand before a gerund that is done by the sentence's subject."""
    prepositions: Phrases = ()
    determiners: Phrases = ()
    definite: Phrases = ()
    """Determiners of what was spoken of before: a proposal so named is referred to, not made."""
    skip: Phrases = ()
    """Words that may stand between the parts of a frame, and between a subject and its verb."""
    adverb_endings: Phrases = ()
    pronouns: Phrases = ()
    own: Phrases = ()
    """Possessives that with one of `own_nouns` mean the speaker: her delegation."""
    own_nouns: Phrases = ()
    adjectives_behind: bool = False
    """Adjectives stand behind their noun, so that a name may have its capital in its first word alone."""
    stands_for: Phrases = ()
    """What speaks for those whose it is: the contribution from X proposed."""
    receiving: Phrases = ()
    """Verbs whose object is an act of others: met with the support of X."""
    indefinite: Phrases = ()
    """Determiners of an act that is told for the first time: heard a presentation by X."""
    at_request: Phrases = ()
    """Prepositions before the noun of an act that is done by its agent: at the request of X."""
    outside: Phrases = ()
    """What puts a deciding act out of this meeting: in 2019, last year; `year` stands for any."""
    adverbials_before_verb: bool = False
    """A clause without a subject may open with a preposition: 但对第4段提出保留."""
    linker_before: bool = False
    """Attributes with their linker stand before the noun: X 的 proposal."""


class Actors(_Strict):
    """How actors are named."""

    heads: Phrases = ()
    """Words for somebody who speaks for another: representative."""
    head_links: Phrases = ()
    """Between such a word and whom it speaks for."""
    kinds: Phrases = ()
    """Words that say what somebody is, right before their name: the company X, Professor Y."""
    heads_behind: Phrases = ()
    """Such words where they stand behind: 代表."""
    affiliation_links: Phrases = ()
    """Between a person and where they are from: of, from."""
    anaphors: Phrases = ()
    """Those who were named before: that delegation, the latter."""
    unnamed_heads: Phrases = ()
    """Heads that without a name mean who spoke before: "организация заявила"."""
    unnamed_delegations: Phrases = ()
    """Those that mean a state."""
    pairs: Phrases = ()
    """Words for the two named last: both delegations."""
    latter: Phrases = ()
    former: Phrases = ()
    proponents: Phrases = ()
    """Words for those who made the proposal."""
    on_behalf: Phrases = ()
    tails: Phrases = ()
    """Behind a body, for those who belong to it: and its member States."""
    spoken_by: Phrases = ()
    """Between a body and who speaks for it: على لسان."""
    on_behalf_ends: Phrases = ()
    """Verbs that close whom somebody speaks for, where heads and `on_behalf` are one word."""
    roles: Phrases = ()
    chairs: Phrases = ()
    """The roles that may decide for the meeting."""
    meeting: Phrases = ()
    """Words for the meeting itself, and for all who take part."""
    some: Phrases = ()
    """Quantifiers of speakers without identity: one, several."""
    some_nouns: Phrases = ()
    some_whole: Phrases = ()
    """Speakers without identity in one phrase: 有代表."""
    some_alone: Phrases = ()
    """Quantifiers that may be a subject by themselves: some, many."""
    some_links: Phrases = ()
    """Between a quantifier and its noun: of the."""
    nobody: Phrases = ()
    titles: Phrases = ()
    titles_behind: Phrases = ()
    body_words: Phrases = ()
    """Words for kinds of bodies: in a name they tell that it is one."""
    described: Phrases = ()
    """Bodies whose name goes on with nouns and adjectives, where names have no capitals: منظمة خطوط نجدة الطفل."""
    subgroups: Phrases = ()
    """What makes of a group one that the meeting sets up, so that who chairs it does not chair the meeting."""
    name_nouns: Phrases = ()
    """Other words of names that are inflected in them: Republic, Kingdom."""
    name_words: Phrases = ()
    """Small words that may stand inside a name; `body_name_words` only in that of a body."""
    body_name_words: Phrases = ()
    not_actors: Phrases = ()
    """Words for things that cannot act: a name with one of them is no actor."""


class Wordings(_Strict):
    """Ways to say one act."""

    verb: Phrases = ()
    light: tuple[str, ...] = ()
    noun: Phrases = ()
    be: Phrases = ()
    impersonal: Phrases = ()
    echo: Phrases = ()


class AskedWordings(Wordings):
    """Ways to say one act that only questions use."""

    denied: Phrases = ()
    """Verbs that say it only where they are denied: did not want."""


class ActFrames(Wordings):
    """All wordings of an act, and what is true of them in this language."""

    asked: AskedWordings = AskedWordings()
    negated: str = ""
    """The act that a negated one is."""
    by: Literal["anybody", "meeting", "others"] = "anybody"
    """Who can do it: the meeting (and its chair) alone, or everybody else alone."""
    not_object: Phrases = ()
    in_reply: Phrases = ()


class FrameFile(_Strict):
    """A language's `frames.yaml`."""

    grammar: Grammar
    actors: Actors
    irregular: dict[str, Phrases] = {}
    plain: Phrases = ()
    acts: dict[str, ActFrames]
