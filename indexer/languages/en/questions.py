"""How people ask in English."""

from indexer.languages.base import Cue, Questions, compound, listed, numbered

_SMALL = numbered("""
    first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth,
    thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth
    """)
ORDINALS = (
    _SMALL
    | compound({"twenty": 20, "thirty": 30, "forty": 40}, _SMALL, "{tens}-{units}")
    | {"thirtieth": 30, "fortieth": 40}
)

QUESTIONS = Questions(
    who=listed("""
        who, whom, whose, which organization, which organisation, which organizations, which organisations, which
        country, which countries, which delegation, which delegations, which member state, which member states,
        which state, which states, which body, which speaker, which speakers, which partner, which partners, which
        members, which actor, what organization, what organisation, what country, what countries, by whom, which
        agency, which company, which group, which entity, which delegates, whoever, anyone, anybody, which office
        """),
    what=listed("what, whats, what s"),
    why=listed("why, how come, what for, for what reason, what reason, on what grounds, what was the reason"),
    when=listed("""
        on what day, on which day,
        when, what date, which date, what day, which day, on which date, what month, which month, what year, which
        year, on what date, what time, since when
        """),
    where=listed("""
        where, which city, what city, which venue, in which place, which country was it held
        """),
    how_many=listed("""
        how many, how much, number of, what number, what percentage, what share, what proportion, how old
        """),
    which=listed("which"),
    paragraph=listed("""
        paragraph, para, paras, paragraphs, section, sec, item, point, clause, §, §§, subparagraph
        """),
    expansion=listed("""
        stand for, stands for, mean, means, abbreviation, acronym, short for, full name of, spelled out, full form, what does
        mean
        """),
    act_nouns=listed("""
        presentation, presentations, briefing, presenter, presenters, talk, talks, demo, contribution, contributions,
        submission, submissions, input, intervention, interventions, proposal, proposals, suggestion, suggestions, idea
        of, recommendation, recommendations, invitation, invitations, appeal, encouragement, request, requests,
        opposition, objection, objections, reservations, reservation, concern, concerns, pushback, criticism, support,
        supporter, supporters, opponents, opponent, announcement, agreement, decision, statement, remarks, vote, votes,
        update, update on, position, positions, for and against, against, in favour, in favor, adoption, approval
        """),
    number_words=listed("""
        half, third, quarter, two, three, four, five, six, seven, eight, nine, ten, dozen, hundred, thousand,
        million, billion, percent, several, all
        """),
    cardinals=numbered("one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve"),
    aspects={
        "chair": listed("""
        chaired, chair, chairs, chairman, chairperson, chairwoman, presided, in the chair, led the meeting, led the session, led, ran the
        meeting, moderated
        """),
        "date": listed("""
        date, when did cwg cop convene, convene, convened, held on,
        when was the meeting, date of the meeting, when did the meeting, meeting date, when was it held, when held,
        when did the group meet, when did it take place, when did they meet, when did cwg cop meet, day of the
        meeting
        """),
        "place": listed("""
        video conferencing, conferencing, conferencing tool, online tool, video conference, web conference, hosted on, held on, location, remote, remotely, online, physical meeting, zoom, teams, webex,
        where was the meeting, where did the meeting, platform, where did the group meet, venue, where was it held,
        where did it take place, in person, face to face, held online, virtually, tool, software, video, where did
        they meet
        """),
        "attendance": listed("""
        attendees, people in the room, size of the audience, how big,
        how many people, how many participants, how many attended, how many delegates, how many took part, how many
        joined, number of participants, how many persons, headcount, how many participated, how
        many were there, how many attendees, head count
        """),
        "outcomes": listed("""
        outcome, outcomes, result, results, conclusions, conclusion, came out of, come out of, takeaways, decisions,
        decided, what was agreed, achieved, next steps, follow up, takeaway, upshot, action points
        """),
        "documents": listed("""
        documents, list of presentations, list of the presentations, document list, list of documents, list of the documents, put before the meeting,
        which documents, what documents, list of documents, documents presented, documents were presented, papers,
        documents tabled, documents on the table, input documents, information documents
        """),
        "references": listed("""
        references, referenced, reference documents, documents referred to, cited documents, documents cited, refer to
        """),
        "person": listed("""
        name of, name the, names of, her name, his name, whose name, which person, on behalf of, who from, who represented, who spoke for, what person, who
        exactly, surname, first name, names of the
        """),
        "agenda": listed("agenda"),
        "opening": listed("""
        kicked, kicked things off, started the meeting, gave the welcome, opening speech,
        opened, opening, opened the meeting, kicked off, kick off, opening remarks, welcome remarks, inaugurated
        """),
    },
    because=listed(
        "because, since, as, due to, owing to, by virtue of, given that, so that, in order to, therefore, too, in view of, in support of, aims, aimed at, with a view to, on the grounds, for the purpose"
    ),
    acts=(
        Cue(
            "fund",
            listed(
                "fund, funds, funded, funding from, finance, financed, finances, pay, pays, paid, sponsor, sponsors, sponsored"
            ),
        ),
        Cue(
            "present",
            listed("""
        talk, talks, presented,
        present, presents, presenter, presenters, presentation, presentations, presenting, showed, show, demo,
        demoed, brief, briefing, introduce, explain, outline, talk by, gave a talk, unveiled, report on,
        update on, gave an update, gave updates, update, updated
        """),
        ),
        Cue(
            "contribute",
            listed("""
        contribute, contribution, contributions, submit, submission, submissions, tabled, table, sent in, filed,
        paper from, input
        """),
        ),
        Cue(
            "intervene",
            listed("""
        intervene, intervention, interventions, took the floor, take the floor, from the floor
        """),
        ),
        Cue(
            "propose",
            listed("""
        propose, proposes, proposal, proposals, suggest, suggestion, suggestions, proposing, put forward, wanted to
        organize, wanted to organise, offer to, offered to, idea of, pitched, pitch, want to hold, wants to hold,
        wanted to hold
        """),
        ),
        Cue("recommend", listed("recommend, recommendation, recommendations, recommending, advised, advise")),
        Cue(
            "invite",
            listed("""
        invite, invitation, invitations, call on, call upon, called for, appeal, inviting
        """),
        ),
        Cue("encourage", listed("encourage, encouragement, urge, encouraging, push for, pushed")),
        Cue("request", listed("request, requests, ask for, asked for, ask")),
        Cue(
            "welcome",
            listed("""
        welcome, welcoming, praise, commend, applaud, pleased, happy with, liked, positive about
        """),
        ),
        Cue(
            "support",
            listed("""
        support, supports, in favour, in favor, favour, favor, favoured, backs, backed, backing, endorse, for and against, approve of,
        supportive, supporter, supporters
        """),
        ),
        Cue(
            "oppose",
            listed("""
        not belong, did not belong, doesn t belong, does not belong, out of scope, outside the mandate, beyond the mandate, not the appropriate, not the place, did not want,
        oppose, opposes, opposition, against, object, objection, objections, disagree, reject, contra, opponent,
        opponents, reservations, reservation, reserve, concern, concerns, pushback, pushed back, push back, unhappy,
        not the right place, wrong place, wrong forum, criticized, criticised, critical, criticism, opposing, too
        technical, not in favour, sceptical, skeptical, not appropriate
        """),
        ),
        Cue("note", listed("note, notes, take note")),
        Cue("thank", listed("thank, thanks, grateful, gratitude")),
        Cue("open", listed("open")),
        Cue("chair", listed("chair")),
        Cue(
            "adopt",
            listed(
                "amended, adopted, changed, altered, modified, accepted, adopt, adoption, approve, approval, approved, amended, amend, passed"
            ),
        ),
        Cue(
            "vote",
            listed("""
        vote, votes, voted, voting, ballot, ballots, veto, vetoed, abstain, abstained, abstention, abstentions, show
        of hands
        """),
        ),
        Cue("announce", listed("announce, announcement, launch")),
        Cue("agree", listed("agree, agreement, sign, signed")),
        Cue("decide", listed("decide, decision")),
        Cue("read", listed("read out, read aloud, read")),
        Cue("acknowledge", listed("acknowledge, acknowledgement, receipt")),
        Cue(
            "highlight",
            listed("""
        highlight, emphasize, stress, underline, point out, draw attention, flagged, flag, raised, raise, brought
        up, warned, warn
        """),
        ),
        Cue(
            "state",
            listed("""
                point of view, viewpoint, standpoint, take on,
        thought, thinks, described, comments, answered, explained, asked about,
        say, says, tell, told, state, mention, talk, talked, talk about, talked about, speak, spoke, spoken,
        discuss, discussion, discussed, comment, position, view, views, opinion, stance, think, remark, remarks,
        share, respond, reply, react, cover, covered, argue, argued, claim, statement, message, describe, bring,
        reaction, voice, discusses
        """),
        ),
        Cue("exchange", listed("exchange, traded, swapped")),
        Cue(
            "host",
            listed("convene, convened, meet, met, held, organized, organised, host, hosting, organize, organise, hold"),
        ),
        Cue(
            "take part",
            listed(
                "dialled in, dialed in, logged in, connected, tuned in, turned up, attend, participate, take part, was present at, were present at, be present at, joined, join, show up, participated"
            ),
        ),
    ),
    light=listed("""
        run, runs, until, till, head, boss, together, produced, called, cover, covers, covered, list, aim at, doing about, back, future,
        wrote, write, written, sent, send, up, they, mean, means, deals, focus, focuses, focused, concern, concerns, involved, involve, exist, exists, including, include, included, trying, tried, set, sets, explain,
        rough, roughly, approximately, about, before, after, next, doing, done, put, face, faces, papers, paper, end, today, day, year, yet, bring, brought, meant, supposed, quick, question, short, summary, overview, sum, well, around, whom, been, being, someone, somebody, against, under, off, us, mr, ms, she, him, did, any, is, are, was, were, will, would, should, may, might, must, yours, mine, ours, happening,
        tell, me, about, please, exactly, anything, something, there, know, give, any, during, can, could, you, i,
        we, they, their, his, her, he, she, them, us, our, regarding, concerning, topic, subject, issue, issues,
        thing, things, kind, kinds, type, types, sort, actually, also, made, make, makes, take, took, place, get,
        got, go, went, come, came, into, name, names, called, list, all, some, most, more, so, if, but, per, cent,
        happen, happened, happens, meeting, meetings, report, reports, document, group, cwg, cop, itu, one, ones,
        use, used, using, over, out, up, than, then, was, why, whose, organization, organisation, country,
        delegation, member, members, session, mention, mentioned, say, said, according, did, does, part, give, gave,
        given, deal, detail, details, main, new, really, ever, want, wanted, need, needs, work, works, working,
        role, body, part, particular, through, way, between, among, look, looks, end, time, people, anyone, anybody,
        plan, plans, hey, hi, hello, thanks, again, delegate, speaker, representative, point, points, guy, folks,
        person, side, let, just, like, based, specific, everything, everyone, both, each, other, others, not,
        purpose, aim, aims, goal, behind, result, number, only, still, such, no, yes, t, s, many, much, how,
        who, what, when, where, which, 17th, seventeenth, january, 2021, c21, 57
        """),
    day=listed("on what day, on which day, which day, what day, exact date, exact day, day of the month, precise date"),
    yes_no_openers=listed("did, does, do, has, have, had, was, were, is, are, will, would, can, could"),
    yes_no_marks=listed("did, whether, is it true that"),
    meeting=r"cwg[- ]?cop\s+{n}\b|{n}(?:\s?(?:st|nd|rd|th))?\s+(?:cwg-cop\s+|cop\s+)?(?:meeting|session)|(?:meetings?|sessions?)\s+(?:no\.?\s*|number\s+|#\s*)?{n}"
    r"|\b[1-9]\d(?:st|nd|rd|th)\b|\bthe\s+{n}(?:st|nd|rd|th)\b",
    ordinals=ORDINALS,
)
