"""How people ask for a value of some kind, in French: a sum, a share, an age."""

from bot.question.languages.base import AskedValues
from indexer.languages.base import listed

VALUES = AskedValues(
    asking=listed("""
        quel, quelle, quels, quelles, quel est, quelle est, quel était, quelle était, c est quoi, c est combien,
        quel est l, quelle est l, c est quoi l, c est quoi le, c est quoi la, c koi le, c koi la, c koi l, c quoi le, c quoi la,
        c quoi l, où trouver, t as, vous avez, tu as, donne moi, donnez moi, il me faut, je cherche, où est, combien, de combien,
        à combien, le combien, quel serait, quelle serait, de quel, de quelle, à quelle, à quel
        """),
    phrases={
        "place": listed("quelle ville, dans quelle ville, quelles villes, dans quelles villes, nom de la ville"),
        "money": listed("""
            combien d argent, combien de sous, combien de fric, combien de thune, combien de pognon, combien d euros,
            combien de francs, combien de dollars, combien de millions, quel montant, quelle somme, ça coûte combien,
            coûte combien, combien ça coûte, combien coûte, combien coûtent, combien a coûté, combien coûtera, combien
            coûterait, combien il faut payer, c est combien le prix, coûte cb, cb coûte, cb ça coûte, ça coûte cb, combien ont
            coûté, ont coûté combien, a coûté combien, coûtera combien, coûterait combien, coûtait combien, combien coûtait,
            combien d oseille, combien de blé, combien de balles, combien de dollar, combien d euro, cb de fric, cb d argent,
            quels montants, quelles sommes, à combien s élève, à combien se monte, à combien se chiffre, combien ça fait
            """),
        "share": listed("""
            quel pourcentage, quelle part, quelle proportion, quel taux, combien de pour cent, combien pour cent,
            quelle fraction, un sur combien, quel pourcent, sur combien, pourcentage de, proportion de, quel pct, combien de
            pourcents, combien en pourcentage, combien en pour cent, quelles parts, quels taux, quels pourcentages
            """),
        "age": listed("""
            quel âge, quels âges, à quel âge, de quel âge, à partir de quel âge, dès quel âge, jusqu à quel âge,
            quelle tranche d âge, quelle limite d âge, quelles tranches d âge, avant quel âge, après quel âge, sous quel âge, kel
            âge, jusqu à kel âge, quel âge minimum, combien d années ont
            """),
        "duration": listed("""
            combien de temps, pendant combien de temps, pour combien de temps, quelle durée, ça dure combien, dure
            combien, durée de, combien ça dure
            """),
        "time": listed("à quelle heure, quelle heure, vers quelle heure, à partir de quelle heure"),
        "date": listed("""
            pour kan, pour kand, pour qd, jusqu à kan, jusqua quand, dans quel délai, sous quel délai, à quelle échéance, quels
            délais, pour quel jour, pour quel mois, pour quand, d ici quand, jusqu à quand, depuis quand, avant quand, quelle échéance, quel délai, pour quelle date, avant quelle date
            """),
        "contact": listed("""
            quelle adresse, quel mail, quel numéro, quel lien, comment joindre, comment contacter, comment je contacte, comment
            on contacte
            """),
    },
    heads={
        "money": listed("""
            budget, coût, coûts, prix, montant, somme, salaire, tarif, financement, amende, subvention, valeur, frais
            """),
        "share": listed("pourcentage, proportion, part, taux, fraction"),
        "age": listed(
            "âge, âges, tranche d âge, limite d âge, âge minimum, âge limite, âge moyen, âge requis, âge minimal"
        ),
        "contact": listed("""
            adresse mail, adresse électronique, courriel, e mail, email, mail, numéro de téléphone, numéro, adresse du site, lien
            vers, lien, url, coordonnées, téléphone, tél, contact, site web
            """),
        "duration": listed("durée, durée du mandat, longueur"),
        "date": listed(
            "échéance, date limite, délai, dernier délai, date, dates, date butoir, deadline, date de clôture"
        ),
    },
    units={
        "money": listed("""
            euros, francs, dollars, millions, sous, balles, argent, chf, milliards, d euros, de francs, de dollars, de
            millions, d argent
            """),
        "share": listed("pour cent, pourcent, de pour cent"),
        "duration": listed("""
            d années, années, de mois, mois, de jours, jours, de semaines, semaines, d heures, heures, de minutes,
            minutes, d ans, ans, de temps
            """),
    },
    amount=listed("combien, cb, cbien, kb, kbien, conbien, kombien"),
    owning=listed("de, du, des, d, pour, sur"),
    partitive=listed("de, d"),
    paying=listed("""
        coûte, coûtent, coûter, coûté, coûtera, coûterait, paie, paient, payer, payé, payés, paye, payent, payera,
        donne, donnent, donner, donné, verse, versent, verser, versé, dépensé, dépenser, dépense, finance, financer,
        financé, gagne, gagner, contribué, contribuer, promis, promet, octroyé, alloué, versera, donnera, débloqué,
        budget, prix, vaut, valait, aligné, file, filé, casqué, lâché, manque, manquait, manquent, mis, met, mettent, mettre,
        mettra, misé, argent, sous, fric, thune, pognon, raqué, raque, banque, banqué, offert, offre, investi, investit,
        facturé, facture, rapporte, rapporté, touché, collecté, récolté, injecté, engagé, débourse, déboursé, claqué, craché,
        apporté, apporte, filer, filent, reste, restait, caisse, cagnotte, cotisé, coûtaient, coûtait, donnait, donnaient
        """),
)
