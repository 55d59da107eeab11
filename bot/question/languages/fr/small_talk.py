"""What people say to an assistant beside questions, in French."""

from bot.question.languages.base import SmallTalk
from indexer.languages.base import listed

SMALL_TALK = SmallTalk(
    greeting=listed("""
        bonjour, bonsoir, salut, coucou, hello, hi, hey, bjr, bsr, slt, cc, rebonjour, re bonjour, ça va, ca va,
        comment ça va, comment vas tu, comment allez vous, tu vas bien, vous allez bien, enchanté, enchantée, bonne
        journée à tous, quoi de neuf, allo, allô, tu es là, t es là, vous êtes là, il y a quelqu un, y a quelqu un,
        test
        """),
    thanks=listed("""
        merci, mercii, merci beaucoup, merci bien, mille mercis, mille merci, grand merci, un grand merci, mci, mrc,
        ok, okay, d accord, dac, parfait, super, génial, excellent, top, nickel, impeccable, formidable, bien reçu,
        bien noté, noté, compris, c est compris, c est clair, très clair, très utile, c est utile, ça m aide, ça
        aide, ça m a aidé, bravo, bien joué, bon travail, beau travail, c est noté, je vois, je comprends, c est
        tout, cool, c est parfait, c est gentil, trop bien, je vous remercie, je te remercie
        """),
    farewell=listed("""
        au revoir, à bientôt, a bientot, à plus, à plus tard, a plus, bonne journée, bonne soirée, bonne nuit, ciao,
        bye, à demain, à la prochaine, bon week end, bon weekend, adieu, bonne fin de journée, bonne continuation
        """),
    help=listed("""
        aide, à l aide, aide moi, aidez moi, besoin d aide, j ai besoin d aide, qui es tu, qui êtes vous, t es qui,
        tu es qui, vous êtes qui, c est quoi ce bot, que sais tu faire, que savez vous faire, que peux tu faire, que
        pouvez vous faire, tu sais faire quoi, tu peux faire quoi, tu fais quoi, tu sers à quoi, à quoi tu sers, à
        quoi sers tu, à quoi servez vous, vous faites quoi, que faites vous, qu est ce que tu sais faire, qu est ce
        que tu peux faire, qu est ce que vous pouvez faire, qu est ce que vous savez faire, comment ça marche,
        comment ça fonctionne, comment tu marches, comment tu fonctionnes, mode d emploi, que puis je demander, que
        puis je te demander, que puis je vous demander, qu est ce que je peux demander, qu est ce que je peux te
        demander, je peux demander quoi, je peux te demander quoi, quelles questions, quelles questions puis je
        poser, quel genre de questions, quel type de questions, exemples de questions, un exemple, des exemples,
        exemples, es tu un robot, êtes vous un robot, tu es un robot, es tu humain, tu es une ia, es tu une ia, êtes
        vous une ia, tu es chatgpt, présente toi, présentez vous, comment t appelles tu, quel est ton nom, quelles
        langues parles tu, quelles langues parlez vous, tu parles quelles langues, parles tu, parlez vous, tu
        comprends, par où commencer, comment commencer, menu, commandes, comment t utiliser, comment vous utiliser,
        comment utiliser ce bot
        """),
    addressed=listed("""
        tu, te, toi, vous, t, ce bot, le bot, l assistant, cet assistant, ce robot, je, j, me, moi, m
        """),
    ability=listed("""
        faire, fais, faites, aider, aide, aidez, répondre, réponds, répondez, sais, savez, peux, pouvez, puis, sers,
        sert, servez, utiliser, utilise, demander, poser, connais, connaissez, marche, marches, fonctionne,
        fonctionnes
        """),
    asking=listed("""
        que, qu, quoi, qui, comment, est, ce, c, à, a, quelles, quel, quels, quelle, questions, question, type,
        genre, choses, peut, on, pour, une, un, des, de, d, les, la, le, sur, et, exactement, ici, m, l, en, quelque
        chose
        """),
    filler=listed("""
        à tous, tous, tout le monde, l équipe, équipe, chers collègues, collègues, cher, chère, monsieur, madame,
        bot, robot, assistant, l assistant, cop, pour tout, pour l aide, pour votre aide, pour ton aide, pour la
        réponse, pour votre réponse, pour ta réponse, pour l info, pour ces informations, pour l information, d
        avance, par avance, encore, beaucoup, bien, très, infiniment, svp, stp, s il vous plaît, s il te plaît, à
        vous, à toi, vous, toi, aussi, alors, ah, oh, oui, non, bon, donc, c est, ça, les amis, pour ça, et, je,
        suis, nouveau, nouvelle, ici, là, moi, rapide, rapidement, court, courte, bref, brève, vite, petit
        """),
    closings=listed("""
        cordialement, bien cordialement, bien à vous, bien à toi, sincères salutations, salutations, meilleures
        salutations, amicalement, respectueusement, merci d'avance, merci, envoyé de mon
        """),
    off_topic=listed("""
        météo, quel temps fait il, quel temps fera t il, il pleut, va t il pleuvoir, blague, blagues, devinette,
        horoscope, recette, recettes, cours de la bourse, bitcoin, score du match, résultat du match, qui a gagné le
        match, coupe du monde, ligue des champions, capitale de, président de la république, sens de la vie, quelle
        heure est il, quel jour sommes nous, pizza, cinéma, loto, je t aime, tu m aimes, quel âge as tu, python,
        javascript, racine carrée, cuisiner, netflix
        """),
    making=listed("""
        écris, écrivez, écrire, ecris, rédige, rédigez, compose, composez, génère, crée, raconte, racontez, chante,
        donne, donnez, code, programme, traduis, traduisez, dessine, fais, faites, invente, résous, calcule,
        calculez, imagine, recommande, conseille
        """),
    made=listed("""
        poème, poèmes, poeme, haïku, haiku, chanson, dissertation, histoire drôle, blague, script, fonction,
        algorithme, dessin, logo, devoirs, lettre de motivation, équation, rap, site web, cv, rime, sonnet, du code,
        un programme en, une histoire drôle
        """),
)
