"""What people say to an assistant beside questions, in French."""

from bot.question.languages.base import SmallTalk
from indexer.languages.base import listed

SMALL_TALK = SmallTalk(
    greeting=listed("""
        bonjour, bonsoir, salut, coucou, hello, hi, hey, bjr, bsr, slt, cc, rebonjour, re bonjour, ça va, ca va,
        comment ça va, comment vas tu, comment allez vous, tu vas bien, vous allez bien, enchanté, enchantée, bonne
        journée à tous, quoi de neuf, allo, allô, tu es là, t es là, vous êtes là, il y a quelqu un, y a quelqu un,
        test, yo, wesh, coucou toi, re, recoucou, resalut, bonjour bonjour, hello à tous, salut la compagnie, bien le
        bonjour, bonjour à toutes et à tous, comment ça se passe, comment tu vas, comment tu te portes, ça roule, ca
        roule, ça gaze, ça boume, la forme, tout va bien, quoi de beau, comment va, y a quelqu un ici, il y a quelqu
        un ici, c est moi, toc toc, kikou, saloute, ravi de vous rencontrer, ravie de vous rencontrer, t es dispo, tu
        es dispo, vous êtes dispo, t es libre, t es réveillé, tu dors pas, t es occupé, vous êtes occupé, es tu là,
        êtes vous là, dispo, bonjour l équipe, salutations à tous, hé, hé oh, ohé, eh salut, yop, hep, ravi de te
        rencontrer, belle journée n est ce pas, ça fait longtemps, quoi de neuf docteur, ça farte, bien dormi
        """),
    thanks=listed("""
        merci, mercii, merci beaucoup, merci bien, mille mercis, mille merci, grand merci, un grand merci, mci, mrc,
        ok, okay, d accord, dac, parfait, super, génial, excellent, top, nickel, impeccable, formidable, bien reçu,
        bien noté, noté, compris, c est compris, c est clair, très clair, très utile, c est utile, ça m aide, ça aide,
        ça m a aidé, bravo, bien joué, bon travail, beau travail, c est noté, je vois, je comprends, c est tout, cool,
        c est parfait, c est gentil, trop bien, je vous remercie, je te remercie, merciii, merki, remerciements, je
        remercie, merci infiniment, merci énormément, un immense merci, merci mille fois, vous êtes un ange, tu es un
        ange, t es un ange, tu es un chef, t es un chef, t es le meilleur, t es la meilleure, tu es le meilleur, tu es
        la meilleure, vous êtes le meilleur, t es top, tu es top, vous êtes top, t es génial, tu gères, tu assures,
        vous assurez, tu déchires, bien vu, chapeau, chapeau bas, respect, joli, beau boulot, bon boulot, super
        boulot, bonne réponse, c est bon, c est bon pour moi, ça me va, ça marche pour moi, ça roule pour moi, ça ira,
        ce sera tout, c est tout pour moi, c est tout pour aujourd hui, rien d autre, plus de questions, pas d autres
        questions, non merci, ça suffit, entendu, okidoki, oki, okok, ok ok, okey, c est ce que je cherchais, c est ce
        qu il me fallait, c est exactement ce qu il me fallait, exactement ce que je cherchais, tu me sauves, vous me
        sauvez, tu m as sauvé, vous m avez sauvé, tu me sauves la vie, vous me sauvez la vie, bien aidé, tu m as bien
        aidé, vous m avez bien aidé, vous m avez beaucoup aidé, tu m as beaucoup aidé, c est sympa, c est cool, c est
        top, c est super, c est génial, félicitations, bien ouej, waouh, wow, ouah, ah d accord, je note, c est vu,
        vu, reçu, reçu cinq sur cinq, j ai compris, j apprécie, ça fait plaisir, trop fort, trop cool, trop sympa, au
        top, c est carré, merci quand même, tant mieux, j ai tout ce qu il me faut, j ai tout ce qu il faut, j ai
        tout, tout est clair, tout est ok, tout est bon, c est tout bon, tout bon, rien à redire, rien à dire, t
        assures, t assures grave, tu assures grave, tu gères trop, t es au top, tu es au top, t es trop fort, t es
        trop forte, vous êtes au top, vous gérez, merci du fond du coeur, merci de tout coeur, je t en suis
        reconnaissant, reconnaissant, reconnaissante, je te dois une fière chandelle, je te revaudrai ça, chapeau l
        artiste, ça m a bien aidé, ça m a beaucoup aidé, ça m a sauvé, ça m arrange, ça fait l affaire, c est
        exactement ça, exactement ça, c est ça, impec, niquel, tip top, au poil, ça c est du service, j adore, je
        kiffe, dommage, tant pis, une épine du pied, oki doki, ça m éclaire, plus clair, y voir plus clair
        """),
    praise=listed("""
        génial, chef, champion, championne, ange, génie, boss, crack, formidable, extraordinaire, incroyable,
        magnifique, merveilleux, fantastique, impressionnant, épatant, efficace, sympa, adorable, utile, pratique,
        rapide, super, extra, canon, nickel, chouette, bluffant, parfait, excellent, brillant, malin, balèze, sauveur,
        héros, bravo, youpi, hourra
        """),
    farewell=listed("""
        au revoir, à bientôt, a bientot, à plus, à plus tard, a plus, bonne journée, bonne soirée, bonne nuit, ciao,
        bye, à demain, à la prochaine, bon week end, bon weekend, adieu, bonne fin de journée, bonne continuation,
        bonne aprem, bonne aprèm, bon aprem, bonne après midi, bon après midi, bonne fin d après midi, bonne fin de
        semaine, bonne semaine, bonnes vacances, bon courage, bon appétit, bonne route, a +, a tte, à tout à l heure,
        à toute, à tantôt, à lundi, à la revoyure, a demain, ciao ciao, tchao, tchuss, tchô, tcho, bisous, bises, biz,
        la bise, salutations, je file, je m en vais, je vous laisse, je te laisse, je dois y aller, faut que j y
        aille, faut que je file, on se reparle, à très vite, à très bientôt, bon we, prends soin de toi, prenez soin
        de vous, dors bien, fais de beaux rêves, bon dimanche, bon samedi, bonne fête, bonnes fêtes, à mardi, à
        mercredi, à jeudi, à vendredi, à samedi, à dimanche, à la semaine prochaine, à une prochaine, à une autre
        fois, à plus dans le bus, je me sauve, je me casse, je pars, je rentre, je vais dormir, je vais me coucher, au
        lit, je décroche, fin de journée pour moi, portez vous bien, porte toi bien, au plaisir, bien le bonsoir,
        belle journée, belle soirée, très bonne journée, très bonne soirée, excellente journée, excellente soirée,
        doux rêves, je me déconnecte, je déconnecte, je coupe, je quitte, je débauche
        """),
    apology=listed("""
        désolé, désolée, désolés, je suis désolé, je suis désolée, navré, navrée, pardon, pardonnez moi, pardonne moi,
        excusez moi, excuse moi, excuses, mes excuses, toutes mes excuses, je m excuse, je vous prie de m excuser,
        oups, oupsi, ouups, mince, zut, erreur de ma part, c est une erreur, au temps pour moi, autant pour moi, je me
        suis trompé, je me suis trompée, mauvais canal, mauvaise fenêtre, mauvais destinataire, mauvais fil, mauvaise
        conversation, erreur de canal, erreur de destinataire, pas pour toi, pas pour vous, c était pas pour toi, c
        est pas pour toi, faute de frappe, pour le dérangement, de vous déranger, de te déranger, du dérangement, pour
        l erreur, pour la confusion, oubliez, oublie, oublie ça, laisse tomber, laissez tomber, ignorez mon message,
        ignore mon message, pas grave, c est pas grave, ce n est pas grave, pas de souci, pas de soucis, pas de
        problème, de rien, je vous en prie, je t en prie, y a pas de mal, il n y a pas de mal, pour quelqu un d autre,
        c était pour quelqu un d autre, c est pour quelqu un d autre, ce n était pas pour vous, ce n était pas pour
        toi, fausse manip, fausse manœuvre, faux numéro, mauvaise manip, mauvais bouton, mal tapé, je retire, annule,
        annulez, correcteur automatique, c est de ma faute, ma faute, quelle cruche, quel idiot je suis, j ai
        confondu, je me suis emmêlé les pinceaux, sans faire exprès, pas fait exprès, veuillez m excuser, veuillez
        excuser, appuyé trop vite, envoyé trop vite, trop vite, parti trop vite, j ai appuyé, envoyé par erreur, par
        erreur
        """),
    help=listed("""
        aide, à l aide, aide moi, aidez moi, besoin d aide, j ai besoin d aide, qui es tu, qui êtes vous, t es qui, tu
        es qui, vous êtes qui, c est quoi ce bot, que sais tu faire, que savez vous faire, que peux tu faire, que
        pouvez vous faire, tu sais faire quoi, tu peux faire quoi, tu fais quoi, tu sers à quoi, à quoi tu sers, à
        quoi sers tu, à quoi servez vous, vous faites quoi, que faites vous, qu est ce que tu sais faire, qu est ce
        que tu peux faire, qu est ce que vous pouvez faire, qu est ce que vous savez faire, comment ça marche, comment
        ça fonctionne, comment tu marches, comment tu fonctionnes, mode d emploi, que puis je demander, que puis je te
        demander, que puis je vous demander, qu est ce que je peux demander, qu est ce que je peux te demander, je
        peux demander quoi, je peux te demander quoi, quelles questions, quelles questions puis je poser, quel genre
        de questions, quel type de questions, exemples de questions, un exemple, des exemples, exemples, es tu un
        robot, êtes vous un robot, tu es un robot, es tu humain, tu es une ia, es tu une ia, êtes vous une ia, tu es
        chatgpt, présente toi, présentez vous, comment t appelles tu, quel est ton nom, quelles langues parles tu,
        quelles langues parlez vous, tu parles quelles langues, parles tu, parlez vous, tu comprends, par où
        commencer, comment commencer, menu, commandes, comment t utiliser, comment vous utiliser, comment utiliser ce
        bot, t es une vraie personne, tu es une vraie personne, es tu une vraie personne, êtes vous une vraie
        personne, vous êtes une vraie personne, t es un bot, tu es un bot, es tu un bot, êtes vous un bot, vous êtes
        un bot, vous êtes un robot, t es un robot, t es humain, tu es humain, êtes vous humain, vous êtes humain, t es
        une ia, vous êtes une ia, t es une machine, tu es une machine, t es chatgpt, es tu chatgpt, t es réel, tu es
        réel, es tu réel, c est un bot, c est un robot, c est une ia, c est chatgpt, est ce un robot, je parle à un
        robot, je parle à qui, je parle à une machine, à qui je parle, à qui ai je affaire, est ce que tu es un robot,
        est ce que vous êtes un robot, est ce que tu es humain, est ce que vous êtes humain, est ce que tu es une ia,
        quel modèle es tu, comment tu t appelles, tu t appelles comment, c est quoi ton nom, c est quoi ce truc, ça
        sert à quoi, à quoi ça sert, comment on fait, comment on s en sert, comment je fais, je suis perdu, je suis
        perdue, je suis bloqué, je suis bloquée, un coup de main, tu peux m aider, vous pouvez m aider, peux tu m
        aider, pouvez vous m aider, au secours, sos, guide d utilisation, manuel, faq
        """),
    addressed=listed("tu, te, toi, vous, t, ce bot, le bot, l assistant, cet assistant, ce robot, je, j, me, moi, m"),
    ability=listed("""
        faire, fais, faites, aider, aide, aidez, répondre, réponds, répondez, sais, savez, peux, pouvez, puis, sers,
        sert, servez, utiliser, utilise, demander, poser, connais, connaissez, marche, marches, fonctionne,
        fonctionnes
        """),
    asking=listed("""
        que, qu, quoi, qui, comment, est, ce, c, à, a, quelles, quel, quels, quelle, questions, question, type, genre,
        choses, peut, on, pour, une, un, des, de, d, les, la, le, sur, et, exactement, ici, m, l, en, quelque chose
        """),
    filler=listed("""
        à tous, tous, tout le monde, l équipe, équipe, chers collègues, collègues, cher, chère, monsieur, madame, bot,
        robot, assistant, l assistant, cop, pour tout, pour l aide, pour votre aide, pour ton aide, pour la réponse,
        pour votre réponse, pour ta réponse, pour l info, pour ces informations, pour l information, d avance, par
        avance, encore, beaucoup, bien, très, infiniment, svp, stp, s il vous plaît, s il te plaît, à vous, à toi,
        vous, toi, aussi, alors, ah, oh, oui, non, bon, donc, c est, ça, les amis, pour ça, et, je, suis, nouveau,
        nouvelle, ici, là, moi, rapide, rapidement, court, courte, bref, brève, vite, petit, toi aussi, vous aussi,
        bcp, bcpp, beaucoup beaucoup, énormément, mille fois, vraiment, franchement, trop, tellement, carrément,
        absolument, totalement, hyper, ultra, mon ami, mon pote, mon cher, ma chère, mec, frère, frérot, poto, les
        gars, la team, madame monsieur, mesdames, messieurs, tt le monde, à toutes, toutes, tes, vos, ton, votre,
        aide, ton aide, votre aide, réponse, ta réponse, votre réponse, pour tes réponses, pour vos réponses, pour ces
        précisions, pour les précisions, ces précisions, précision, pour l explication, explications, pour les
        explications, pour le coup de main, pour la rapidité, ta rapidité, votre rapidité, pour ton temps, pour votre
        temps, pour ta patience, pour votre patience, pour aujourd hui, aujourd hui, maintenant, voilà, allez, allez
        hop, hop, bah, ben, euh, hein, ouais, ouaip, nan, mdr, lol, ptdr, haha, hihi, ah oui, oh là là, ouf, en tout
        cas, du coup, encore une fois, une fois de plus, de nouveau, es, êtes, c était, un, une, ta, me, vrai, vraie,
        toujours, comme toujours, comme d habitude, hâte, grave, à toi aussi, de rien, du fond du coeur, de tout
        coeur, lundi, demain, semaine, journée, soirée, week end, pour vos efforts, vos efforts, ton travail, votre
        travail, pour ton travail, pour votre travail, ton soutien, votre soutien, yo, j, ai, ont, cette, ces, mes,
        ma, mon, encore merci, vous tous, à chacun
        """),
    closings=listed("""
        cordialement, bien cordialement, bien à vous, bien à toi, sincères salutations, salutations, meilleures
        salutations, amicalement, respectueusement, merci d'avance, merci, envoyé de mon
        """),
    off_topic=listed("""
        hôtel, hôtels, auberge, airbnb, taxi,
        météo, quel temps fait il, quel temps fera t il, il pleut, va t il pleuvoir, blague, blagues, devinette,
        horoscope, recette, recettes, cours de la bourse, bitcoin, score du match, résultat du match, qui a gagné le
        match, coupe du monde, ligue des champions, capitale de, président de la république, sens de la vie, quelle
        heure est il, quel jour sommes nous, pizza, cinéma, loto, je t aime, tu m aimes, quel âge as tu, python,
        javascript, racine carrée, cuisiner, netflix, resto, restos, restaurant, restaurants, où manger, bien manger,
        manger ce soir, manger un, quelque chose à manger, j ai faim, brasserie, café sympa, bar sympa, un bar,
        boulangerie, croissant, croissants, raclette, fondue, kebab, burger, burgers, sushi, sushis, couscous, crêpe,
        crêpes, gâteau, gâteau au chocolat, tarte, ratatouille, bière, vin, apéro, petit déjeuner, pâtes, tacos, taxi,
        arrêt de bus, horaires de train, train pour, vol pour, billet d avion, billets d avion, aéroport, parking,
        piscine, salle de sport, coiffeur, supermarché, que visiter, visiter à, quoi faire à, que faire ce week end,
        tourisme, ski, skier, randonnée, plage, vacances, taux de change, euro en dollar, crypto, nasdaq, cac 40,
        investir, tennis, basket, rugby, cyclisme, tour de france, formule 1, jeux olympiques, roland garros, ligue 1,
        psg, euro de foot, match d hier, match hier, match de foot, messi, mbappé, zidane, film à voir, un film,
        films, série à regarder, une série, chanson de, paroles de, concert, star ac, monnaie de, population de, la
        tour eiffel, napoléon, louis xiv, révolution française, distance de la terre, vitesse de la lumière,
        dinosaures, trou noir, trous noirs, physique quantique, il fait froid, il fait chaud, il neige, température,
        parapluie, prévisions météo, temps qu il fait, quelle date sommes nous, on est quel jour, il est quelle heure,
        réveil à, mets une alarme, minuteur, mal de tête, mal au ventre, perdre du poids, maigrir, ma femme, mon mari,
        mon chat, mon chien, mon patron, mon imprimante, formule excel, html, css, c++, pile ou face, nombre
        aléatoire, signe astro, tarot, ascendant, charade, contrepèterie, fais moi rire, tu es célibataire, tu dors,
        tu rêves, ta couleur préférée, ton film préféré, quel est ton préféré, faire beau, il fait beau, il fera beau,
        il va pleuvoir, va pleuvoir, pluie demain, soleil demain, neige, orage, canicule, pizzeria, glace, glacier,
        chocolaterie, brunch, où est ce qu on mange, où on mange, on mange où, jeu du serpent, mots croisés, échecs,
        sudoku, qui va gagner la, qui gagnera la, eurovision, podcast, roman à lire, livre à lire, musée, musées,
        théâtre, pharmacie, dentiste, médecin, cadeau pour, cadeau d anniversaire, tenue, coupe de cheveux, impôts,
        déclaration d impôts, prix de l essence, mot de passe wifi, traduis ça, lessive, ménage, bricolage, jardinage,
        calories, vitamines, banane, bananes, avocat au, fromage, chocolat, nièce, neveu, tante, tonton, mamie, papi,
        copine, copain, mariage, divorce, rouge à lèvres, baskets, veste, chiot, chaton, croquettes, ma voiture, mon
        vélo, moto, pneus, plombier, guitare, piano, tricot, yoga, jogging, gueule de bois, insomnie, mal de dos,
        allergie, mon ex
        """),
    making=listed("""
        réserve, réservez, réserver, reserve, réserve moi,
        écris, écrivez, écrire, ecris, rédige, rédigez, compose, composez, génère, crée, raconte, racontez, chante,
        donne, donnez, code, programme, traduis, traduisez, dessine, fais, faites, invente, résous, calcule, calculez,
        imagine, recommande, conseille, écrivez moi, rédigez moi, corrige, corrigez, reformule, reformulez, améliore,
        relis, relisez, aide moi à écrire, propose, proposez, suggère, suggérez, réserve, commande, achète, trouve
        moi, trouve, convertis, transforme, prépare, conseillez, recommandez, chantez, montre
        """),
    made=listed("""
        poème, poèmes, poeme, haïku, haiku, chanson, dissertation, histoire drôle, blague, script, fonction,
        algorithme, dessin, logo, devoirs, lettre de motivation, équation, rap, site web, cv, rime, sonnet, du code,
        un programme en, une histoire drôle, ma lettre, cette lettre, une lettre, lettre d amour, mon mail, ce mail,
        un mail, mon email, un email, cet email, mon courriel, un courriel, mon texte, cette phrase, une phrase, ce
        mot, mon cv, ma dissertation, mon exposé, mes devoirs, devoir de maths, exercice de maths, exercice, problème
        de maths, script bash, page web, page html, une histoire, un conte, une chanson, une table, une chambre, un
        billet, slogan, mot de passe, discours de mariage, carte d anniversaire, programme sportif, régime, menu,
        facture, photo, photo de chat, une image, un jeu, code python, code qui, programme qui, fonction qui, liste de
        courses, lettre à mon propriétaire, une appli
        """),
    around=listed("""
        près, près de, à côté, à côté de, proche, pas loin, dans le coin, par ici, autour d ici, à genève, genève, en
        ville, au centre, centre ville, place des nations, palais des nations, la gare, gare, lac, le lac, à paris,
        paris, ce soir, aujourd hui, demain, hier, hier soir, cette nuit, ce week end, ce matin, maintenant, bon,
        bonne, bonnes, bons, meilleur, meilleure, pas cher, sympa, délicieux, préféré, drôle, connais, finale,
        tournoi, gagné, gagnant, vainqueur, score, match, regarder, en allemand, en italien, en japonais, en
        portugais, en chinois, en anglais, en espagnol, en russe, en arabe, en français, pour ma copine, pour mon
        copain, pour ma mère, pour l école
        """),
)
