"""How people name in English what somebody did at a meeting, by act."""

from indexer.languages.base import Cue, listed

ACTS = (
    Cue(
        "reply",
        listed("""
        in reply, came back to, answered, respond, reply, replied, replies, responded, responds, response, reply to,
        answer, answers
    """),
    ),
    Cue(
        "ask",
        listed("""
        ask, asked, asks, asked about, asked whether, asked if, asked how, asked why, asked a question,
        asked questions, raise a question, raised a question, put a question, posed a question, inquired, enquired,
        queried, wanted to know
    """),
    ),
    Cue("elect", listed("elect, elects, elected, election, re elected, reelected, voted in")),
    Cue(
        "appoint",
        listed("""
        appoint, appoints, appointed, appointment, appointments, nominate, nominated, designated, named as
    """),
    ),
    Cue(
        "defer",
        listed("""
        defer, defers, deferred, deferral, postpone, postpones, postponed, postponing, postponement, put off,
        put on hold, shelved, parked, held over, adjourned
    """),
    ),
    Cue(
        "amend",
        listed("""
        propose an amendment, proposed an amendment, proposed amendments, proposed changes, tabled an amendment,
        table an amendment, reword, reworded, redraft, redrafted
    """),
    ),
    Cue(
        "approve",
        listed("""
        ratify, ratified, ratifies, authorize, authorized, authorise, authorised, gave its approval, give approval,
        gave approval
    """),
    ),
    Cue("close", listed("closed, closes, closing, close the meeting, wrapped up, wrap up")),
    Cue(
        "concern",
        listed("""
        concerned, uneasy, anxious, apprehensive, concern, concerns, worry about, worried about, worried, worries
    """),
    ),
    Cue(
        "establish",
        listed("""
        establish, establishes, established, establishing, set up a group, set up a working party, set up a task force
    """),
    ),
    Cue(
        "lift",
        listed("""
        lift, lifts, lifted, lifting, withdrew its reservation, withdrew their reservation, withdrew its objection,
        withdrew their objection, dropped its reservation, dropped its objection, dropped their objection
    """),
    ),
    Cue(
        "offer",
        listed("""
        offer, offers, offered, offering, offer to, offered to, offers to, offering to, volunteered to, volunteer to
    """),
    ),
    Cue("report", listed("reported, reported back, report back, gave a report, delivered a report")),
    Cue("take note", listed("take note, taken note, took note, duly noted")),
    Cue("withdraw", listed("withdraw, withdrew, withdrawn, withdraws, withdrawing, withdrawal, take back, took back")),
    Cue(
        "fund",
        listed("""
    fund, funds, funded, funding from, finance, financed, finances, pay, pays, paid, sponsor, sponsors, sponsored,
    funding, funder, funders, financing from, bankroll, bankrolled, bankrolls, pay for, pays for, paid for,
    foot the bill, foots the bill, footing the bill, pony up, cough up, coughed up, put up the money, put up money,
    donor, donors, donate, donated, donation, donations, sponsoring, sponsorship, subsidise, subsidised, subsidize,
    subsidized, stump up
    """),
    ),
    Cue(
        "present",
        listed("""
    talk, talks, presented, present, presents, presenter, presenters, presentation, presentations, presenting, showed,
    show, demo, demoed, brief, briefing, introduce, explain, outline, talk by, gave a talk, unveiled, report on,
    update on, gave an update, gave updates, update, updated, introduced, introduces, introducing, explains, explained,
    explaining, outlines, outlined, outlining, briefs, briefed, demonstrate, demonstrated, demonstrates, showcase,
    showcased, showcases, shows, showing, shown, reports on, reported on, reporting on, updates, updating, updated us,
    gave a presentation, gave a talk on, give a talk, giving a talk, did a talk, made a presentation, walked through,
    walked us through, took us through, talked us through, ran through, went over, go over, went through, lay out,
    laid out, set out, sets out, gave an overview, give an overview, gave an intro, unveil, unveils, spell out,
    spelled out, presos, speech on, gave a speech, filled the meeting in
    """),
    ),
    Cue(
        "contribute",
        listed("""
    contribute, contribution, contributions, submit, submission, submissions, tabled, table, sent in, filed,
    paper from, input, contributes, contributed, contributing, submits, submitted, submitting, tabling, tables,
    handed in, hand in, turned in, put in a paper, put in a document, paper by, papers by, papers from, document from,
    lodged, lodge, feed in, fed in
    """),
    ),
    Cue(
        "intervene",
        listed("""
    intervene, intervention, interventions, took the floor, take the floor, from the floor, intervenes, intervened,
    intervening, taken the floor, took the mic, take the mic, asked for the floor, had the floor, spoke up, speak up,
    spoke from the floor, chimed in, chime in, weighed in, weigh in, jumped in, piped up, comment from the floor,
    comments from the floor
    """),
    ),
    Cue(
        "propose",
        listed("""
    propose, proposes, proposal, proposals, suggest, suggestion, suggestions, proposing, put forward,
    wanted to organize, wanted to organise, idea of, pitched, pitch, want to hold, wants to hold, wanted to hold,
    proposed, suggests, suggested, suggesting, suggestion from, puts forward, putting forward, put on the table,
    puts on the table, put forth, floated, float, floating, moot, mooted, came up with the idea, come up with the idea,
    had the idea, pitches, pitching, want to organise, want to organize, wants to organise, wants to organize,
    like to organise, like to organize, like to hold, like to host, asked to host, asked for a discussion,
    wanted to discuss, wants to discuss, want to discuss, wanted a discussion, wants a discussion, brainwave,
    bring to the table, brought to the table
    """),
    ),
    Cue(
        "recommend",
        listed("""
    recommend, recommendation, recommendations, recommending, advised, advise, recommended, recommends, advice,
    advises, advising, counsel, counsels, counselled, guidance to the group
    """),
    ),
    Cue(
        "invite",
        listed("""
    invite, invitation, invitations, call on, call upon, called for, appeal, inviting, invites, invited, calls on,
    called on, calling on, calls for, calling for, called upon, appeals, appealed, appealing, asked to join,
    ask to join, begged, beg, plea, implore, implored, extended an invitation
    """),
    ),
    Cue(
        "encourage",
        listed("""
    encourage, encouragement, urge, encouraging, push for, pushed, encourages, encouraged, urges, urged, urging,
    pushes for, pushing for, pushed for, nudge, nudged, motivate, motivated, spur, spurred, egged on, egg on, cheer on,
    exhort, exhorted, prompted, prompt
    """),
    ),
    Cue(
        "request",
        listed("""
    request, requests, ask for, asked for, requested, requesting, asking for, demand, demands, demanded, wants from,
    want from, wanted from, expect from, expects from, expected from
    """),
    ),
    Cue(
        "welcome",
        listed("""
    welcome, welcoming, praise, commend, applaud, pleased, happy with, liked, positive about, welcomes, welcomed,
    praises, praised, praising, commended, commends, commending, applauds, applauded, applauding, pleased with,
    pleased about, glad, glad about, happy about, delighted, complimented, compliment, complimentary, impressed,
    impressed by, appreciate, appreciated, appreciates, hail, hailed, hails, greet, greeted, greets, said hello to,
    kind words, nice things, good things, speak well of, spoke well of, enthusiastic, enthusiastic about, a fan of,
    fond of
    """),
    ),
    Cue(
        "support",
        listed("""
    support, supports, in favour, in favor, favour, favor, favoured, backs, backed, backing, endorse, for and against,
    approve of, supportive, supporter, supporters, supported, supporting, favours, favors, favourable, favorable,
    backing for, back up, behind the idea, endorses, endorsed, endorsing, endorsement, approves of, approved of,
    agree with, agrees with, agreed with, on board, on board with, on side, on side with, sided with, sides with,
    side with, keen on, were for, was for, stood behind, stand behind, stood up for, stand up for, champion,
    championed, thumbs up, go along with, went along with, gave its blessing, give their blessing
    """),
    ),
    Cue(
        "oppose",
        listed("""
    not belong, did not belong, doesn t belong, does not belong, out of scope, outside the mandate, beyond the mandate,
    not the appropriate, not the place, did not want, oppose, opposes, opposition, against, object, objection,
    objections, disagree, reject, contra, opponent, opponents, reservations, reservation, reserve, pushback,
    pushed back, push back, unhappy, not the right place, wrong place, wrong forum, criticized, criticised, critical,
    criticism, opposing, too technical, not in favour, sceptical, skeptical, not appropriate, opposed, object to,
    objects, objected, objecting, objects to, objected to, disagrees, disagreed, disagreeing, disagreement,
    disagreements, rejects, rejected, rejecting, rejection, opponents of, resist, resisted, resists, resistance,
    reluctant, hesitant, lukewarm, pour cold water, poured cold water, cold water on, shot down, shoot down,
    knocked back, turned down, turn down, refuse, refused, refuses, refusing, refusal, said no, say no, saying no,
    says no, not keen, weren t keen, wasn t keen, isn t keen, aren t keen, not so keen, not happy, not on board,
    not happy with, unhappy with, unhappy about, didn t like, did not like, don t like, doesn t like, not like,
    didnt like, don t want, didn t want, didnt want, doesn t want, do not want, not want, not want to discuss,
    didn t fit, doesn t fit, does not fit, off topic, too specific, too narrow, irrelevant, not relevant,
    not the right forum, not the right venue, not the right group, not suitable, unsuitable, not its job,
    not their job, not the job of, outside its mandate, outside its remit, outside the remit, outside the scope,
    beyond its mandate, complain, complained, complains, complaint, complaints, complaining, moan, moaned, grumble,
    grumbled, misgivings, qualms, doubts, doubtful, had doubts, hostile, hostile to, negative about, criticise,
    criticize, criticises, criticizes, slammed, slam, block, blocked, blocking, dissent, dissented, had a problem with,
    had problems with, have a problem with, took issue with, take issue with, had issues with, dislike, disliked,
    disapprove, disapproved, thumbs down, no to, fight against the proposal, shut down the idea, squashed, fault with
    """),
    ),
    Cue(
        "note",
        listed("""
    note, notes, noted, noting, took notice, take notice
    """),
    ),
    Cue(
        "thank",
        listed("""
    thank, thanks, grateful, gratitude, thanked, thanking, thank you, thank yous, say thanks, said thanks, gave thanks,
    give thanks, expressed thanks, grateful to, appreciation, shout out, shout outs, shoutout, kudos, thanks to,
    indebted
    """),
    ),
    Cue(
        "open",
        listed("""
    open, opened, opens, opening, kicked off, kick off, kicks off, kicked things off, kicked it off,
    got the ball rolling, inaugurated, inaugurate, started the meeting, start the meeting, declared open
    """),
    ),
    Cue(
        "chair",
        listed("""
    chair, chaired, chairs, chairing, presided, presides, preside, presiding, preside over, ran the show,
    running the show, run the show, running the meeting, ran the meeting, moderated, moderate, moderates, moderating,
    at the helm
    """),
    ),
    Cue(
        "adopt",
        listed("""
    amended, adopted, changed, altered, modified, accepted, adopt, adoption, approve, approval, approved, amend,
    passed, adopts, adopting, modify, modification, modifications, amendment, amendments, amending, alter, alteration,
    alterations, tweak, tweaks, tweaked, tweaking, tinker, tinker with, tinkered, tinkered with, tinkering,
    fiddle with, fiddled with, mess with, messed with, rubber stamp, rubber stamped, waved through, wave through,
    signed off, sign off, signs off, signed off on, sign off on, green light, green lit, greenlit, okayed, ok d, as is,
    go through as is, touch the agenda, touched the agenda, reshuffle, reshuffled, accept, approves, approving
    """),
    ),
    Cue(
        "vote",
        listed("""
    vote, votes, voted, voting, ballot, ballots, veto, vetoed, abstain, abstained, abstention, abstentions,
    show of hands, put to the vote, put to a vote, went to a vote, majority, unanimous, unanimously, poll, polled,
    polling, voting results, votes cast, outvoted
    """),
    ),
    Cue(
        "announce",
        listed("""
    announce, announcement, launch, announced, announces, announcing, announcements, launched, launches, launching,
    rolled out, roll out, rolls out, reveal, revealed, reveals, made public, went public, came out with, kickstart,
    kickstarted
    """),
    ),
    Cue(
        "agree",
        listed("""
    agree, agreement, sign, signed, agreed, agrees, agreeing, signs, signing, ink, inked, inks, sealed, seal,
    struck a deal, strike a deal, made a deal, make a deal, did a deal, do a deal, cut a deal, deal between,
    deal with itu, deal with the itu, sealed a deal, inked a deal, ink a deal, shake hands, shook hands, pact, accord,
    mou, memorandum, put their name to, put its name to, put his name to, put pen to paper, signatory, signatories,
    signature, reached an agreement, reach an agreement, came to an agreement, come to an agreement,
    enter into an agreement, entered into an agreement, concluded an agreement, conclude an agreement, teamed up,
    team up, teams up, tie up
    """),
    ),
    Cue(
        "decide",
        listed("""
    decide, decision, decided, decides, deciding, settled on, settle on, ruled, ruling, resolved, resolve,
    made up their minds, make up their minds, verdict
    """),
    ),
    Cue(
        "read",
        listed("""
    read out, read aloud, read, reads, reading, reading out, reads out, read it out, read them out,
    read to the meeting, read to everyone, read to the group, recited, recite
    """),
    ),
    Cue(
        "acknowledge",
        listed("""
    acknowledge, acknowledgement, receipt, acknowledged, acknowledges, acknowledging, acknowledgment, confirm receipt,
    confirmed receipt, confirms receipt, confirmed getting, confirm getting, receive, received, receives, receiving,
    got hold of, took receipt, delivered
    """),
    ),
    Cue(
        "highlight",
        listed("""
    highlight, emphasize, stress, underline, point out, draw attention, flagged, flag, raised, raise, brought up,
    warned, warn, highlights, highlighted, highlighting, emphasise, emphasised, emphasized, emphasises, emphasizes,
    stressed, stresses, stressing, underlined, underlines, underscore, underscored, pointed out, points out,
    drew attention, draws attention, called attention, flags, flagging, raises, raising, brings up, bringing up,
    bring up, warn about, warned about, warning, warnings, warns, sound the alarm, sounded the alarm,
    sounding the alarm, raise the alarm, raised the alarm, alarm, alert, alerted, single out, singled out, spotlight
    """),
    ),
    Cue(
        "state",
        listed("""
    point of view, viewpoint, standpoint, take on, thought, thinks, described, comments, explained, say, says, tell,
    told, state, mention, talk, talked, talk about, talked about, speak, spoke, spoken, discuss, discussion, discussed,
    comment, position, view, views, opinion, stance, think, remark, remarks, share, react, cover, covered, argue,
    argued, claim, statement, message, describe, bring, reaction, voice, discusses, talks about, talking,
    talking about, talks on, speaks, speaking, speaks about, spoke about, spoke on, speak about, speak on, saying,
    tells, informed, informs, inform, reacted, reacts, reactions, thinking, thoughts, thoughts on, views on, opinions,
    opinion on, position on, views about, feel about, felt about, feels about, make of, made of, makes of, chat about,
    chatted about, chatted, chat on, went on about, go on about, going on about, on about, bang on about,
    banged on about, banging on about, rant, ranted, rambled, ramble, touch on, touched on, touches on, addressed,
    addressing, refer to, refers to, referred to, mentions, mentioning, discussing, debated, debate, debating,
    make a point, made a point, made the point, points made, words on, word on, speech, speeches, statements,
    describes, remarked, commented, comments on, reckon, reckons, reckoned, believe, believes, believed, input on,
    got to say, have to say, had to say, has to say, say about, says about, said about
    """),
    ),
    Cue(
        "exchange",
        listed("""
    exchange, traded, swapped, exchanged, exchanges, exchanging, swap, swaps, swapping, trade tips, traded tips,
    trading tips, trade, trading
    """),
    ),
    Cue(
        "host",
        listed("""
    convene, convened, meet, met, held, organized, organised, host, hosting, organize, organise, hold, hosted, hosts,
    co host, co hosts, co hosted, co hosting, cohost, cohosted, cohosting, put on, putting on, arrange, arranged,
    arranging, staged, organising, organizing, organises, organizes, laid on, lay on, throw, meet up, get together,
    holding
    """),
    ),
    Cue(
        "take part",
        listed("""
    dialled in, dialed in, logged in, connected, tuned in, turned up, attend, participate, take part, was present at,
    were present at, be present at, joined, join, show up, participated, attended, attending, attends, participates,
    participating, participant list, taking part, took part, taken part, takes part, joining, joins, turn up, turns up,
    turning up, turned out, turn out, showed up, shows up, showing up, shown up, show up to, dropped in, drop in,
    logged on, log on, log in, logging in, dial in, dialling in, dialing in, call in, called in, calling in, tune in,
    tuning in, sat in, sit in, came along, come along, came to the meeting, come to the meeting, at the meeting,
    in attendance, on the call, in the room, made it to
    """),
    ),
)
