"""A report's own account of its meeting: number, dates, place, mode, chair, participants, elections, next meeting.

How reports say these things is data (`languages/<code>/meeting.yaml`); here is where they are looked for, and what
counts for more where several places tell.
"""

from indexer.record.meeting.account import HEADER, SIGNATURE, SUMMARY, TITLE, MeetingAccount, Told
from indexer.record.meeting.dates import issue_date
from indexer.record.meeting.reader import read_meetings
from indexer.record.meeting.sentences import meeting_numbers

__all__ = [
    "HEADER",
    "SIGNATURE",
    "SUMMARY",
    "TITLE",
    "MeetingAccount",
    "Told",
    "issue_date",
    "meeting_numbers",
    "read_meetings",
]
