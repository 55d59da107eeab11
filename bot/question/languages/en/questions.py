"""How people ask in English."""

from bot.question.languages.base import Questions
from bot.question.languages.en.dialogue import DIALOGUE
from bot.question.languages.en.kinds import KINDS
from bot.question.languages.en.light import LIGHT
from bot.question.languages.en.small_talk import SMALL_TALK
from bot.question.languages.en.standing import STANDING
from bot.question.languages.en.values import VALUES
from indexer.languages.base import listed
from indexer.languages.spelled_numbers import spelled

QUESTIONS = Questions(
    who=listed("""
        who, whom, whose, which organization, which organisation, which organizations, which organisations,
        which country, which countries, which delegation, which delegations, which member state, which member states,
        which state, which states, which body, which speaker, which speakers, which partner, which partners,
        which members, which actor, what organization, what organisation, what country, what countries, by whom,
        which agency, which company, which group, which entity, which delegates, whoever, anyone, anybody,
        which office, who s, whos, who all, which org, which orgs, what org, which people, which guy, which guys,
        which lady, which man, which woman, which person, which official, which officials, which participant,
        which participants, which institution, which institutions, which agencies, which companies, which firm,
        which entities, which bodies, which groups, which presenter, which presenters, which nation, which nations,
        which government, which governments, which regional office, which offices, which bureau, which stakeholders,
        which charity, which side, what body, what agency, what office, what group, what entity, what state,
        what delegation, whomever, everybody, everyone, who is it that, who was it that
        """),
    what=listed("""
        what, whats, what s, wats, wots, wot, wat, wht, whut, what is, what the
        """),
    why=listed("why, how come, what for, for what reason, what reason, on what grounds, what was the reason"),
    when=listed("""
        on what day, on which day, when, what date, which date, what dates, which dates, what deadlines, which deadlines, what day, which day, on which date, what month,
        which month, what year, which year, on what date, what time, since when, when s, whens, wen, when exactly,
        what was the date, which week, what week, by when, how soon, what month and year, at what point, wen s, whn,
        until when, till when, what deadline, which deadline, date of, dates of, the date for,
        which years, what years, from what year, from which year, between which years, between what years
        """),
    where=listed("""
        where, which city, what city, which venue, in which place, which country was it held, where s, wheres,
        whereabouts, what venue, what place, which place, what location, which location, which town, what town,
        what building, what room, which room, at what place, whered, where d, wher, were abouts
        """),
    how_many=listed("""
        how many, how much, number of, what number, what percentage, what share, what proportion, how old, how mny,
        hw many, howmany, what percent, what fraction, what ratio, what count, proportion of, percentage of, count of,
        no of, one in how many, how mutch, how mch, hw much, what pct, how many pct, how big a share, how few
        """),
    which=listed("""
        which, wich, whch, which one, which ones
        """),
    paragraph=listed("""
        paragraph, para, paras, paragraphs, section, sec, item, point, clause, §, §§, subparagraph
        """),
    expansion=listed("""
        stand for, stands for, mean, means, abbreviation, acronym, short for, full name of, spelled out, full form,
        what does mean, meaning of, meaning, definition of, define, spell out, spells out, spelt out, long form,
        long version of, full form of, full title of, full name, initials, letters mean, letters stand,
        letters stand for, expand, expands to, abbr, abbrev, abbreviated, abbreviates, decode, acronyms, shorthand for,
        short form of, stand 4, stands 4
        """),
    besides=listed("besides, beside, other than, apart from, aside from, except, except for, in addition to"),
    cardinals=spelled("en", "cardinal"),
    aspects={
        "chair": listed("""
        chaired, chair, chairs, chairman, chairperson, chairwoman, presided, in the chair, led the meeting,
        led the session, led, ran the meeting, moderated, who chairs, chairing, presides, presiding, moderates,
        moderating, moderator, ran the show, running the show, run the show, runs the show, ran things, running things,
        running the meeting, ran the session, running the session, in charge of the meeting, in charge of the session,
        in charge of the group, led the group, leads the group, leading the meeting, leading the group,
        headed the group, heads the group, headed the meeting, steered the meeting, at the helm, wielded the gavel,
        held the gavel, had the gavel, led the discussion, led the discussions, led the talks
        """),
        "date": listed("""
        date, when did cwg cop convene, convene, convened, held on, when was the meeting, date of the meeting,
        when did the meeting, meeting date, when was it held, when held, when did the group meet,
        when did it take place, when did they meet, when did cwg cop meet, day of the meeting, what day was it,
        when was it, when was this, when was that, when did it happen, when did this happen, when did they hold it,
        when did they get together, when did they convene, when was it on, when exactly was it, day and month,
        what date was it
        """),
        "place": listed("""
        video conferencing, conferencing, conferencing tool, online tool, video conference, web conference, hosted on,
        held on, location, remote, remotely, online, physical meeting, zoom, teams, webex, where was the meeting,
        where did the meeting, platform, where did the group meet, venue, where was it held, where did it take place,
        in person, face to face, held online, virtually, tool, software, video, where did they meet, app, which app,
        platform used, skype, google meet, on zoom, video call, conference call, for the call, on the call, the call,
        call, over video, by video, over the internet, from home, hybrid, onsite, on site, offline, in the flesh,
        in real life, irl, physically, via video, videoconference, videoconferencing, video link, online platform,
        held virtually
        """),
        "attendance": listed("""
        attendees, people in the room, size of the audience, how big, how many people, how many participants,
        how many attended, how many delegates, how many took part, how many joined, number of participants,
        how many persons, headcount, how many participated, how many were there, how many attendees, head count,
        how many ppl, how many folks, how many guys, how many souls, how many bodies, how many showed up,
        how many turned up, how many turned out, how many came, how many were in, how many were present,
        how many logged in, how many logged on, how many dialled in, how many dialed in, how many tuned in,
        how many connected, how many present, how well attended, how many in attendance, size of the meeting, crowd,
        how big was the crowd, how many in total, number of people, number of delegates, number of attendees,
        number of persons, how big was the meeting, how big was the audience
        """),
        "outcomes": listed("""
        outcome, outcomes, result, results, conclusions, conclusion, came out of, come out of, takeaways, decisions,
        decided, what was agreed, achieved, next steps, follow up, takeaway, upshot, action points, what came of,
        bottom line, end result, deliverables, action items, to do list, what got decided, what was the verdict,
        verdict, what did they settle on, wrap up, what did they decide, what did they conclude,
        what did they agree on, where did they land, what was settled, main takeaways, key takeaways,
        what followed from, what resulted, resulted, how did it end, what was achieved, decided on, upshots
        """),
        "documents": listed("""
        documents, list of presentations, list of the presentations, document list, list of documents,
        list of the documents, put before the meeting, which documents, what documents, documents presented,
        documents were presented, papers, documents tabled, documents on the table, input documents,
        information documents, docs, all the docs, list of docs, which docs, what docs, documents they looked at,
        papers presented, which papers, what papers, which papers were, agenda documents, meeting documents, files,
        paperwork, inputs received
        """),
        "references": listed("""
        references, referenced, reference documents, documents referred to, cited documents, documents cited, refer to,
        reference list, cross references, other documents cited, earlier document, previous document, sources cited,
        which document is referred to
        """),
        "person": listed("""
        name of, name the, names of, her name, his name, whose name, which person, on behalf of, who from,
        who represented, who spoke for, what person, who exactly, surname, first name, names of the, by name,
        full name, names pls, names please, name pls, name please, name names, who s the guy, who was the guy,
        who is the guy, who was the person, who is the person, who s the person, who was the lady, who is the lady,
        person from, presenter s name, speaker s name, actual name, who spoke on behalf
        """),
        "agenda": listed("""
        agenda adopted without change, agenda unchanged, agenda amended, agenda as it stood,
        agenda, running order, order of business
        """),
        "opening": listed("""
        kicked, kicked things off, started the meeting, gave the welcome, opening speech, opened, opening,
        opened the meeting, kicked off, kick off, opening remarks, welcome remarks, inaugurated, kickoff,
        opening words, opening statement, opening address, welcome speech, welcome address, introductory remarks,
        intro remarks, first words, got things going, got the ball rolling, got it going, set things off,
        launched the meeting, welcomed everyone, welcomed everybody, opener, opens
        """),
    },
    light=LIGHT,
    how=listed("how, hows, how s, how come that, in what way"),
    indefinite=listed("""
        when asked, when pressed, when questioned, when quizzed, when grilled, when challenged, when told,
        when it came to, when it comes to, or what, or wat, or wot, guess what, you know what, what if,
        no matter what, no matter who, no matter how, and what not, what with, if and when
        """),
    relative=listed("who, whom, whose"),
    joining=listed("when, where, whenever, wherever"),
    fillers=listed(
        "so, and, but, well, ok, okay, k, right, then, anyway, now, hey, hi, sorry, erm, um, oh, also, just"
    ),
    possessive=listed("s"),
    day=listed("on what day, on which day, which day, what day, exact date, exact day, day of the month, precise date"),
    yes_no_openers=listed("""
        did, does, do, has, have, had, was, were, is, are, will, would, can, could, didnt, didn t, doesnt, doesn t,
        isnt, isn t, arent, aren t, wasnt, wasn t, werent, weren t, hasnt, hasn t, havent, haven t, wont, won t, should,
        shall, any chance
        """),
    yes_no_marks=listed(
        "did, whether, is it true that, or not, yes or no, yes no, y or n, right or wrong, true or false"
    ),
    dialogue=DIALOGUE,
    small_talk=SMALL_TALK,
    kinds=KINDS,
    values=VALUES,
    standing=STANDING,
)
