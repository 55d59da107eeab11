"""Follow-ups on what was just spoken of: its paragraphs, those on the same matter, and those behind them.

Here the place proves the topic, so that nothing but what is asked of it must be shown: who did so, why, when, how many,
how it ended. Where two of several matters spoken of would answer, the asker is to say which one is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.answer import Found, Refusal, Statement
from bot.citations.citations import cite_all
from bot.evidence.answer_sentence import short_paragraph
from bot.evidence.asked_value import AskedValue
from bot.evidence.evidence import Evidence
from bot.evidence.reasons import gives_reason
from bot.evidence.sentences import Span
from bot.question.model import ACTORS, ACTS, TOPIC, Question
from bot.question.named_acts import FATE
from bot.strategies.base import Inquiry, actors_of
from bot.strategies.who_did import find_doers
from bot.thresholds import MAX_NEAREST, MAX_PARAGRAPHS_AROUND, MAX_SHARE_GAP, MIN_TOPIC_SHARE
from indexer import Fact
from indexer.acts import BY_NAME, SETTLING, STANCES, acts_where, answering

_OPENS = acts_where(lambda act: act.opens_matter)
INTENT = "follow-up"
WHICH = "which"
"""Intent of a refusal that leaves two places to choose from: those that are near."""


def answer_within_matter(inquiry: Inquiry) -> Found | Refusal:
    """Answer from the matters of the paragraphs that were spoken of."""
    groups = _likeliest(inquiry, _matters(inquiry))
    for circles in zip(*(_circles(inquiry, group) for group in groups), strict=True):
        answers = [_told(inquiry, *pair) for pair in zip(circles, groups, strict=True)]
        told = {found.statements[0].citations[0]: found for found in answers if found}
        if len(told) == 1:
            return next(iter(told.values()))
        if told:
            near = tuple(inquiry.index.paragraph(cited.report, cited.paragraph)[0] for cited in told)
            return Refusal(WHICH, near=near[:MAX_NEAREST], why=f"matters spoken of that answer: {len(told)}")
    near = tuple(i for group in groups for i in group)[:MAX_NEAREST]
    return Refusal(INTENT, near=near, is_close=True, why="nothing on the matter spoken of tells it")


def _likeliest(inquiry: Inquiry, groups: list[list[int]]) -> list[list[int]]:
    """The matters that the question is about, where only some of them are: by what it names or carries."""
    terms = (*(inquiry.terms.subject or inquiry.terms.topic), *inquiry.terms.named)
    shares = [
        inquiry.evidence.coverage(terms, [s for i in group for s in inquiry.evidence.spans(i)]) for group in groups
    ]
    return [group for group, share in zip(groups, shares, strict=True) if share >= max(shares) - MAX_SHARE_GAP]


def _matters(inquiry: Inquiry) -> list[list[int]]:
    """Positions of the paragraphs spoken of, by matter; of several versions the one in the asker's language."""
    index, groups = inquiry.index, list[list[int]]()
    for place in inquiry.question.only:
        versions = [i for i in index.paragraph(*place) if inquiry.evidence.in_view.mask[i]]
        for position in versions[:1]:
            group = next((g for g in groups if inquiry.evidence.same_matter(g[0], position)), None)
            if group is None:
                groups.append([position])
            else:
                group.append(position)
    return groups


def _told(inquiry: Inquiry, positions: Sequence[int], spoken_of: Sequence[int]) -> Found | None:
    """What these paragraphs tell of what is asked."""
    if not positions:
        return None
    question = replace(inquiry.question, only=_places(inquiry, positions))
    near = replace(inquiry, question=question, evidence=Evidence(inquiry.index, question))
    found = _by_doers(near) if _asks_for_doers(question) else None
    return found or (None if question.besides else _in_sentences(near, positions, spoken_of))


def _places(inquiry: Inquiry, positions: Iterable[int]) -> tuple[tuple[str, str], ...]:
    units = inquiry.index.units
    return tuple((units[i].report, units[i].number) for i in positions)


def _circles(inquiry: Inquiry, spoken_of: Sequence[int]) -> Iterator[list[int]]:
    """The paragraphs spoken of; the others on their matter; those behind them under the same heading.

    Later ones stand first; where the end of the matter is asked for, what stands before does not tell.
    """
    units, first = inquiry.index.units, spoken_of[0]
    report, language, place = units[first].report, units[first].language, (units[first].section, units[first].heading)
    around = range(max(0, min(spoken_of) - MAX_PARAGRAPHS_AROUND), max(spoken_of) + MAX_PARAGRAPHS_AROUND + 1)
    known = [i for i in around if i < len(units) and (units[i].report, units[i].language) == (report, language)]
    beside = [i for i in known if i not in spoken_of and (units[i].section, units[i].heading) == place]
    beside.sort(key=lambda i: (i < first, abs(i - first)))
    later = [i for i in beside if i > first]
    on_matter = [i for i in beside if inquiry.evidence.same_matter(i, first)]
    yield list(spoken_of)
    yield [i for i in on_matter if i in later or inquiry.question.across != FATE]
    yield [i for i in later if i not in on_matter]


def _by_doers(inquiry: Inquiry) -> Found | None:
    """The list of those who did what is asked."""
    asked = inquiry.question
    plain = replace(asked, words=(), mentions=() if ACTORS in asked.carried else asked.mentions)
    verdict = find_doers(replace(inquiry, question=plain, evidence=Evidence(inquiry.index, plain)))
    return verdict if isinstance(verdict, Found) else None


def _asks_for_doers(asked: Question) -> bool:
    """Whether it asks who did something; who brought the matter up stands with its topic, which is not proved here."""
    return asked.wants in {"who", "which"} and answering(asked.acts) is not None and _OPENS.isdisjoint(asked.acts)


def _in_sentences(inquiry: Inquiry, positions: Iterable[int], spoken_of: Iterable[int]) -> Found | None:
    """The sentences that give what is asked, those by whom the question names or carries first.

    In what was spoken of, other words for the act will do, where the record tells nothing of it.
    """
    spans = [span for i in positions for span in inquiry.evidence.spans(i)]
    fitting = [span for span in spans if _answers(inquiry, span)]
    fitting = fitting or [span for span in spans if span.position in spoken_of and _words_act(inquiry, span)]
    if not fitting:
        return None
    best = min(fitting, key=lambda span: _rank(inquiry, span))
    told = short_paragraph(inquiry.evidence, best)
    facts = [fact for fact in best.facts if fact.name]
    names = inquiry.names(facts, best.unit) if inquiry.question.wants in {"who", "which"} else ""
    statement = Statement(names, cite_all(inquiry.index, told), actors_of(facts))
    return Found(INTENT, (statement,), why=f"sentences on the matter spoken of that tell it: {len(fitting)}")


def _words_act(inquiry: Inquiry, span: Span) -> bool:
    """Whether the sentence has other words for the act asked about, of which the record tells nothing there."""
    asked = inquiry.question
    if asked.values or asked.wants == "why" or TOPIC not in asked.carried or not _OPENS.isdisjoint(asked.acts):
        return False
    own_actors = () if ACTORS in asked.carried else asked.actors
    meant = frozenset().union(*(BY_NAME[act].meanings for act in asked.acts))
    return not meant.isdisjoint(span.meanings) and (not own_actors or _is_of(inquiry, span, own_actors))


def _rank(inquiry: Inquiry, span: Span) -> tuple[bool, bool]:
    """How far a sentence is from what was spoken of: whether others do something in it, and whether another act."""
    asked = inquiry.question
    wanted = answering(asked.acts)
    others = bool(asked.actors) and not _is_of(inquiry, span, asked.actors)
    return others, wanted is not None and not any(fact.act in wanted for fact in span.facts)


def _answers(inquiry: Inquiry, span: Span) -> bool:
    """Whether the sentence is of those whom the question itself names, on its own topic, and gives what it asks for."""
    asked = inquiry.question
    own_actors = () if ACTORS in asked.carried else asked.actors
    own_topic = TOPIC not in asked.carried or not _OPENS.isdisjoint(asked.acts)
    if own_actors and not _is_of(inquiry, span, own_actors):
        return False
    if own_topic and not _is_on_topic(inquiry, span):
        return False
    if asked.wants == "why":
        return gives_reason(span) or _says_stance(asked.acts, span)
    if AskedValue(inquiry.evidence).kinds:
        return AskedValue(inquiry.evidence).may_be_in((span,))
    return _tells_act(inquiry, span, is_narrowed=bool(own_actors or (own_topic and inquiry.terms.topic)))


def _tells_act(inquiry: Inquiry, span: Span, *, is_narrowed: bool) -> bool:
    """Whether the sentence tells of the act asked about, or how it ended; of any, where the question names none."""
    asked = inquiry.question
    if asked.across == FATE:
        return any(_settles(inquiry, fact) for fact in span.facts)
    wanted = answering(asked.acts)
    if wanted is None or ACTS in asked.carried:
        return is_narrowed
    return any(fact.act in wanted for fact in span.facts)


def _is_of(inquiry: Inquiry, span: Span, ids: Iterable[str]) -> bool:
    """Whether the sentence names one of them, or tells what one of them did."""
    ids = tuple(ids)
    named = any(not span.concepts.isdisjoint(inquiry.evidence.also(id_, span.unit)) for id_ in ids)
    return named or any(inquiry.is_by(fact, ids, span.unit) for fact in span.facts)


def _is_on_topic(inquiry: Inquiry, span: Span) -> bool:
    """Whether the sentence, with what stands before it on its matter, covers enough of the topic."""
    spans = (span, *inquiry.evidence.spans(span.position), *inquiry.evidence.before(span.position))
    terms = inquiry.terms.subject or inquiry.terms.topic
    return inquiry.evidence.coverage(terms, spans, span.unit.heading) >= MIN_TOPIC_SHARE


def _settles(inquiry: Inquiry, fact: Fact) -> bool:
    """Whether the meeting settles something by it, or somebody takes something back."""
    by_meeting = not fact.actor or fact.actor == inquiry.index.vocabulary.own_group or fact.kind == "role"
    return fact.act in SETTLING and (by_meeting or fact.act == "withdraw")


def _says_stance(acts: Iterable[str], span: Span) -> bool:
    """Whether the sentence tells of the stance asked about, and says something beside."""
    stances = STANCES & set(acts)
    told = {fact.act for fact in span.facts}
    return bool(stances & told) and bool(told - STANCES)
