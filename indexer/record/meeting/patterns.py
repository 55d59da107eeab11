"""The patterns of a language's meeting table, compiled."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from babel.core import Locale

from indexer.languages.meeting_words import MeetingWords, meeting_words
from indexer.text.counts import count_pattern
from indexer.text.persons import person_pattern

_PLATFORM_NAME = r"(?-i:[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)?)"
_KNOWN_PLATFORM = (
    "(?:Interprefy|Zoom|(?:Cisco )?Webex|(?:Microsoft |MS )?Teams|Kudo|Google Meet|Jitsi|BigBlueButton|GoToMeeting"
    "|Skype|Adobe Connect|Tencent Meeting)"
)


class MeetingPatterns:
    """The fields of `MeetingWords`, ready to be matched against folded text; each is compiled on first use."""

    words: MeetingWords
    between: re.Pattern[str]
    chair: tuple[re.Pattern[str], ...]
    chair_named: tuple[re.Pattern[str], ...]
    chair_signs: tuple[re.Pattern[str], ...]
    former: re.Pattern[str]
    vice_chair: tuple[re.Pattern[str], ...]
    provisional: re.Pattern[str]
    opens: re.Pattern[str]
    opened_by: re.Pattern[str]
    breaks: re.Pattern[str]
    elects: re.Pattern[str]
    offices: re.Pattern[str]
    """Its group names the kind: `vice`, `chair`, `other`."""
    office_links: re.Pattern[str]
    election_heading: re.Pattern[str]
    persons_anywhere: re.Pattern[str]
    attended: tuple[re.Pattern[str], ...]
    counted: dict[str, re.Pattern[str]]
    meeting: re.Pattern[str]
    absent: re.Pattern[str]
    held: re.Pattern[str]
    closed: re.Pattern[str]
    deadline: re.Pattern[str]
    next_day: re.Pattern[str]
    next: re.Pattern[str]
    other_events: re.Pattern[str]
    date_label: re.Pattern[str]
    place_label: re.Pattern[str]
    place: tuple[re.Pattern[str], ...]
    place_end: re.Pattern[str]
    venues: re.Pattern[str]
    no_city: re.Pattern[str]
    group_names: re.Pattern[str]
    online: re.Pattern[str]
    hybrid: re.Pattern[str]
    remote: re.Pattern[str]
    no_remote: re.Pattern[str]
    in_person: re.Pattern[str]
    attendance: re.Pattern[str]
    platform: re.Pattern[str]

    def __init__(self, words: MeetingWords, compile_: Mapping[str, Callable[[], Any]]) -> None:
        """`compile_` makes the pattern of each name."""
        self.words = words
        self._compile = compile_

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._compile:
            raise AttributeError(name)
        pattern = self._compile[name]()
        setattr(self, name, pattern)
        return pattern

    def without_groups(self, text: str) -> str:
        """The text with the names of groups and documents blotted out, each character for one."""
        return self.group_names.sub(lambda name: "_" * len(name[0]), text)


@dataclass(frozen=True)
class _Templates:
    """Compiles the templates of a language's table; `slots` are what stands for each name in braces."""

    slots: dict[str, str]
    is_caseless: bool
    is_joined: bool

    def one(self, template: str) -> re.Pattern[str]:
        """The pattern as it stands."""
        for name, pattern in self.slots.items():
            template = template.replace(f"{{{name}}}", pattern)
        return re.compile(template, re.IGNORECASE)

    def several(self, templates: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
        """Several patterns, in order."""
        return tuple(self.one(template) for template in templates)

    def any_of(self, template: str, *, word: bool = True) -> re.Pattern[str]:
        """Alternatives; whole words, where the script has any."""
        edge, end = (r"(?<!\w)", r"(?!\w)") if word and not self.is_caseless else ("", "")
        return self.one(f"{edge}(?:{template}){end}")

    def whole_words(self, template: str) -> re.Pattern[str]:
        """Alternatives; whole words wherever spaces stand between words."""
        return self.one(template if self.is_joined else rf"(?<!\w)(?:{template})(?!\w)")

    def label(self, template: str) -> re.Pattern[str]:
        """A label before its value: "Venue:"."""
        return self.one(rf"(?:^|[.;；。،,(|\t\u2013\u2014-]) ?(?:{template}) ?(?:[:|\t]|[\u2013\u2014-] )")


_SEVERAL = ("chair", "chair_named", "chair_signs", "vice_chair", "attended", "place")
_WORDS = ("meeting", "absent", "held", "next_day", "next", "place_end", "venues")
_INSIDE = (
    "provisional", "election_heading", "closed", "other_events", "group_names", "online", "hybrid", "in_person",
    "platform",
)  # fmt: skip
_WHOLE = ("opens", "opened_by", "breaks", "elects", "office_links", "remote", "no_remote", "attendance")
_LABELS = ("date_label", "place_label")
"""Entries of a language's table of words, by how each becomes a pattern: see `_Templates`."""


@cache
def meeting_patterns(code: str) -> MeetingPatterns:
    """The patterns of the language."""
    words = meeting_words(code)
    templates = _Templates(_slots(code, words), is_caseless=bool(words.caseless), is_joined=words.caseless == "joined")
    one, several, any_of, label = templates.one, templates.several, templates.any_of, templates.label
    whole = templates.whole_words
    months = {name for width in ("format", "stand-alone") for name in Locale(code).months[width]["wide"].values()}
    edge = "" if words.caseless == "joined" else r"(?<!\w)"
    end = "" if words.caseless == "joined" else r"(?!\w)"
    no_city = "|".join((words.meeting, words.no_names, words.chair_word, *map(re.escape, sorted(months))))
    kinds: dict[str, Callable[..., Any]] = {
        **dict.fromkeys(_SEVERAL, several),
        **dict.fromkeys(_WORDS, any_of),
        **dict.fromkeys(_INSIDE, partial(any_of, word=False)),
        **dict.fromkeys(_WHOLE, whole),
        **dict.fromkeys(_LABELS, label),
    }
    offices = f"(?P<vice>{words.vice_word})|(?P<chair>{words.chair_word})|(?P<other>{words.other_offices})"
    counted = {kind: f"{{count}} ?(?:\\w+ )?(?:{pattern}){end}" for kind, pattern in words.counted.items()}
    return MeetingPatterns(
        words,
        {
            "between": partial(one, words.between),
            "offices": partial(whole, offices),
            "persons_anywhere": partial(one, "{titled_persons}" if words.caseless else "{persons}"),
            "counted": lambda: {kind: one(pattern) for kind, pattern in counted.items()},
            "former": partial(one, rf"{edge}(?:{words.former})[\s-]?$"),
            "deadline": partial(one, rf"{edge}(?:{words.deadline})\s?$"),
            "no_city": partial(any_of, no_city),
            **{name: partial(compile_, getattr(words, name)) for name, compile_ in kinds.items()},
        },
    )


def _slots(code: str, words: MeetingWords) -> dict[str, str]:
    person = person_pattern(code)
    bare = person_pattern(code, "one").replace("(?P<one>", "(?:")
    titled = person_pattern(code, "one", must_be_titled=True).replace("(?P<one>", "(?:")
    count = f"(?P<count>{count_pattern(code)})"
    edge = "" if words.caseless == "joined" else r"(?<!\w)"
    return {
        "persons": rf"(?P<persons>{bare}(?:(?:{words.between})(?:{bare}))*)",
        "titled_persons": rf"(?P<persons>{titled}(?:(?:{words.between})(?:{titled}))*)",
        "person": person,
        "about_count": f"(?P<about>{edge}(?:{words.about}) ?)?{count}(?P<about_behind> ?(?:{words.about_behind}))?",
        "count": count,
        "participants": f"(?:{words.participants})",
        "meeting": f"(?:{words.meeting})",
        "vice_word": f"(?:{words.vice_word})",
        "chair_word": f"(?:{words.chair_word})",
        "platform_name": _PLATFORM_NAME,
        "known_platform": _KNOWN_PLATFORM,
    }
