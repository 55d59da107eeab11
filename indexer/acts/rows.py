"""The rows: each speech act with what is true of it."""

from __future__ import annotations

from indexer.acts.act import Act

_BY_FRAMES = "frames tell of it; a language without them reports the act of which it is a kind, or nothing"


def _set(names: str) -> frozenset[str]:
    return frozenset(name.strip() for name in names.split(","))


_PROMISES = _set("offer, announce, state, reply, report, highlight, plan, propose, agree, note, take part, contribute")
"""Acts by which reports tell what somebody will do, or does."""
_MOTIONS = _set(
    "propose, request, ask, recommend, withdraw, oppose, support, reply, state, decide, agree, note, report"
)
"""Acts by which reports tell that something was to be done by all."""


ACTS: tuple[Act, ...] = (
    Act(
        name="contribute", family="telling", opens_matter=True,
        label="contribution", presentation="contribution", drawn="presents",
        answered_by=_set("contribute"), needs_fact="always", has_title=True, is_own=True, is_doers=True,
        is_of_anybody=True, intent="contributor", lead="Contributed by",
    ),
    Act(
        name="present", family="telling", opens_matter=True,
        label="presentation", presentation="presentation", drawn="presents",
        answered_by=_set("present, contribute, report"), needs_fact="who", section="presentation", is_carried=True,
        part_of=("contribute", "intervene"), in_opening="state", hands_over=True, is_own=True,
        is_doers=True, is_common=True, is_of_anybody=True, aspects=_set("opening, attendance, agenda"),
        intent="presenter", lead="Presented by",
    ),
    Act(
        name="decide", family="deciding", settles_matter=True,
        label="decision", outcome="decision", drawn="proposes", is_decision=True,
        is_resolution=True, answered_by=_set("decide, adopt, agree, approve, establish, elect, appoint, defer"),
        needs_fact="always", aspects=_set("agenda"),
    ),
    Act(
        name="adopt", family="deciding", settles_matter=True,
        label="adoption", outcome="adoption", drawn="proposes", is_decision=True,
        answered_by=_set("adopt, approve"), needs_fact="always", is_participle=True, tells="agenda",
        meanings=_set("adoption"),
    ),
    Act(
        name="agree", family="deciding", settles_matter=True,
        label="agreement", outcome="agreement", drawn="proposes", is_decision=True,
        denied="oppose", takes_side=True,
        answered_by=_set("agree"), needs_fact="always", is_mutual=True, by_group="decide", aspects=_set("agenda"),
        lead="Agreed by",
        meanings=_set("agreement-view, accept-offer"),
    ),
    Act(
        name="vote", family="deciding", settles_matter=True,
        label="vote", is_means=True, outcome="vote", answered_by=_set("vote"), told_in=_MOTIONS,
        needs_fact="always", is_collective=True, if_untold="The reports record no vote.",
    ),
    Act(
        name="approve", family="deciding", settles_matter=True,
        kind_of="decide", label="approval", outcome="decision", drawn="proposes",
        is_decision=True, answered_by=_set("approve, adopt"),
    ),
    Act(
        name="establish", family="deciding", settles_matter=True,
        kind_of="decide", label="establishment", outcome="decision",
        drawn="proposes", is_decision=True, answered_by=_set("establish"),
    ),
    Act(
        name="elect", family="deciding", settles_matter=True,
        kind_of="decide", label="election", outcome="decision", drawn="proposes",
        is_decision=True, is_collective=True, answered_by=_set("elect, appoint"),
        meanings=_set("election, election-result"),
    ),
    Act(
        name="appoint", family="deciding", settles_matter=True,
        kind_of="decide", label="appointment", outcome="decision", drawn="proposes",
        is_decision=True, is_collective=True, answered_by=_set("appoint, elect"),
        meanings=_set("appointment, nominate-person"),
    ),
    Act(
        name="defer", family="deciding", settles_matter=True,
        kind_of="decide", label="deferral", outcome="decision", drawn="proposes",
        is_decision=True, is_collective=True, answered_by=_set("defer"),
        meanings=_set("postponement, shelve"),
    ),
    Act(
        name="recommend", family="asking", label="recommendation", outcome="recommendation", drawn="proposes",
        is_resolution=True, is_conclusion=True, answered_by=_set("recommend"), needs_fact="always", is_short_noun=True,
        is_about_acts=True, is_doers=True, intent="recommender", lead="Recommended by",
    ),
    Act(
        name="propose", family="proposing", opens_matter=True,
        label="proposal", opposite="withdraw", outcome="proposal",
        drawn="proposes", is_conclusion=True, answered_by=_set("propose, recommend"), needs_fact="always",
        is_about_acts=True, intent="proposer", lead="Proposed by",
        meanings=_set("proposal, propose-alternative"),
    ),
    Act(
        name="invite", family="asking", label="invitation", outcome="invitation", drawn="proposes", is_conclusion=True,
        addressee="somebody", answered_by=_set("invite"), needs_fact="always", is_about_acts=True, asks_council=True,
        lead="Invited by",
    ),
    Act(
        name="encourage", family="asking", label="encouragement", outcome="encouragement", drawn="proposes",
        is_conclusion=True, addressee="somebody", answered_by=_set("encourage"), needs_fact="always",
        is_about_acts=True, lead="Encouraged by",
    ),
    Act(
        name="request", family="asking", label="request", outcome="request", drawn="proposes", addressee="somebody",
        is_about_acts=True,
        answered_by=_set("request, invite, encourage, ask, propose, recommend"), asks_council=True,
        meanings=_set("request"),
    ),
    Act(
        name="note", family="telling", label="noted", outcome="noted", is_conclusion=True, is_position=True,
        answered_by=_set("note, highlight, state, take note"), is_carried=True, is_own=True, asks_council=True,
    ),
    Act(
        name="take note", family="deciding", settles_matter=True,
        kind_of="note", label="taking note", outcome="noted", is_conclusion=True,
        is_position=True, answered_by=_set("take note, note"), asks_council=True,
    ),
    Act(
        name="acknowledge", family="telling", label="acknowledgement", outcome="noted", is_conclusion=True,
        answered_by=_set("acknowledge"),
    ),
    Act(
        name="withdraw", family="proposing", settles_matter=True,
        label="withdrawal", opposite="propose", outcome="withdrawal",
        answered_by=_set("withdraw"),
        meanings=_set("withdrawal, withdraw-candidacy"),
    ),
    Act(
        name="amend", family="proposing", kind_of="propose", label="amendment", outcome="proposal", drawn="proposes",
        is_conclusion=True, answered_by=_set("amend, propose, adopt"), intent="proposer", lead="Proposed by",
    ),
    Act(
        name="offer", family="proposing", is_about_acts=True, label="offer", answered_by=_set("offer, propose"),
        needs_actor=True, intent="proposer", lead="Offered by",
        meanings=_set("commitment, offer-to-host, offer-help, offer-money, voluntary-contribution"),
    ),
    Act(
        name="ask", family="asking", is_exchange=True,
        kind_of="request", label="question", addressee="somebody", asks_council=True,
        is_about_acts=True,
        needs_actor=True, answered_by=_set("ask, request, invite, encourage"), lead="Asked by",
    ),
    Act(
        name="reply", family="telling", is_exchange=True,
        kind_of="state", label="reply", needs_actor=True, is_own=True, is_common=True,
        answered_by=_set("reply, state"), lead="Answered by",
        meanings=_set("answer"),
    ),
    Act(
        name="report", family="telling", opens_matter=True,
        kind_of="state", label="reporting", needs_actor=True, is_own=True,
        is_common=True, in_presentations="present", answered_by=_set("report, present, state"),
    ),
    Act(
        name="announce", family="telling", label="announcement", outcome="announcement", is_conclusion=True,
        answered_by=_set("announce"), is_participle=True, is_doers=True,
        meanings=_set("announce"),
    ),
    Act(
        name="chair", family="managing", label="in the chair", answered_by=_set("chair"), has_common_word=True,
        tells="chair", intent="chair", lead="Chaired by",
        meanings=_set("chair-person"),
    ),
    Act(name="exchange", family="telling", label="exchange of advice"),
    Act(
        name="fund", family="telling", label="funding", answered_by=_set("fund"), told_in=_PROMISES,
        needs_fact="always",
    ),
    Act(name="highlight", family="telling", label="emphasis", is_carried=True, is_own=True),
    Act(
        name="host", family="telling", label="hosting", answered_by=_set("host, plan"), told_in=_PROMISES,
        is_participle=True,
        beside=(("propose", "plan"),), is_holding=True, is_doers=True, is_common=True, is_of_anybody=True,
    ),
    Act(
        name="intervene", family="telling", label="intervention", in_opening="state", is_floor=True, is_own=True,
        answered_by=_set("intervene, highlight, exchange, welcome, support, oppose, reserve, concern, ask, reply"),
        is_common=True, is_of_anybody=True, intent="speaker", lead="Spoke on this",
    ),
    Act(
        name="liaise", family="telling", label="liaison statement", is_sent=True,
        no_form="people ask for the statement as for any document, by its name",
    ),
    Act(
        name="open", family="managing", label="opening", answered_by=_set("open"), is_of_anybody=True,
        tells="opening", intent="opening", lead="Opened by",
        meanings=_set("opening"),
    ),
    Act(
        name="close", family="managing", label="closing", answered_by=_set("close"), is_of_anybody=True,
    ),
    Act(
        name="oppose", family="stance", label="opposition", opposite="support", drawn="dissents",
        denied="support",
        answered_by=_set("oppose, reserve"), needs_fact="always", intent="opponent", lead="Opposed or reserved by",
        meanings=_set(
            "objection, against-versus, disagreement, rejection, opposed-by-countries, off-topic, beyond-remit"
        ),
    ),
    Act(
        name="plan", family="proposing", label="plan",
        no_cue="what a report plans is told by the words for hosting, beside those for proposing",
        no_form="people ask for it by the words for hosting and proposing",
    ),
    Act(
        name="read", family="managing", label="reading out", answered_by=_set("read"), is_doers=True, lead="Read by",
    ),
    Act(
        name="reserve", family="stance", label="reservation", opposite="welcome", drawn="dissents",
        denied="support",
        answered_by=_set("oppose, reserve, concern"),
        meanings=_set("reservation"),
    ),
    Act(
        name="concern", family="stance", kind_of="reserve", label="concern", drawn="dissents",
        denied="support",
        answered_by=_set("concern, reserve, oppose"), told_in=_set("state, note, highlight, report, reply"),
        needs_fact="always", lead="Concern or reservations voiced by",
        meanings=_set("concern, complaint, criticise-say"),
    ),
    Act(
        name="lift", family="stance", settles_matter=True,
        label="lifting of a reservation", answered_by=_set("lift, withdraw"),
        lead="Lifted by", no_cue=_BY_FRAMES,
    ),
    Act(
        name="state", family="telling", label="statement", is_anything=True, needs_actor=True, is_carried=True,
        in_presentations="present", is_own=True, is_common=True, is_of_anybody=True, asks_council=True,
        aspects=_set("agenda"), intent="speaker",
    ),
    Act(
        name="support", family="stance", label="support", opposite="oppose", answered_by=_set("support, welcome"),
        denied="oppose",
        needs_fact="always", is_participle=True, intent="supporter",
        lead="Welcomed or supported by",
        meanings=_set("support-for, support-from-countries, side-with, endorsement"),
    ),
    Act(
        name="thank", family="managing", label="thanks", addressee="somebody", answered_by=_set("thank"),
        is_carried=True, lead="Thanked by",
    ),
    Act(
        name="welcome", family="stance", label="welcome", opposite="reserve", addressee="somebody or something",
        denied="oppose",
        answered_by=_set("welcome, support, highlight, thank"), is_carried=True, aspects=_set("opening"),
        intent="supporter", lead="Welcomed or supported by",
    ),
    Act(
        name="take part", family="telling", label="participation", hands_over=True, is_participle=True,
        is_holding=True, counts_participants=True, is_own=True, is_common=True, is_of_anybody=True,
    ),
)  # fmt: skip
"""In the order in which the acts of one paragraph are told; of an outcome's acts, the first gives its kind."""
