"""How reports of a language tell of their own meeting: `<code>/meeting.yaml`, read when it is first needed.

Patterns are regular expressions on folded text (`text/folded.py`), whatever the case. `{person}`, `{persons}`,
`{meeting}`, `{count}`, `{about_count}`, `{participants}`, `{chair_word}` and `{platform_name}` stand for what
`record/meeting/patterns.py` puts there.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class MeetingWords(BaseModel):
    """The table of one language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    meeting: str
    """What a meeting is called, and the group that meets."""
    chair_word: str
    """What a Chair is called."""
    caseless: str = ""
    """Names have no capitals: `spaced` or `joined`, by whether spaces stand between words."""
    city_articles: str = ""
    """Articles that open the names of cities and may be changed or left out (Le Caire, au Caire)."""
    city_endings: str = ""
    """What stands for the end of a city's name in its cases."""
    city_before: str = ""
    """What may be glued to its beginning."""
    titles: str
    """Before a person's name: Mr, Her Excellency, Ambassador."""
    titles_behind: str = ""
    offices: str = ""
    """Offices that stand right before a name, where no space parts them from it."""
    particles: str = r"(?!)"
    """Small words inside a person's name."""
    no_names: str = r"(?!)"
    """Words that are in no person's name."""
    bounds: str = ""
    """Words that end a name where names have no capitals; single characters that are in none, without spaces."""
    cases: tuple[tuple[str, str, str, str], ...] = ()
    """Endings of names in other cases: gender, title's pattern, ending, and what it is in the nominative."""
    chair: tuple[str, ...]
    """Who chaired the meeting, said outright."""
    chair_named: tuple[str, ...]
    """The Chair, with a name, whatever is told of them."""
    chair_signs: tuple[str, ...]
    """The Chair, in the signature or on the title page."""
    absent: str
    """Behind or before a Chair who was not there."""
    former: str = r"(?!)"
    """Right before an office that is no longer held: "the former Vice-Chair"."""
    vice_chair: tuple[str, ...]
    """Labelled lists of Vice-Chairs."""
    provisional: str
    """Who was in the chair for a time only: "until the election of the Chair"."""
    opens: str
    """Behind who opens the meeting: "declared the session open"."""
    opened_by: str
    """Before who opens it: "was opened by"; in languages whose verbs come first, the verb."""
    breaks: str
    """Words behind which somebody else may be named: "opened by the Chair, who thanked"."""
    elects: str
    """Somebody is elected or appointed."""
    vice_word: str
    """What a Vice-Chair is called."""
    other_offices: str
    """What others who are elected are called: rapporteur, coordinator."""
    office_links: str
    """Words that may stand between an office and its holder."""
    election_heading: str
    """Words of a heading over an election."""
    held: str
    """A meeting was held, opened or met."""
    closed: str
    date_label: str
    deadline: str
    """Before a date that something is due by."""
    deadline_behind: str = r"(?!)"
    """The same, behind the date."""
    due: str = r"(?!)"
    """Before such a date where somebody is asked to do something; elsewhere it may be the date of anything."""
    action_label: str = r"(?!)"
    """Before a colon and who is to do something: "Action: secretariat"."""
    period_end: str = r"(?!)"
    """Between these and a month or year, which something is due by the end of."""
    next_day: str
    """The day after the one that is named: "and on the following day"."""
    next: str
    """The next meeting, or one that is still to come."""
    other_events: str
    """Events whose dates, places and numbers are not those of the meeting."""
    place: tuple[str, ...]
    """Where something is held; the place is what follows, or `{place}`."""
    place_label: str
    place_end: str
    """What a place's name does not go beyond."""
    group_names: str = r"(?!)"
    """Names of bodies and documents in which a city or country may stand."""
    between: str
    """Between the names of a list."""
    venues: str
    """Buildings and the like: words that open or hold the name of a venue, not of a city."""
    online: str
    hybrid: str
    remote: str
    """Some take part from afar: hybrid, where the meeting has a place too."""
    no_remote: str
    """Nobody does."""
    in_person: str
    platform: str
    participants: str
    """What those who take part are called."""
    attended: tuple[str, ...]
    """Whoever is counted took part: `{count}` is how many."""
    attendance: str
    """Verbs of taking part."""
    about: str
    """Before a number that is not exact."""
    about_behind: str = r"(?!)"
    """The same, behind it."""
    counted: dict[str, str]
    """What else is counted: states, organizations, sector_members, remote."""
    cardinals: dict[str, int]
    """Numbers in words."""


@cache
def meeting_words(code: str) -> MeetingWords:
    """The table of the language of this code."""
    path = Path(__file__).parent / code / "meeting.yaml"
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 (a file of ours, and a safe loader)
    return MeetingWords.model_validate(data)
