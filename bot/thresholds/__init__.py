"""Every number that decides which answer is given, by what it bounds: `MIN_…`, `MAX_…`, `…_WEIGHT`, `…_BONUS`.

Coverage is the share of the weight of a question's terms that a place covers, from 0 to 1 (`Evidence.coverage`).
`cop explain` shows it, part by part, for the passages that a question was weighed against.
"""

# How a question is read

MAX_FOREIGN_COURTESY_TOKENS = 4
"""Words of a message that may be thanks or the like in another language than it seems to be in."""
MAX_PASSIVE_GAP = 4
"""Words back to the auxiliary of a passive whose subject stands behind it."""
MAX_WORDS_BEFORE_ACT = 7
"""Words before one that names an act, among which what denies it may stand: "would not have been against"."""
MAX_OFFICE_GAP = 2
"""Tokens, articles and titles, between an office and the name of who holds it."""
MAX_HEAD_DISTANCE = 3
"""Tokens between a question word and the noun that says which value: "what was the total budget"."""
MAX_WORDS_BEHIND_HOW_MANY = 1
"""Words behind "how many" that still may ask for a value named before it: "its share, how much was it"."""
MAX_POSSESSIVE_GAP = 2
"""Tokens between a name and what is its own: the mark, and a word ("Russia's second contribution")."""
MAX_MISSPELT_WORDS = 8
"""Words of a question, up to which those that no report has are compared with names; each costs milliseconds."""
MIN_MISSPELT_LETTERS = 5
"""Letters from which on a word may be a misspelt name."""
MIN_LETTERS_FOR_TWO_SLIPS = 8
"""Letters from which on two slips of a misspelt name are forgiven rather than one."""
MAX_COURTESY_WORDS = 14
"""Words up to which a message with thanks, and words that no report has, is but thanks."""
MIN_OFF_TOPIC_STEM = 5
"""Letters of a stem from which on it tells a request of no meeting: "dating" is no form of "date"."""
MAX_PARAGRAPHS_SHOWN = 3
"""Paragraphs cited that "show me the whole paragraph" shows."""
MAX_PARAGRAPHS_AROUND = 6
"""Paragraphs before and after those spoken of, under the same heading, in which a follow-up may be answered."""
MAX_SHARE_GAP = 0.2
"""Less of the last question up to which one of several matters spoken of may be meant as well as another."""

# What a term weighs

MAX_TELLING_SHARE = 0.4
"""Share of the paragraphs above which naming a concept tells nothing."""
MIN_UBIQUITOUS_COUNT = 2
"""Paragraphs up to which a concept tells something, in however few reports."""
GENERIC_CONCEPT_WEIGHT = 0.3
"""Factor on the weight of a concept that names a meeting or its business."""
ACT_WORD_WEIGHT = 0.5
"""Factor on the weight of the word for an act, which reports may word in many ways."""
UNHEARD_WORD_WEIGHT = 0.6
"""Factor on the weight of a word that no report has: as often a paraphrase as another topic."""
FOREIGN_WORD_WEIGHT = 0.25
"""Factor on the weight of a word where the place is in another language, which only concepts can bridge."""
FOREIGN_MEANING_WEIGHT = 0.8
"""The same of a word that the lexicon knows, so that the place may say it in its own language."""

# How passages are ranked

MEANING_STRENGTH = 0.9
"""What a term counts where a passage says it in other words of the lexicon only."""
WORDS_STRENGTH = 0.7
"""What a phrase counts where a passage has its words, apart; in proportion where it has some of them."""
CONTEXT_WEIGHTS = (0.5, 0.35, 0.25)
"""What a term counts where the paragraph before says it, the one before that, and the one before that."""
MATTER_WEIGHT = 0.8
"""The same where a paragraph before it on the same matter says it."""
UNTOLD_ACT = 0.6
"""Factor on the score of a passage that does not tell of the act asked for, where nothing but its report answers."""
MISSING_REQUIRED = 0.5
"""Factor on the coverage of a passage that lacks a name or number of the question, even in its context."""
ACT_WEIGHT = 0.7
"""Weight of telling of an act that is asked for, beside its rarity."""
DEED_WEIGHT = 0.8
"""The same where the actor named in the question does it."""
LENGTH_PENALTY = 0.3
"""By which a passage of twice the mean length must cover more."""
BM25_WEIGHT = 0.3
"""What the best BM25 score adds, beside the coverage of the passage that covers most."""
MAX_CONTENDERS = 60
"""Passages whose BM25 score counts."""

# When a place covers a term

MIN_WORD_SIMILARITY = 0.62
"""Dice coefficient of the n-grams of two words that count as the same: an inflection or a slip of typing."""
MAX_SMALL_NUMBER_DIGITS = 2
"""Digits of a number that is as good in words."""
MAX_UNITS_READ_WHOLE = 2000
"""Units in view up to which all are read rather than candidates alone."""
COVERAGE_ROUNDING = 1e-6
"""Coverage by which candidates may fall short, for sums that are rounded another way."""
MEANING_PROOF = 0.1
"""What a term counts, as proof of an answer, where the place says it in other words of the lexicon only."""

# How much of a question a place must cover

MIN_STANCE_COVERAGE = 0.5
"""Coverage of the topic by the clause of a welcome or an objection."""
MIN_DEED_COVERAGE = 0.5
"""Coverage of topic and others named by the paragraph in which somebody named did something."""
MIN_DOER_COVERAGE = 0.5
"""Coverage of topic and actors by the paragraph in which those asked for did something."""
MIN_OUTCOME_COVERAGE = 0.5
"""Coverage of the topic by a paragraph among the outcomes."""
MIN_MEETING_TOPIC_COVERAGE = 0.6
"""Coverage of topic or actors by a paragraph for something to have come up at its meeting."""

# How far behind the best a place may be and still answer

MAX_DEED_COVERAGE_GAP = 0.15
"""Coverage below that of the best paragraph on what somebody did."""
MAX_DEED_SENTENCE_GAP = 0.05
"""Coverage below that of the best sentence of such a paragraph."""
MAX_DOER_COVERAGE_GAP = 0.12
"""Coverage below that of the best sentence on who did it."""

# What makes a sentence the best

DOER_PARAGRAPH_WEIGHT = 0.5
"""Weight of the paragraph's coverage in that of a sentence on who did it; the sentence's own has the rest."""
MAX_COUNT_DISTANCE = 2
"""Tokens between a number and what it counts."""
MAX_LOOSE_COUNT_DISTANCE = 6
"""The same in a passage that is right in all else."""

# The line between "these come closest" and "the reports do not say"

MIN_CLOSEST_CHANCE = 0.10
"""Chance of an answer (`bot.evidence.proof`) from which on passages are shown; calibrated, see there."""
CLOSENESS_OF_ACT = 0.25
"""What telling of an act that is asked for is worth beside full coverage, in choosing a passage's sentence."""

# How many places are read

LOOSELY_GIVEN = 0.5
"""How much a value or reason speaks for a passage that is not plainly the one asked for."""
MIN_SHARE_LOOSELY = 0.5
"""What share of a question a sentence covers at least whose number may be the one asked for, whatever it counts."""
LATEST_WEIGHT = 1.0
"""How much speaks for a passage of the latest meeting, in log odds, where the question says of no meeting that it is
meant: of two that answer alike people mean the later some three times in four."""
MIN_CONTENDER_SHARE = 0.4
"""Ranking score, as a share of that of the best-ranked passage, from which on another may answer as well."""
BESIDE_THE_ACT = {0: 1.0, 1: 0.7, -1: 0.4}
"""By how many sentences a value stands behind the act that it is asked of: how much that speaks for it."""
FAR_FROM_ACT = 0.2
"""The same for any other distance."""
MIN_BESIDE_REASON = 0.5
"""How much so, at least, where it is a reason for that act: in its sentence or the next."""
MAX_LEAD = 3.0
"""How far the best passage can be ahead of the best on another matter."""
MIN_TOPIC_SHARE = 0.34
"""What share of its topic a passage covers at least that answers a question for neither act nor value."""
MAX_SCORE_FEATURE = 1.3
"""Where the ranking score of a passage is cut off, for the chance that it answers."""
MAX_TERMS_FEATURE = 5
"""How many things a question asks for count, at most."""
MIN_PROOF_CHANCE = {"detail": 0.7, "act": 0.65, "open": 0.55}
"""Chance of a passage from which on it is told as the answer, by class of question."""
MIN_CHANCE_OF_COUNT = 0.8
"""The same where the number told may count something else."""
MIN_SHARE_OF_COUNT = 0.6
"""What share of the question its sentence covers at least."""
MAX_PASSAGES_READ = 8
"""Best-ranked paragraphs among which the best passage is looked for."""
MAX_ABBREVIATION_PLACES = 200
"""Best-ranked paragraphs in which an abbreviation may be spelt out."""
MAX_INTRODUCTION_PLACES = 200
"""Best-ranked paragraphs in which the holder of an office may be named."""
MAX_ANNOUNCEMENT_PLACES = 200
"""Of very many paragraphs, best-ranked ones in which a coming meeting may be announced."""
MAX_MEETING_NUMBER = 999
"""Highest number that a question can limit meetings by ("until the 33rd"): beyond is no limit."""

# How many are told of

MAX_SUMMARY_LINES = 14
"""Lines of each part of a summary: presentations, disputes, results."""
MAX_GROUP_SENTENCES = 3
"""Sentences that say what the group is."""
MAX_EXAMPLES = 2
"""Examples of questions in a reply to a greeting and the like."""
MAX_DEEDS = 8
"""Paragraphs on what somebody did."""
MAX_PLACES_OF_A_MEETING = 3
"""Paragraphs of one meeting, in an answer across meetings."""
MAX_PLACES_OF_A_HISTORY = 16
"""Paragraphs on what became of something."""
MAX_ENDINGS_TOLD = 2
"""Sentences that settle a matter, told of one that is asked how it ended."""
MAX_MEETING_PLACES_QUOTED = 3
"""Paragraphs up to which an answer across meetings quotes them."""
MAX_DOERS_QUOTED = 3
"""Sentences up to which an answer on who did it quotes them."""
MAX_DECISIONS_HEADING_WORDS = 3
"""Words of a heading over what a meeting decided: "Decisions of the meeting"."""
MAX_ITEMS_QUOTED = 12
"""Items of a list that are quoted behind its lead-in."""
MAX_WORDS_WHOLE = 100
"""Of a paragraph that is quoted whole."""
MAX_WORDS_QUOTED = 60
"""Of one quotation, before its reference."""
MAX_VALUE_LENGTH = 60
"""Characters of a value that an answer begins with."""
MAX_WORDS_GONE_ON = 90
"""Words of a quotation up to which the sentence that goes on with it is quoted too."""
MAX_ELABORATION_TOKENS = 6
"""First tokens of a sentence among which a verb lists parts of what the one before it tells of."""
MAX_MISSING_WORDS = 3
"""Words of the question that the closest passage lacks, of which a reader is told."""
MIN_NEAR_TOPIC = 0.34
"""Share of the topic that a passage has in the very words of the question, from which on a refusal names it as near."""
MIN_NEAR_NAMES = 0.25
"""The same of those whom the question names."""
MAX_NEAREST = 3
"""Paragraphs that a refusal names."""

# When a statement is near to a paragraph of another document

MAX_UNITS_COMPARED = 20
"""Best-ranked paragraphs whose sentences are compared with one of the document."""
MIN_SHARE_OF_CONCEPT = 0.12
"""Share of what a sentence is about from which on a statement is near that names a concept of it."""
MIN_SHARE_OF_WORDS = 0.3
"""The same of a statement that only has words of it."""

MIN_SHARE_OF_PROVISION = 0.4
"""Share of what a question is about from which on a provision of the document that it names answers it."""

# What a language model reads, and when its selection answers

MAX_PASSAGES_OFFERED = 24
"""Best-ranked paragraphs offered, where the question names no report or meeting."""
BYTES_PER_TOKEN = 4
"""Bytes of UTF-8 in a token, roughly: enough to keep to a budget."""
MAX_SENTENCE_OFFERED = 1200
"""Characters of a sentence; what is longer is cut for the model, never in an answer."""
MAX_ACTORS_OFFERED = 80
"""Names in the closed list of actors."""
MAX_MEETINGS_OFFERED = 40
"""Meetings in the closed list, the latest."""
MAX_PARAGRAPHS_SELECTED = 8
"""Paragraphs that an answer of selected sentences cites."""
MIN_SHARE_OF_SELECTED = 0.34
"""Share of the topic that selected paragraphs must cover, where neither the record nor the ranking speaks for them."""

# Registers

MIN_NAME_SIMILARITY = 0.7
"""Share of common letters (difflib's ratio) from which on a name may be a misspelt other one."""
MAX_NAMES_SUGGESTED = 3
"""Names suggested for a misspelt one."""
MIN_SUGGESTED_WORD_LETTERS = 4
"""Letters from which on a single word of a name is suggested for."""
MAX_TOKENS_TO_ADDRESSEE = 4
"""Words between those that ask for something and the name of whoever is asked."""
MIN_TITLE_WORDS = 3
"""Words from which on what an act is about makes a heading."""
MAX_TITLE_WORDS = 12
"""Words of the heading of a matter that has no title."""
MAX_TITLE_CHARACTERS = 24
"""The same in characters, where a language does not set words apart."""

# What somebody is told of a new report

MAX_PARAGRAPHS_TOLD = 5
"""Paragraphs that an alert quotes; of the others it says how many there are. They fit one Slack message."""
