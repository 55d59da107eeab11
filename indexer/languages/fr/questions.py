"""How people ask in French. Phrases are compared without accents."""

from indexer.languages.base import Cue, Questions, compound, listed, numbered

_SMALL = numbered("""
    première premier 1re 1er, deuxième seconde second, troisième, quatrième, cinquième, sixième, septième,
    huitième, neuvième, dixième, onzième, douzième, treizième, quatorzième, quinzième, seizième,
    dix-septième, dix-huitième, dix-neuvième, vingtième
    """)
ORDINALS = (
    _SMALL
    | compound({"vingt": 20, "trente": 30, "quarante": 40}, _SMALL, "{tens}-{units}")
    | {
        "trentième": 30,
        "quarantième": 40,
        "vingt-et-unième": 21,
        "trente-et-unième": 31,
        "trente et unième": 31,
        "vingt et unième": 21,
    }
)

QUESTIONS = Questions(
    who=listed("""
        qui, quelle organisation, quelles organisations, quel pays, quels pays, quelle délégation, quelles délégations, quel état
        membre, quels états membres, quels états, quel état, par qui, de qui, à qui, quel organisme, quels organismes, quel
        orateur, quels orateurs, quel partenaire, quels partenaires, quelle entité, quelle institution, lesquels, lequel, quelqu un,
        quel intervenant, quels intervenants, quelle personne, quel bureau
        """),
    what=listed("""
        que, qu, quoi, quel, quelle, quels, quelles, qu est ce que, qu est ce qui, quid, en quoi, c est quoi, de quoi, à quoi
        """),
    why=listed("pourquoi, pour quelle raison, pour quelles raisons, pour quel motif, à quelle fin"),
    when=listed("""
        quand, à quelle date, quelle date, quel jour, quel mois, en quelle année, quelle année, depuis quand, à quel moment, en quel
        mois, quand est ce que
        """),
    where=listed("où, dans quelle ville, quelle ville, en quel lieu, à quel endroit, dans quel lieu"),
    how_many=listed("""
        combien, quel nombre, nombre de, quel pourcentage, quelle proportion, quelle part, quel âge, quel est le nombre
        """),
    which=listed("lequel, laquelle, lesquels, lesquelles"),
    paragraph=listed("paragraphe, para, par, paragraphes, section, point, §, §§, alinéa, numéro"),
    expansion=listed("""
        signifie, que signifie, que veut dire, veut dire, sigle, acronyme, abréviation, nom complet, signification, forme
        développée, correspond le sigle
        """),
    act_nouns=listed("""
        exposé, exposés, présentation, présentations, présentateur, intervenants, contribution, contributions, soumission, intervention,
        interventions, proposition, propositions, suggestion, suggestions, recommandation, recommandations, invitation,
        invitations, appel, encouragement, demande, demandes, opposition, objection, objections, réserves, réserve,
        préoccupations, critique, critiques, soutien, appui, annonce, accord, décision, déclaration, remarques, vote, votes,
        position, positions, adoption, approbation, pour et contre, contre, en faveur
        """),
    number_words=listed("""
        moitié, tiers, quart, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, douzaine, cent, centaine,
        mille, million, millions, milliard, plusieurs, pour cent
        """),
    cardinals=numbered("un une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze"),
    aspects={
        "chair": listed("""
            présidé, préside, président, présidente, présidence, présidait, dirigé la réunion, animé la réunion, a dirigé, menait
            """),
        "date": listed("""
            date, quand a eu lieu, quand s est tenue, quand s est tenu, quel jour a eu lieu, tenue le, eu lieu, jour de la réunion,
            quand la réunion
            """),
        "place": listed("""
            plate forme, plateforme, où a eu lieu, où s est tenue, lieu de la réunion, en présentiel, présentiel, visioconférence, outil,
            logiciel, en ligne, à distance, virtuellement, virtuelle, vidéoconférence, où s est tenu, s est tenue où
            """),
        "attendance": listed("""
            combien de participants, combien de personnes, nombre de participants, combien de délégués, combien étaient, combien de
            gens, participants combien, combien ont participé, combien ont assisté, effectif
            """),
        "outcomes": listed("""
            résultats, résultat, conclusions, conclusion, issue, bilan, décisions, retombées, abouti, aboutissement, ressorti,
            décidé, principaux résultats, suites, débouché, sorti de
            """),
        "documents": listed("""
            documents, quels documents, liste des documents, documents présentés, documents soumis, documents d information
            """),
        "references": listed("références, documents de référence, documents cités, renvois"),
        "person": listed("""
            a représenté, représentait, nom du, nom de la, nom de l, noms des, comment s appelle, comment s appelait, quelle personne, au nom de, nom exact, quel est le
            nom
            """),
        "agenda": listed("ordre du jour, agenda"),
        "opening": listed("""
            ouvert, ouverture, ouvert la réunion, ouverte par, inauguré, allocution d ouverture, mot de bienvenue, remarques liminaires,
            ouvert la séance, lancé la réunion
            """),
    },
    because=listed(
        "parce que, car, puisque, étant donné, en raison de, du fait, afin de, afin que, compte tenu, trop, en vertu de, vise à, visant à, en vue de, au motif, dans la mesure où, pour que, estimant, à l appui"
    ),
    acts=(
        Cue("fund", listed("financé, finance, financent, payé, paie, sponsorisé, subventionné, financer")),
        Cue(
            "present",
            listed("""
                présenté, présente, présentent, présenter, exposé, exposés, présentation, présentations, présentateur, intervenants,
                expliqué, montré, a montré, fait le point, mise à jour, a exposé, fait un exposé, parlé du projet
                """),
        ),
        Cue(
            "contribute",
            listed("contribué, contribution, contributions, soumis, soumission, apporté une contribution, déposé"),
        ),
        Cue("intervene", listed("intervenu, intervention, interventions, pris la parole, intervenue, intervenus")),
        Cue(
            "propose",
            listed("""
                proposé, propose, proposent, proposition, propositions, suggéré, suggestion, suggestions, proposer, mis sur la
                table, voulait organiser, souhaitait organiser
                """),
        ),
        Cue("recommend", listed("recommandé, recommande, recommandation, recommandations, préconisé, conseillé")),
        Cue("invite", listed("invité, invite, invitation, invitations, appel, appelé, convié, appelle")),
        Cue("encourage", listed("encouragé, encourage, encouragement, incité, exhorté, poussé")),
        Cue("request", listed("demandé, demande, demandes, réclamé, sollicité")),
        Cue(
            "welcome",
            listed("félicité, félicités, salué, accueilli favorablement, bienvenue, loué, apprécié, accueilli"),
        ),
        Cue(
            "support",
            listed("""
                appuyé, soutenu, soutient, soutien, appui, favorable, favorables, en faveur, pour et contre, approuvé, d accord, défendu
                """),
        ),
        Cue(
            "oppose",
            listed("""
                opposé, opposés, opposée, opposition, contre, objecté, objection, objections, réserves, réserve, rejeté, critiqué,
                critiques, critique, désaccord, hostile, préoccupations, préoccupation, inapproprié, pas approprié, pas l instance,
                pas sa place, pas le bon endroit, pas d accord, réticent, réticents, trop technique, contesté, hors mandat
                """),
        ),
        Cue("note", listed("pris note, prendre note, noté")),
        Cue("thank", listed("remercié, remerciements, remercie, merci à")),
        Cue("open", listed("ouvert, inauguré, ouverte")),
        Cue("chair", listed("présidé, présidait, présidée")),
        Cue(
            "adopt",
            listed(
                "adopté, adoption, approuvé l ordre du jour, approbation, modifié, amendé, changé, adoptée, modifications"
            ),
        ),
        Cue("vote", listed("vote, votes, voté, scrutin, abstenu, abstention, abstentions, veto, voix contre")),
        Cue("announce", listed("annoncé, annonce, lancé, lancement")),
        Cue("agree", listed("accord, signé, conclu, signature, convenu, conclu un accord")),
        Cue("decide", listed("décidé, décision, décide")),
        Cue("read", listed("lu, lecture, donné lecture")),
        Cue("acknowledge", listed("accusé réception, réception")),
        Cue(
            "highlight",
            listed(
                "souligné, mis en avant, mis en lumière, insisté, alerté, signalé, soulevé, relevé, attiré l attention"
            ),
        ),
        Cue(
            "state",
            listed("""
                point de vue, points de vue,
                dit, dire, déclaré, déclaration, mentionné, parlé, parle, évoqué, discuté, débattu, position, avis, opinion, pense,
                pensé, réagi, réaction, répondu, réponse, abordé, traité, commenté, remarques, décrit, affirmé, indiqué, rappelé,
                qualifié, propos, estimé
                """),
        ),
        Cue("exchange", listed("échangé, échange, échanges")),
        Cue("host", listed("organisé, organiser, accueillir, tenu, tenue, tenir, accueillera, lieu")),
        Cue("take part", listed("participé, assisté, présent, présents, participation, pris part, participe")),
    ),
    light=listed("""
        occupe, occupent, travaille, travaillent, consiste, porte, portait, traite, écrit, envoyé, vise, visait, prévoit, sert, concerne,
        dis, dites, moi, nous, vous, me, svp, s il vous plaît, exactement, quelque, chose, choses, il, y, sujet, question, propos, au,
        concernant, relatif, relative, fait, faire, faite, font, été, a, ont, avoir, être, réunion, réunions, rapport, rapports, document,
        groupe, travail, uit, est, sont, très, plus, moins, tout, tous, toute, toutes, liste, lister, donne, donner, donnez, donné,
        montre, thème, thèmes, point, points, membre, membres, pendant, lors, durant, avant, après, comment, pourquoi, parmi, entre,
        dernier, peut, on, cela, ça, ceci, ces, cette, cet, aussi, encore, déjà, bien, vraiment, projet, texte, contenu, délégué, délégation,
        représentant, personne, gens, pays, organisation, côté, part, partie, type, types, genre, sorte, nom, noms, appelle, appelait,
        d, l, t, séance, session, participants, résumé, détail, détails, rôle, but, objectif, idée, prévu, prévue, prévus, passé, eu,
        principal, principaux, principale, autre, autres, au juste, environ, c, ce, s, n, pas, ne, dix, septième, 17e, 2021, janvier,
        selon, d après, quel, quelle, quels, quelles, se, son, sa, ses, leur, leurs, si, mais, avec, sans, sous, vers, chez, donc, car,
        sait, savoir, connaître, existe, voulu, veut, souhaite, afin
        """),
    ordinals=ORDINALS,
    day=listed("quel jour, à quel jour, date exacte, date précise, jour exact"),
    yes_no_openers=listed("est ce que, a t il, y a t il"),
    yes_no_marks=listed(
        "est ce que, t elle, t il, t on, ont ils, ont elles, sont ils, sont elles, etait il, etait elle"
    ),
    meeting=r"{n}\s?(?:e|eme|re|er|ieme)?\s+(?:reunion|session|seance)|(?:reunion|session|seance)\s+(?:no?\.?\s*|numero\s+)?{n}|\bla\s+[1-9]\d\s?(?:e|eme|ieme)\b",
)
