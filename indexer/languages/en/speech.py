"""How English reports say who did what."""

from indexer.languages.base import Cue, Speech, listed

SPEECH = Speech(
    verb_first=False,
    near_markers=listed("from, of"),
    agent_markers=listed("""
        by, submitted by, submitted jointly by, jointly submitted by, contributed by, made by, presented by, delivered by, received from, given by, provided by,
        prepared by, coming from, sent by, issued by, read by, put forward by, to be given by, to be presented by,
        introduced by, on behalf of
        """),
    clause_openers=listed("""
        after, following, when, while, since, once, in addition to, further to, with, in response to
        """),
    joiners=listed("and, as well as, both, along with, together with"),
    fillers=listed("""
        the, a, an, both, then, also, mr, ms, mrs, dr, h.e, he, hrh, delegate, delegation, representative,
        representatives, of, team, network, finally, further, subsequently, those, in, charge, application, kindly,
        likewise, next, his, excellency, prince, app, first, second, responsible, for, group, who, which, both, all,
        three, two, only, already, just, jointly
        """),
    adversatives=listed("but, however, while, although, though, nevertheless, whereas, yet"),
    pronouns=listed("he, she, they, it"),
    passive=listed("be, is, are, was, were, been, being"),
    object_pronouns=listed("it, them"),
    capitals=True,
    name_words=listed("of, for, the, on, against, de, du, la"),
    titles=listed("""
        mr, ms, mrs, dr, prof, h.e, document, documents, resolution, resolutions, question, article, annex, section,
        january, february, march, april, may, june, july, august, september, october, november, december, usd, eur, chf
        """),
    the_group=listed("Group, Working Group"),
    unreal=listed("be, had, would, could, should, will, might"),
    nobody=listed("nobody, no one, no delegation, no member, none"),
    parties=listed("between"),
    about=listed("on, about, concerning, regarding, relating to"),
    some=listed(
        "several, many, some, most, others, another, all, both, each, few, two, three, four, five, everyone, delegates"
    ),
    within=("in",),
    that=listed("that, which, who"),
    cues=(
        Cue(
            "decide",
            listed(
                "postponed, deferred, did not approve, approved in principle, accepted the offer, agreed to, agreed that, agreed not, did not agree to"
            ),
        ),
        Cue("withdraw", listed("withdrew, withdrawn, was withdrawing, withdraws")),
        Cue("fund", listed("funded, financed, sponsored")),
        Cue("present", listed("presentation, presentations, briefing, talk"), "noun"),
        Cue("contribute", listed("contribution, contributions, input, written contribution"), "noun"),
        Cue("intervene", listed("intervention, interventions, comment, comments, statement"), "noun"),
        Cue("request", listed("at the request, on the request"), "noun"),
        Cue("liaise", listed("liaison statement"), "noun"),
        Cue("propose", listed("proposal, proposals, suggestion"), "noun"),
        Cue(
            "present",
            listed("""
        presented, gave a presentation, made a presentation, delivered a presentation, provided an update, gave an
        overview, provided an overview, offered an overview, provided updated information, gave updated information,
        gave an update, outlined, showcased, demonstrated, introduced, briefed, described, gave a briefing
        """),
        ),
        Cue("contribute", listed("contributed, submitted")),
        Cue("intervene", listed("took the floor, intervened, commented")),
        Cue(
            "propose",
            listed("""
        proposed, suggested, put forward a proposal, made a proposal, presented a proposal, submitted a proposal,
        contained a proposal, put forward proposals, proposes, advanced a proposal
        """),
        ),
        Cue(
            "propose",
            listed("""
        was proposed, was also proposed, was further proposed, was suggested, was also suggested, were proposed
        """),
            "passive",
        ),
        Cue("recommend", listed("recommended, recommends, made a recommendation")),
        Cue("recommend", listed("was recommended, was also recommended"), "passive"),
        Cue(
            "invite",
            listed("""
        invited, invites, extended an invitation, called on, called upon, appealed to, call to action, called for
        """),
        ),
        Cue("encourage", listed("encouraged, urged, encourages")),
        Cue("encourage", listed("was encouraged, were encouraged"), "passive"),
        Cue("request", listed("requested, asked, enquired, inquired")),
        Cue("welcome", listed("welcomed, welcomes, commended, praised, applauded, appreciated")),
        Cue(
            "support",
            listed("""
        supported, endorsed, seconded, backed, expressed support, expressed its support, expressed their support,
        voiced support, spoke in favour, agreed with, was in favour, were in favour
        """),
        ),
        Cue(
            "support",
            listed("was supported, were supported, were endorsed, was endorsed, received support"),
            "passive",
        ),
        Cue(
            "oppose",
            listed("""
        opposed, objected, disagreed, did not support, could not support, spoke against, rejected, did not agree,
        expressed opposition
        """),
        ),
        Cue(
            "reserve",
            listed("""
        expressed reservations, expressed a reservation, expressed concern, expressed concerns, raised concerns,
        voiced concern, voiced concerns, cautioned, reserved its position
        """),
        ),
        Cue(
            "reserve",
            listed("""
        not the appropriate forum, not an appropriate forum, not the right forum, not the proper forum, not the
        suitable forum, too specific, too technical, highly technical, does not constitute the appropriate forum, is
        not by virtue of its mandate, outside the mandate, beyond the mandate, not within the mandate
        """),
            "back",
        ),
        Cue("note", listed("noted, took note, takes note, pointed out, observed")),
        Cue("thank", listed("thanked, expressed thanks, expressed gratitude, expressed appreciation")),
        Cue(
            "open",
            listed("""
        opened the meeting, opened, declared the meeting open, delivered opening remarks
        """),
        ),
        Cue("chair", listed("chaired, presided over, presided")),
        Cue("adopt", listed("adopted, approved")),
        Cue("adopt", listed("was adopted, were adopted, was approved, were approved"), "passive"),
        Cue("announce", listed("announced, launched")),
        Cue("announce", listed("was announced, was launched, were launched"), "passive"),
        Cue("agree", listed("concluded an agreement, signed an agreement, entered into an agreement, agreed")),
        Cue(
            "agree",
            listed("""
        agreement was concluded, agreement was signed, was agreed, agreement was reached
        """),
            "passive",
        ),
        Cue("decide", listed("decided, resolved")),
        Cue("decide", listed("was decided"), "passive"),
        Cue("read", listed("read out, read")),
        Cue("acknowledge", listed("acknowledged receipt, acknowledged")),
        Cue(
            "highlight",
            listed("""
        highlighted, drew attention to, shed light on, emphasized, emphasised, stressed, underlined, underscored
        """),
        ),
        Cue(
            "state",
            listed("""
        stated, said, mentioned, indicated, remarked, declared, recalled, added, concluded, referred to, informed,
        informs, shared, affirmed, considered, expressed, confirmed, replied, examined, addressed, discussed,
        explored, pointed to, noted that, familiarized, set out, provided information, shed light, updated the
        meeting, reported, took the view, was of the view, were of the view, believed, argued, maintained, warned,
        regretted, expressed regret, answered, reminded, clarified, assured
        """),
        ),
        Cue("exchange", listed("exchanged")),
        Cue("host", listed("hosted, co-hosted, organized, organised")),
        Cue("plan", listed("to be hosted, to be co-hosted, would be hosted, would be co-hosted"), "passive"),
        Cue(
            "vote",
            listed("""
            voted, abstained, cast a vote, cast its vote, cast their votes
            """),
        ),
        Cue(
            "vote",
            listed("""
            put to the vote, put to a vote, put it to the vote, put the proposal to the vote, put the matter to
            the vote, a vote was taken, vote was held, vote took place, votes were cast, proceeded to a vote,
            proceeded to vote, went to a vote, by vote, roll call vote, recorded vote, secret ballot, show of
            hands, votes to, votes in favour, votes for, votes against, voting in favour, voting against,
            abstentions, majority of votes, majority vote, result of the vote, results of the vote, outcome of
            the vote, result of the voting, results of the voting
            """),
            "passive",
        ),
        Cue(
            "vote",
            listed("""
            without a vote, without a formal vote, without putting it to the vote, without voting, not put to
            the vote, not put to a vote, no vote was taken, no vote was held, no vote took place, not proceed to
            a vote
            """),
            "not",
        ),
        Cue("", listed("abstained from")),
        Cue("take part", listed("participated, took part, attended")),
    ),
)
