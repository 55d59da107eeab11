"""What an account of a meeting says, flat, as the fixtures in `openings/` state it."""

from __future__ import annotations

from indexer.record.meeting import MeetingAccount

_FIELDS = {
    "date": "date",
    "place": "venue",
    "mode": "mode",
    "platform": "platform",
    "chair": "chair",
    "opened_by": "opened_by",
    "participants": "participants",
    "next_date": "next_date",
    "next_place": "next_venue",
}


def facts_told(account: MeetingAccount) -> dict[str, object]:
    """The values that the account has, by the names of the fixtures; what it has none for is left out."""
    found = {name: getattr(account, field) for name, field in _FIELDS.items()}
    facts: dict[str, object] = {name: told.value for name, told in found.items() if told}
    facts |= {kind: told.value for kind, told in account.counted.items() if kind in {"states", "organizations"}}
    if account.number:
        facts["number"] = account.number
    if account.vice_chairs:
        facts["vice_chairs"] = [told.value for told in account.vice_chairs]
    return facts
