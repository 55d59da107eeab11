"""How people ask for a value of some kind, in French: a sum, a share, an age."""

from bot.question.languages.base import AskedValues
from indexer.languages.base import listed

VALUES = AskedValues(
    asking=listed("""
        quel, quelle, quels, quelles, quel est, quelle est, quel était, quelle était, c est quoi, c est combien,
        combien, de combien, à combien, le combien, quel serait, quelle serait, de quel, de quelle, à quelle, à quel
        """),
    phrases={
        "place": listed("quelle ville, dans quelle ville, quelles villes, dans quelles villes, nom de la ville"),
        "money": listed("""
            combien d argent, combien de sous, combien de fric, combien de thune, combien de pognon, combien d euros,
            combien de francs, combien de dollars, combien de millions, quel montant, quelle somme, ça coûte combien,
            coûte combien, combien ça coûte, combien coûte, combien coûtent, combien a coûté, combien coûtera, combien
            coûterait, combien il faut payer, c est combien le prix
            """),
        "share": listed("""
            quel pourcentage, quelle part, quelle proportion, quel taux, combien de pour cent, combien pour cent,
            quelle fraction, un sur combien, quel pourcent, sur combien, pourcentage de, proportion de
            """),
        "age": listed("""
            quel âge, quels âges, à quel âge, de quel âge, à partir de quel âge, dès quel âge, jusqu à quel âge,
            quelle tranche d âge, quelle limite d âge, âge minimum, âge limite
            """),
        "duration": listed("""
            combien de temps, pendant combien de temps, pour combien de temps, quelle durée, ça dure combien, dure
            combien, durée de, combien ça dure
            """),
        "time": listed("à quelle heure, quelle heure, vers quelle heure, à partir de quelle heure"),
        "date": listed("""
            pour quand, d ici quand, jusqu à quand, depuis quand, avant quand, quelle échéance, quel délai, date
            limite, dernier délai, pour quelle date, avant quelle date
            """),
        "contact": listed("""
            adresse mail, adresse électronique, courriel, e mail, email, numéro de téléphone, adresse du site, lien
            vers, le lien des, le lien du, le lien de, url, coordonnées
            """),
    },
    heads={
        "money": listed("""
            budget, coût, coûts, prix, montant, somme, salaire, tarif, financement, amende, subvention, valeur, frais
            """),
        "share": listed("pourcentage, proportion, part, taux, fraction"),
        "age": listed("âge, âges, tranche d âge, limite d âge"),
        "duration": listed("durée, durée du mandat"),
        "date": listed("échéance, date limite, délai"),
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
    amount=listed("combien"),
    partitive=listed("de, d"),
    paying=listed("""
        coûte, coûtent, coûter, coûté, coûtera, coûterait, paie, paient, payer, payé, payés, paye, payent, payera,
        donne, donnent, donner, donné, verse, versent, verser, versé, dépensé, dépenser, dépense, finance, financer,
        financé, gagne, gagner, contribué, contribuer, promis, promet, octroyé, alloué, versera, donnera, débloqué,
        budget, prix, vaut, aligné, file, filé, casqué, lâché, manque
        """),
)
