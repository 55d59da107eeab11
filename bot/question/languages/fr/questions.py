"""How people ask in French. Phrases are compared without accents."""

from bot.question.languages.base import Questions
from bot.question.languages.fr.dialogue import DIALOGUE
from bot.question.languages.fr.kinds import KINDS
from bot.question.languages.fr.light import LIGHT
from bot.question.languages.fr.small_talk import SMALL_TALK
from bot.question.languages.fr.standing import STANDING
from bot.question.languages.fr.values import VALUES
from indexer.languages.base import listed
from indexer.languages.spelled_numbers import spelled

QUESTIONS = Questions(
    who=listed("""
        qui, quelle organisation, quelles organisations, quel pays, quels pays, quelle délégation, quelles délégations,
        quel état membre, quels états membres, quels états, quel état, par qui, de qui, à qui, quel organisme,
        quels organismes, quel orateur, quels orateurs, quel partenaire, quels partenaires, quelle entité,
        quelle institution, lesquels, lequel, quelqu un, quel intervenant, quels intervenants, quelle personne,
        quel bureau, ki, c est qui, c était qui, qui c est, qui ça, qui est ce qui, qui est ce, kel organisme,
        kel pays, quelle asso, quelle association, quelles associations, quelle agence, quelles agences, quelle boîte,
        quelle entreprise, quelles entreprises, quel groupe, quels groupes, quel service, quels services,
        quelle structure, quel acteur, quels acteurs, quels délégués, quel délégué, quels membres, quel membre,
        quel responsable, quels responsables, quelles institutions, quelles entités, quelles personnes, quels bureaux,
        quelle équipe, quel gouvernement, quels gouvernements, quel mec, quel gars, quelle dame, quel monsieur,
        c ki, c qui, cki, c est ki, c t qui, c t ki, c etait ki, ki c, ki ça, ki est ce ki, ki est ce qui, quel délégué,
        quel ministre, quelle ministre, quel expert, quelle experte, quels experts, quelle boite, quelles boîtes,
        quelles entreprises, quels organismes, quelle firme, quels bailleurs, quel bailleur, quels donateurs,
        quel donateur, quels candidats, quel candidat, quelle candidate, lesquelles, laquelle de ces, qui donc, quelle ONG, quelles ONG, quel camp, de la part de qui
        """),
    what=listed("""
        que, qu, quoi, quel, quelle, quels, quelles, qu est ce que, qu est ce qui, quid, en quoi, c est quoi, de quoi,
        à quoi, koi, kwa, c koi, ckoi, c quoi, de koi, keske, kesk, qu est ce, qu est ce qu, kel, kelle, kels, kelles,
        quelle est, quel est, quels sont, quelles sont, sur quoi, à propos de quoi, c était quoi, ça dit quoi,
        ça parle de quoi, que dit, à koi
        """),
    why=listed("""
        pourquoi, pour quelle raison, pour quelles raisons, pour quel motif, à quelle fin, pk, pq, pkoi, pqoi, prk, pourkoi,
        pourkoi, pour koi, prkoi, pourqoi, comment ça se fait, comment se fait il, comment ça se fait que, en quel honneur,
        pour quels motifs, en raison de quoi, qu est ce qui fait que
        """),
    how=listed("comment, de quelle manière, de quelle façon, cmt, cmnt, coment, komment, commen"),
    indefinite=listed("""
        quand même, quand meme, qd même, quand bien même, quand on lui, quand on leur, quand on l a, quand on les a,
        quand il s agit, ou quoi, ou koi, ou sur quoi, ou autre chose, n importe quoi, n importe qui, n importe quand,
        n importe quel, n importe quelle, tel quel, telle quelle, tels quels, telles quelles, tel kel, quoi que ce soit,
        qui que ce soit, quoi qu il en soit, je ne sais quoi, je ne sais qui, on ne sait qui, quelque part, tant que,
        ainsi que, alors que, plus que, parce que, autant que, pendant que, du moment que, du coup, bref
        """),
    relative=listed("qui, ki"),
    joining=listed("quand, kan, kand, qd"),
    conjunctions=listed("que, qu"),
    when=listed("""
        quand, à quelle date, quelle date, quel jour, quel mois, en quelle année, quelle année, depuis quand,
        à quel moment, en quel mois, quand est ce que, kan, kand, c est quand, c était quand, c quand, quand ça,
        à quand, vers quand, pour quand, le combien, à kelle date, quelle semaine, quels jours, quels mois,
        dans combien de temps, qd, qd est ce que, pour quelle date, pour kan, pour kand, pour qd, quels délais,
        jusqu à quand, jusqu à kan, jusqua quand, à quelle échéance, quelle échéance, avant quelle date, d ici quand,
        pour quel jour, pour quel mois, dans quel délai, sous quel délai, kel jour, kelle date,
        c est kan, c kan, c est quel jour, date de quand, quelles années, de quelle année, de quelle année à quelle année
        """),
    where=listed("""
        dans quelle ville, quelle ville, en quel lieu, à quel endroit, dans quel lieu, où a, où ont, où est, où est ce,
        où était, où sont, où étaient, où s est, où se, où s, où la, où le, où les, où ça, où cela, où il, où elle,
        où ils, où on, où peut, où puis, où trouver, où fut, où sera, où aura, où avait, où va, où vont, où donc,
        où exactement, où précisément, où en, c est où, c était où, est où, était où, a eu lieu où, et où, d où,
        par où, vers où, dans quel endroit, quel endroit, quel lieu, quelle salle, dans quelle salle,
        quel pays a accueilli, lieu exact, ou et, où et, c ou, c est ou, c etait ou, ou c est, ou c etait, où ça se,
        où ça s, ou ça se, ou ça s, où qu, ou qu, où est ce qu, dans quel pays, dans quels locaux, à quel endroit exactement,
        ds quelle ville, ds quel pays, à quel étage, dans quelle région
        """),
    how_many=listed("""
        combien, combien d, combien de, kb, kb de, kbien, conbien, cb, cb d, cbien, combien en, quel nombre, nombre de, quel pourcentage, quelle proportion, quelle part, quel âge,
        quel est le nombre, cb de, cbn, cmb, kombien, quel taux, un sur combien, quelle fraction, quel total, nb de,
        nbre de, quel effectif, le nombre, quelles proportions, quel pourcent, c est combien, ils étaient combien, quel âge, kel âge, quels âges, quel pct, quel montant,
        quelle somme
        """),
    which=listed("lequel, laquelle, lesquels, lesquelles"),
    paragraph=listed("paragraphe, para, par, paragraphes, section, point, §, §§, alinéa, numéro"),
    expansion=listed("""
        signifie, que signifie, que veut dire, veut dire, sigle, acronyme, abréviation, nom complet, signification,
        forme développée, correspond le sigle, ça veut dire quoi, veulent dire, signifient, signification de,
        sens du sigle, définition, définir, définis, décode, décoder, décrypte le sigle, en toutes lettres, initiales,
        lettres veulent dire, abrév, abréviations, sigles, acronymes, développe le sigle, développer le sigle, vx dire,
        veu dire, nom en entier, nom au complet, c est l abréviation de, abrège
        """),
    besides=listed("à part, hormis, outre, en dehors de, en plus de, excepté, sauf, en sus de"),
    cardinals=spelled("fr", "cardinal"),
    aspects={
        "chair": listed("""
        présidé, président, présidente, présidence, présidait, dirigé la réunion, animé la réunion, a dirigé, menait,
        dirigeait, dirige, dirigeait la réunion, dirigeait les débats, dirigé les débats, mené la réunion,
        mené les débats, menait la réunion, menait les débats, a animé, ont animé, animait la réunion,
        animait les débats, animé les débats, tenait le marteau, pilotait, piloté, modéré, modérateur, modérait,
        aux commandes, aux manettes, maître de séance, présidée, présider, assuré la présidence,
        assurait la présidence, en tête de la réunion
        """),
        "date": listed("""
        date, quand a eu lieu, quand s est tenue, quand s est tenu, quel jour a eu lieu, tenue le, eu lieu,
        jour de la réunion, quand la réunion, quand c était, c était quand, quand ça s est passé, ça s est passé quand,
        quand ça a eu lieu, ça a eu lieu quand, quand s est réuni, quand se sont ils réunis, quand ils se sont réunis,
        s est réuni quand, se sont réunis quand, quand se réunissaient, quel jour c était, quel jour ça, date exacte,
        date de la réunion, date de cette réunion, réunion quand, réunis quand, la date
        """),
        "place": listed("""
        plate forme, plateforme, où a eu lieu, où s est tenue, lieu de la réunion, en présentiel, présentiel,
        visioconférence, outil, logiciel, en ligne, à distance, virtuellement, virtuelle, vidéoconférence,
        où s est tenu, s est tenue où, zoom, teams, webex, skype, google meet, visio, en visio, visioconf,
        visio conférence, distanciel, en distanciel, hybride, en vrai, sur place, appli, quelle appli,
        sur quelle appli, quel logiciel, quel outil, quelle plateforme, quelle plate forme, virtuel, par vidéo,
        en vidéo, en chair et en os, sur internet, en salle, physiquement, dans une salle, lieu, endroit, par internet,
        réunion virtuelle, réunion physique
        """),
        "attendance": listed("""
        combien de participants, combien de personnes, nombre de participants, combien de délégués, combien étaient,
        combien de gens, participants combien, combien ont participé, combien ont assisté, effectif, combien de monde,
        combien étaient là, combien étaient présents, combien de présents, combien de têtes, combien de connectés,
        combien connectés, combien se sont connectés, combien y avait, combien sont venus, ils étaient combien,
        étaient combien, vous étiez combien, on était combien, nb de participants, nbre de participants, affluence,
        taille de la réunion, nombre de personnes, nombre de présents, nombre de connectés, combien de participant,
        combien de pers
        """),
        "outcomes": listed("""
        résultats, résultat, conclusions, conclusion, issue, bilan, décisions, retombées, abouti, aboutissement,
        ressorti, décidé, principaux résultats, suites, débouché, sorti de, ressort, est ressorti, en est sorti,
        est sorti, ça a donné quoi, a donné quoi, donné quoi, à quoi ça a abouti, a abouti, retenu, à retenir,
        points clés, points à retenir, au final, prochaines étapes, ce qui a été décidé, débouché sur, a débouché,
        résultats des courses, verdict, conclu quoi, qu est ce qui a été décidé, grandes lignes,
        principales conclusions, principales décisions, résolutions prises
        """),
        "documents": listed("""
        documents, quels documents, liste des documents, documents présentés, documents soumis,
        documents d information, docs, quels docs, liste des docs, papiers, quels papiers, documents examinés,
        documents déposés, documents sur la table, documents distribués, documents reçus, liste des exposés,
        liste des présentations, textes présentés, documents de réunion, documents à l étude
        """),
        "references": listed("""
        références, documents de référence, documents cités, renvois, référence, document de référence,
        à quoi il renvoie, document cité, réf, réfs, sources citées
        """),
        "person": listed("""
        a représenté, représentait, nom du, nom de la, nom de l, noms des, quelle personne, au nom de, nom exact,
        quel est le nom, nom et prénom, prénom, prénoms, nom de famille, c est qui le mec, c est qui le gars,
        c est qui le type, c est qui la dame, c est qui le monsieur, c est qui la personne, qui représentait,
        qui a représenté, qui parlait pour, qui parlait au nom, porte parole, noms svp, nom svp, nom stp, le nom du,
        quel nom, quels noms, qui exactement, identité de, en personne, comment s appelle le délégué,
        comment s appelle la déléguée, comment s appelle le représentant, comment s appelle la représentante,
        comment s appelle le présentateur, comment s appelle la présentatrice, comment s appelle l orateur,
        comment s appelle l oratrice, comment s appelle l intervenant, comment s appelle l intervenante,
        comment s appelle la personne, comment s appelle le directeur, comment s appelle la directrice,
        comment s appelle le responsable, comment s appelle la responsable, comment s appelle le chef,
        comment s appelle la cheffe, comment s appelle le ministre, comment s appelle le président,
        comment s appelle la présidente, comment s appelle le monsieur, comment s appelle la dame,
        comment s appelle le mec, comment s appelle le gars, comment s appelle le type, comment s appelle l expert,
        comment s appelle l experte, comment s appelait le délégué, comment s appelait la déléguée,
        comment s appelait le représentant, comment s appelait la représentante, comment s appelait le présentateur,
        comment s appelait la présentatrice, comment s appelait l orateur, comment s appelait l oratrice,
        comment s appelait l intervenant, comment s appelait l intervenante, comment s appelait la personne,
        comment s appelait le directeur, comment s appelait la directrice, comment s appelait le responsable,
        comment s appelait la responsable, comment s appelait le chef, comment s appelait la cheffe,
        comment s appelait le ministre, comment s appelait le président, comment s appelait la présidente,
        comment s appelait le monsieur, comment s appelait la dame, comment s appelait le mec,
        comment s appelait le gars, comment s appelait le type, comment s appelait l expert,
        comment s appelait l experte
        """),
        "agenda": listed("""
        ordre du jour sans changement, ordre du jour sans modification, ordre du jour tel quel,
        ordre du jour, agenda, odj, l odj, programme de la réunion, points inscrits
        """),
        "opening": listed("""
        ouvert, ouverture, ouvert la réunion, ouverte par, inauguré, allocution d ouverture, mot de bienvenue,
        remarques liminaires, ouvert la séance, lancé la réunion, ouvre, ouvrait, ouvrir, ouvert les débats,
        discours d ouverture, discours de bienvenue, mots de bienvenue, mot d ouverture, mot d accueil, mots d accueil,
        discours d introduction, allocution, intro, démarré la réunion, commencé la réunion, coup d envoi,
        donné le coup d envoi, entamé, remarques d ouverture, accueilli les participants
        """),
    },
    light=LIGHT,
    day=listed("quel jour, à quel jour, date exacte, date précise, jour exact"),
    yes_no_openers=listed(
        "est ce que, est ce qu, a t il, y a t il, y a t il eu, es ce que, esce que, est se que, sait on si"
    ),
    fillers=listed(
        "et, mais, alors, du coup, bon, donc, euh, bah, ben, au fait, dis, dites, sinon, au final, finalement"
    ),
    yes_no_marks=listed("""
        est ce que, est ce qu, es ce que, esce que, est se que, t elle, t il, t on, ont ils, ont elles, sont ils, sont elles,
        etait il, etait elle, t ils, t elles, étaient ils, étaient elles, est il, est elle, oui ou non, ou pas, ou non,
        oui ou nan, ou bien non, vrai ou faux, ou c est passé, ou c est resté, ou c est mort, ou c est foutu, si oui ou non
        """),
    dialogue=DIALOGUE,
    small_talk=SMALL_TALK,
    kinds=KINDS,
    values=VALUES,
    standing=STANDING,
)
