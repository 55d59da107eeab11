"""How people ask across meetings, and ask on, in English."""

from bot.question.languages.base import Dialogue
from indexer.languages.base import listed

DIALOGUE = Dialogue(
    since=listed("since, as of, starting with, starting from"),
    after=listed("after, next one, following one, the next meeting after"),
    until=listed("until, till, up to, through to, through, up until"),
    before=listed("before, prior to, earlier than, previous one, one before"),
    between=listed("between"),
    latest=listed("""
        latest meeting, last meeting, most recent meeting, latest session, last session, most recent
        session, newest meeting
        """),
    last=listed("last, lately, most recently"),
    first=listed("first, originally"),
    last_time=listed("""
        last time, last discussed, last mentioned, last raised, last addressed, last considered, most
        recently, latest mention, last come up, last came up, last talked about, when did last, last
        present, last presented, last propose, last proposed, last speak, last spoke, last contribute, last
        time that, last debated, last taken up
        """),
    first_time=listed("""
        first time, first discussed, first mentioned, first raised, first addressed, first come up, first
        came up, first present, first presented, first propose, first proposed, first introduced, for the
        first time, first brought up, originally proposed, first considered
        """),
    which_meetings=listed("""
        which meetings, which meeting, what meetings, what meeting, at which meetings, in which meetings,
        which sessions, which session, what session, in which session, meetings where, meetings at which,
        meetings in which, meetings that, meetings when
        """),
    how_many_meetings=listed("how many meetings, how many sessions, number of meetings, how often, how many times"),
    history=listed("""
        everything, what happened with, what happened to, what became of, become of, happened with, happened to,
        whatever happened to, whatever became of, fate of, happend to, happend with, becomes of, history of, follow up to, follow up on, followed up, progress on,
        progress of, evolution of, how did evolve, went on with, came of, outcome of the proposal, end up
        with, developments on, whole story, story of, everything about, everything on, all about
        """),
    beside_compare=listed("""
        compared to last year, compared with last year, compared w last year, compared to last yr, compared with last yr,
        compared w last yr, compared to the year before, compared with the year before, versus last year, vs last year,
        vs last yr, compared to before, compared with before, compared to 2020
        """),
    compare=listed("""
        compare, comparison, compared, difference between, differences between, differ, versus, vs,
        contrast, side by side
        """),
    openers=listed("""
        and, what about, how about, and what about, and how about, then, also, ok and, but what about, but, so, ok so,
        okay so, ok and, okay and, well
        """),
    they=listed("""
        they, them, their, he, she, his, her, him, that organization, that organisation, that country,
        those, these organizations, these countries
        """),
    it=listed("""
        it, this, that, that one, the same, the same topic, this topic, that topic, this proposal, that
        proposal
        """),
    there=listed("""
        there, at that meeting, at this meeting, at the same meeting, same meeting, that meeting, this
        meeting, that session, in that report
        """),
    others=listed("""
        who else, anyone else, anybody else, what else, any others, others, other speakers, someone else,
        anything else
        """),
    whole=listed("""
        whole paragraph, full paragraph, entire paragraph, complete paragraph, full text, whole text, entire text, the
        whole thing, full quote, complete text, paragraph in full, full wording, whole passage, full passage, entire
        passage, tell me more, more detail, more details
        """),
    next=listed("""
        and then, then what, what next, happened next, happened then, happened after, came next, in the end, at the
        end, end up, ended up, turn out, pan out, outcome, result, upshot, what happened
        """),
    corrects=listed("""
        no i mean, no i meant, i mean, i meant, no i was asking about, i was asking about, no i am asking about, no
        not that, not that one, not that, no rather
        """),
    more=listed("""
        in, please, say, it, that, answer, again, translate, show, give, me, into, the, to, and, can, you,
        could, version, now, language, same, thing
        """),
    languages={
        "en": listed("english"),
        "fr": listed("french"),
        "es": listed("spanish"),
        "ru": listed("russian"),
        "zh": listed("chinese, mandarin"),
        "ar": listed("arabic"),
    },
)
