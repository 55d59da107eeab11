"""The actors that a sentence names, and which of them are named together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.languages import Language, Token, tokens
from indexer.record.cue_tables import Tables
from indexer.text.unknown_names import name_id, unknown_names
from indexer.text.unknown_names_caseless import caseless_names
from indexer.text.vocabulary import ACTOR_KINDS, UNKNOWN, Mention, Vocabulary

_GROUP_GAP = 4
_APPOSED = ({"role", "person"}, {"role", UNKNOWN})
"""Kinds of an office and its holder, who stand side by side: "the Chair, Ms X"."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who can act, as a sentence names them."""

    id: str
    name: str
    kind: str


NOBODY = Actor("", "", "")
"""Who did what a passive without an agent reports."""


@dataclass(frozen=True, slots=True)
class Group:
    """Actors named together ("Canada, the Internet Society and the USA"), token positions `[first, last)`."""

    actors: tuple[Actor, ...]
    first: int
    last: int


class Naming:
    """Finds the groups of actors in one sentence."""

    def __init__(self, text: str, text_tokens: Sequence[Token], known: Language, tables: Tables) -> None:
        self._text = text
        self._tokens = text_tokens
        self._known = known
        self._tables = tables

    def groups(self, vocabulary: Vocabulary) -> Iterator[Group]:
        """The groups of actors, in reading order."""
        actors: list[Actor] = []
        first = last = 0
        for mention in self._mentions(vocabulary):
            if actors and self._in_brackets(last, mention):
                last = mention.last
                continue
            actor = Actor(mention.id, self._text[mention.start : mention.end], mention.kind)
            if (
                actors
                and not self._next_clause(len(actors), last, mention.first)
                and self._joined(last, mention.first, {actors[-1].kind, mention.kind})
            ):
                actors.append(actor)
            else:
                if actors:
                    yield Group(tuple(actors), first, last)
                actors, first = [actor], mention.first
            last = mention.last
        if actors:
            yield Group(tuple(actors), first, last)

    def only_between(self, first: int, last: int) -> bool:
        """Whether all tokens of the span are joiners, fillers or stop words."""
        position = first
        while position < last:
            match = self._tables.between.at(self._tokens, position)
            if match is not None and match.last <= last:
                position = match.last
            elif self._tokens[position].stem:
                return False
            else:
                position += 1
        return True

    def _mentions(self, vocabulary: Vocabulary) -> list[Mention]:
        mentions = vocabulary.find(self._tokens, self._known.code)
        found = [m for m in mentions if m.kind in ACTOR_KINDS]
        caseless = tuple(self._caseless({i for m in mentions for i in range(m.first, m.last)}))
        found.extend(caseless)
        found.extend(unknown_names(self._text, self._tokens, (*mentions, *caseless), self._known))
        taken = {i for mention in found for i in range(mention.first, mention.last)}
        firsts = {mention.first for mention in found}
        found.extend(
            m for m in self._own_group(firsts, vocabulary.own_group) if taken.isdisjoint(range(m.first, m.last))
        )
        return sorted(found, key=lambda mention: mention.first)

    def _caseless(self, taken: set[int]) -> Iterator[Mention]:
        """Unknown names where the language has no capitals to tell them by."""
        if self._known.speech.capitals:
            return
        verbs = {i for match in self._tables.cues.find(self._tokens) for i in range(match.first, match.last)}
        for first, last in caseless_names(self._text, self._tokens, taken, verbs, self._known):
            if taken.isdisjoint(range(first, last)):
                start, end = self._tokens[first].start, self._tokens[last - 1].end
                start += len(self._text[start:end]) - len(self._bare(self._text[start:end]))
                name = tokens(self._text[start:end], self._known)
                yield Mention(name_id(name), UNKNOWN, first, last, start, end)
                taken.update(range(first, last))

    def _bare(self, name: str) -> str:
        """The name without a conjunction that is glued to the word that opens it ("ومؤسسة …")."""
        return next(
            (name.removeprefix(joiner) for joiner in self._known.speech.joiners if self._glued(name, joiner)), name
        )

    def _glued(self, name: str, joiner: str) -> bool:
        heads = self._known.speech.name_heads
        return bool(heads) and name.startswith(joiner) and name.removeprefix(joiner).startswith(heads)

    def _own_group(self, firsts: set[int], id_: str) -> Iterator[Mention]:
        """Where the sentence speaks of "the Group", by capitals where the language has them.

        "The Group for Question 3/2" is another one: a name stands behind it with only small words between.
        """
        for match in self._tables.own_group.find(self._tokens):
            first, last = self._tokens[match.first], self._tokens[match.last - 1]
            named_after = next((i for i in sorted(firsts) if i >= match.last), None)
            if self._known.speech.capitals and named_after is not None and self._names_on(match.last, named_after):
                continue
            if self._text[first.start : last.end] in self._known.speech.the_group:
                yield Mention(id_, "organisation", match.first, match.last, first.start, last.end)

    def _names_on(self, first: int, last: int) -> bool:
        gap = self._text[self._tokens[first - 1].end : self._tokens[last].start]
        joined = "," in gap or bool(self._tables.joiners.find(self._tokens[first:last]))
        return first < last and not joined and self.only_between(first, last)

    def _in_brackets(self, last: int, mention: Mention) -> bool:
        """Whether a bracket opens between the name before and this one: an acronym, or where somebody is from."""
        between = self._text[self._tokens[last - 1].end : mention.start]
        return sum(between.count(c) for c in "(（") > sum(between.count(c) for c in ")）")

    def _next_clause(self, named: int, last: int, first: int) -> bool:
        """Whether a comma and a joiner together open a clause ("welcomed it, and Mexico …"), not the end of a list."""
        gap = self._text[self._tokens[last - 1].end : self._tokens[first].start]
        joined = first > last and self._tokens[last].norm in self._known.speech.joiners[:1]
        return self._known.speech.capitals and named == 1 and gap.startswith(",") and joined

    def _joined(self, last: int, first: int, kinds: set[str]) -> bool:
        gap = self._text[self._tokens[last - 1].end : self._tokens[first].start]
        if first - last > _GROUP_GAP or any(c in ";؛；：:。" for c in gap):
            return False
        glued = bool(self._known.clitics) and self._tokens[first].norm.startswith(self._known.speech.joiners)
        joined = glued or any(c in ",،，、" for c in gap) or bool(self._tables.joiners.find(self._tokens[last:first]))
        return (joined or kinds in _APPOSED) and self.only_between(last, first)
