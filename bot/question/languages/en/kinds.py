"""How people ask for answers of a kind of their own, in English: a summary, next steps, what the group is."""

from indexer.languages.base import listed

KINDS = {
    "summary": listed("""
        summary, summary of, summarise, summarize, sum up, summed up, recap, overview, rundown, gist, main points,
        key points, key takeaways, highlights, tldr, tl dr, nutshell, in brief, in short, in a few words, briefly,
        what happened, what went on, what was discussed, what did they discuss, what did they talk about, what was
        talked about, what was the meeting about, what was it about, what was on, catch me up, fill me in, bring me
        up to speed, bullet points, brief me, synopsis, abstract, digest, executive summary
        """),
    "tasks": listed("""
        next steps, next step, action items, action points, to do, to dos, todo, todos, to do list, follow up
        actions, follow up, what now, what next, what comes next, what happens next, way forward, what needs to be
        done, what has to be done, what remains to be done, what must be done, commitments, tasks, assignments,
        homework, asked to do, expected of, expected from, requested of, asked of, supposed to do, required to do,
        invited to do, encouraged to do, have to do, need to do, should do, must do, do next, what should, what
        must, called upon to do, calls to action, call to action, outstanding actions
        """),
    "group": listed("""
        what is this group, what s this group, what is the group, what does this group do, what does the group do,
        what is the working group, what does the working group do, what is this working group, what does this
        working group do, tell me about the group, about this group, who is this group, what kind of group, purpose
        of the group, purpose of this group, purpose of the working group, what is cwg cop, what s cwg cop, what
        does cwg cop do, what does cwg cop mean, about cwg cop, what is this all about, what is this about, explain
        the group, describe the group, why does the group exist, why does this group exist, what is the council
        working group, what does the council working group do, role of the group
        """),
    "mandate": listed("""
        mandate, terms of reference, tor, remit, scope of work, competence, mission, objectives of the group, tasked
        with, basis of the group, legal basis, established by, set up by
        """),
    "attended": listed("""
        who attended, who was there, who was present, who took part, who participated, who joined, who came, who
        showed up, who were the participants, who were the attendees, list of participants, participants list, who
        was at the meeting, who was in the meeting, who was in the room, which organizations attended, what kind of
        participants, composition of the meeting
        """),
    "held": listed("""
        which reports, what reports, which documents do you have, what documents do you have, list of reports, list
        the reports, how many reports, reports do you have, reports are there, reports are available, reports are
        held, reports are indexed, which meetings do you have, which meetings do you know, which meetings do you
        cover, which meetings are covered, what meetings do you have, meetings do you know, meetings are covered,
        meetings are indexed, list of meetings, list the meetings, list all meetings, what is your source, what are
        your sources, your sources, where do you get your information, where does your information come from, what
        is in your database, what data do you have, how up to date, do you have reports, how many meetings
        """),
    "latest": listed("""
        latest meeting, last meeting, most recent meeting, newest meeting, latest report, last report, most recent
        report, newest report, latest session, last session
        """),
    "next_meeting": listed("""
        next meeting, upcoming meeting, following meeting, coming meeting, next session, future meeting, meet next,
        meeting next, meet again, next gathering
        """),
    "of_members": listed("""
        members, member states, delegations, delegates, participants, countries, governments, administrations,
        states
        """),
    "of_secretariat": listed("secretariat, the secretariat, bdt, itu staff, itu itself"),
    "of_partners": listed("partners, itu partners, partner organizations, partner organisations"),
    "status": listed(
        "status, draft, a draft, draft version, final, final version, corrigendum, corrigenda, corrigendums, addendum, addenda, correction, corrections, errata, erratum, adopted version, official version"
    ),
    "adopted": listed(
        "adopted, been adopted, approved, been approved, corrected, been corrected, amended, been amended, finalised, finalized"
    ),
}
