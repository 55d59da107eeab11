"""What French reports tell beside their frames, and its small words. Forms are compared without accents."""

from indexer.languages.base import Cue, Speech, listed

SPEECH = Speech(
    verb_first=False,
    near_markers=listed("de, du, des, d"),
    agent_markers=listed("""
        par, soumise par, soumise conjointement par, soumis par, soumises par, présenté par, présentée par, présentés par, présentées par, émanant de,
        émanant du, proposée par, proposé par, fournie par, formulée par, reçue de, de la part de, faite par, fait par,
        envoyée par, transmise par, préparé par, préparée par, donnée par
        """),
    clause_openers=listed("""
        après, après que, à la suite, suite, lorsque, lors, en plus, outre, compte tenu, depuis, une fois, en réponse
        """),
    joiners=listed("et, ainsi que, de même que"),
    fillers=listed("""
        le, la, les, l, un, une, m, mme, mm, dr, s, a, r, également, ensuite, puis, aussi, aimablement, représentant,
        représentante, représentants, délégation, délégué, déléguée, de, du, des, d, réseau, responsables, application, chargé,
        chargée, groupe, qui, première, premier, seconde, second, deuxième, enfin, prince, autre, a, ont, ne, y, tous,
        toutes, trois, deux, suivantes, suivants, eux, elles, elle, il, ils, pour, son, sa
        """),
    adversatives=listed("mais, toutefois, cependant, néanmoins, tandis que, alors que, or, en revanche"),
    pronouns=listed("il, elle, ils, elles"),
    passive=listed("été, est, sont, était, étaient, être, fut, furent"),
    reflexives=("se", "s"),
    capitals=True,
    name_words=listed("de, du, des, la, le, les, pour, et, d, l"),
    titles=listed("""
        m, mme, mm, dr, document, documents, résolution, résolutions, question, article, annexe, section, lignes, janvier,
        février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre
        """),
    the_group=listed("Groupe, Groupe de travail"),
    unreal=listed("avait, avaient, aurait, auraient, soit, soient, ait, aient, sera, seront, serait, seraient"),
    nobody=listed("personne, aucun, aucune, nul"),
    parties=listed("entre"),
    about=listed("relative, relatives, concernant, sur, au sujet, portant sur"),
    some=listed("plusieurs, certains, certaines, tous, toutes, beaucoup, deux, trois, quatre, cinq, chacun, autres"),
    within=("dans",),
    that=listed("que, qui, dont, lequel, laquelle"),
    cues=(
        Cue("fund", listed("financé, financée")),
        Cue("present", listed("exposé, exposés, présentation, présentations"), "noun"),
        Cue("contribute", listed("contribution, contributions"), "noun"),
        Cue("intervene", listed("intervention, interventions, commentaire, commentaires, déclaration, note"), "noun"),
        Cue("request", listed("à la demande, sur la demande"), "noun"),
        Cue("liaise", listed("note de liaison, notes de liaison, déclaration de liaison"), "noun"),
        Cue("propose", listed("proposition, propositions, suggestion"), "noun"),
        Cue(
            "present",
            listed("""
                présenté, présentée, présentés, présentées, présente, présentent, donné un aperçu, a donné un aperçu, fourni des informations, exposé les, décrit, fait
                connaître, fait un exposé, fait une présentation, présenté un exposé, fourni à la réunion, rendu compte,
                esquissé, expliqué, donné ensuite un aperçu, ensuite donné un aperçu, informé la réunion, fait part
                """),
        ),
        Cue("intervene", listed("pris la parole, intervenu, intervenue, commenté")),
        Cue(
            "invite",
            listed(
                "invité, invitée, invités, invitées, invite, lancé un appel, appelé, appel à l action, a demandé à, exhorté"
            ),
        ),
        Cue(
            "welcome",
            listed("""
                félicité, félicités, félicitée, félicitées, salué, saluée, souhaité la bienvenue, accueilli avec satisfaction,
                loué, apprécié, accueilli favorablement, s est félicité
                """),
        ),
        Cue(
            "reserve",
            listed("""
                trop spécifique, trop technique, extrêmement technique, pas l instance appropriée, pas l enceinte appropriée, ne relève
                pas du mandat, hors du mandat, pas le cadre approprié
                """),
            "back",
        ),
        Cue("note", listed("pris note, prend note, noté, relevé, fait observer, constaté")),
        Cue("agree", listed("accord a été conclu, accord a été signé"), "passive"),
        Cue("acknowledge", listed("accusé réception")),
        Cue("exchange", listed("ont échangé, a échangé")),
        Cue("host", listed("accueilli, organisé, organisée")),
        Cue("host", listed("accueillie, accueillis, accueillies, organisées"), "passive"),
        Cue(
            "vote",
            listed("""
            voté, s est abstenu, s est abstenue, se sont abstenus, se sont abstenues, s est abstenu de voter, se
            sont abstenus de voter
            """),
        ),
        Cue(
            "vote",
            listed("""
            mis aux voix, mise aux voix, mises aux voix, mis au vote, mise au vote, soumis au vote, soumise au
            vote, procédé au vote, procédé à un vote, vote a eu lieu, vote a été organisé, passé au vote,
            scrutin secret, vote à main levée, à main levée, vote par appel nominal, voix contre, voix pour,
            voix en faveur, abstentions, résultat du vote, résultats du vote, issue du vote, majorité des voix
            """),
            "passive",
        ),
        Cue(
            "vote",
            listed("""
            sans vote, sans mise aux voix, sans recourir au vote, sans procéder à un vote, sans procéder au
            vote, pas été mis aux voix, pas été mise aux voix, pas été soumis au vote, pas été soumise au vote,
            aucun vote n a eu lieu, pas procédé à un vote, pas procédé au vote
            """),
            "not",
        ),
        Cue("", listed("s est abstenu de, se sont abstenus de")),
        Cue("take part", listed("participé, participait, participaient, pris part, assisté, assistait")),
    ),
)
