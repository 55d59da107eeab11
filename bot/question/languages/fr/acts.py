"""How people name in French what somebody did at a meeting, by act."""

from indexer.languages.base import Cue, listed

ACTS = (
    Cue("reply", listed("répondu, réponse, répondre, répond, répondent, répondait")),
    Cue(
        "ask",
        listed("""
        posé une question, posé la question, posé des questions, poser une question, s est enquis, s est enquise,
        se sont enquis, voulu savoir, demandé si, demandé pourquoi, demandé comment, interrogé, questionné
    """),
    ),
    Cue("elect", listed("élu, élue, élus, élues, élire, élit, élection, réélu, réélue")),
    Cue(
        "appoint",
        listed("""
        nommé, nommée, nommés, nommées, nommer, désigné, désignée, désignés, désignées, désigner, nomination,
        désignation
    """),
    ),
    Cue(
        "defer",
        listed("""
        reporté, reportée, reportés, reportées, reporter, différé, différée, différer, ajourné, ajournée, ajourner,
        ajournement, remis à plus tard, remise à plus tard, repoussé, repoussée
    """),
    ),
    Cue(
        "amend",
        listed("""
        proposé un amendement, proposé des amendements, proposé une modification, proposé de modifier, reformulé
    """),
    ),
    Cue(
        "approve",
        listed("""
        donné son approbation, donné leur approbation, donné son aval, donné le feu vert, avalisé, homologué
    """),
    ),
    Cue("close", listed("clos, close, clôturé, clôturée, clôturer, clôture, levé la séance")),
    Cue(
        "concern",
        listed("""
        inquiet, inquiète, inquiets, inquiétude, inquiétudes, inquiété, inquiétés, préoccupations, préoccupation
    """),
    ),
    Cue(
        "establish",
        listed("""
        établi, établie, établir, institué, instituée, mis en place, mise en place, mis sur pied, constitué,
        créé un groupe
    """),
    ),
    Cue(
        "lift",
        listed("""
        levé sa réserve, levé ses réserves, levé leur réserve, lever sa réserve, retiré sa réserve,
        retiré ses réserves, levé son objection, retiré son objection
    """),
    ),
    Cue(
        "offer",
        listed("""
        offert, offerte, offrir, s est offert, s est proposé, s est porté volontaire, proposé d accueillir
    """),
    ),
    Cue("report", listed("rendu compte, rendre compte, rend compte, fait rapport")),
    Cue("take note", listed("pris note, prend note, prendre note, pris acte, prendre acte")),
    Cue("withdraw", listed("retirer, retiré, retirée, retire, retrait, a retiré")),
    Cue(
        "fund",
        listed("""
    financé, financent, payé, paie, sponsorisé, subventionné, financer, financée, financés, financées, finançait,
    finançaient, sponsoriser, sponsorisent, sponsorisait, subventionner, subventionnent, subventionnait, payer, payent,
    paient, payait, bailleur, bailleurs, bailleurs de fonds, donateur, donateurs, mécène, mécènes, mis de l argent,
    met de l argent, mettre de l argent, sponsor, sponsors
    """),
    ),
    Cue(
        "present",
        listed("""
    présenté, présentent, présenter, exposé, exposés, présentation, présentations, présentateur, intervenants,
    expliqué, montré, a montré, fait le point, mise à jour, a exposé, fait un exposé, parlé du projet, présentée,
    présentés, présentées, présentait, présentaient, exposée, exposées, exposer, exposent, exposait, exposaient,
    expliquée, expliqués, expliquées, expliquer, expliquent, expliquait, expliquaient, montrée, montrés, montrées,
    montrer, montrent, montrait, montraient, détaillé, détaillée, détaillés, détaillées, détailler, détaillent,
    détaillait, détaillaient, dévoilé, dévoilée, dévoilés, dévoilées, dévoiler, dévoilent, dévoilait, dévoilaient,
    illustré, illustrer, illustrent, décrire, décrivent, topo, topos, faire un exposé, fait une présentation,
    faire une présentation, fait un topo, faire un topo, faire le point, fait le point sur, donné un aperçu,
    donner un aperçu, démonstration, fait une démo, démo, montré quoi
    """),
    ),
    Cue(
        "contribute",
        listed("""
    contribué, contribution, contributions, soumis, soumission, apporté une contribution, déposé, contribuer,
    contribuent, contribuait, contribuaient, déposée, déposés, déposées, déposer, déposent, déposait, déposaient,
    soumet, soumettre, soumettent, soumise, soumises, soumettait, apport, apports, envoyé une contribution,
    transmis une contribution, remis une contribution, présenté une contribution, a rendu un papier, papier de,
    papier du, papier des
    """),
    ),
    Cue(
        "intervene",
        listed("""
    intervenu, intervention, interventions, pris la parole, intervenue, intervenus, intervient, interviennent,
    intervenir, intervenait, intervenues, prendre la parole, prend la parole, prennent la parole, prise de parole,
    prises de parole, eu la parole, demandé la parole, demander la parole, pris le micro, prendre le micro,
    s est exprimé, se sont exprimés, s est exprimée
    """),
    ),
    Cue(
        "propose",
        listed("""
    proposé, proposent, proposition, propositions, suggéré, suggestion, suggestions, proposer, mis sur la table,
    voulait organiser, souhaitait organiser, proposée, proposés, proposées, proposait, proposaient, suggérée, suggérés,
    suggérées, suggérer, suggérent, suggérait, suggéraient, mettre sur la table, met sur la table, avancé l idée,
    lancé l idée, eu l idée, idée de qui, voulaient organiser, veut organiser, veulent organiser, souhaite organiser,
    souhaitaient organiser, aimerait organiser, offert de, offre de, offrent de, voulait discuter, veut discuter,
    voulaient discuter, veulent discuter, voulait un débat, veut un débat, voulaient un débat, demandé un débat,
    réclamé un débat
    """),
    ),
    Cue(
        "recommend",
        listed("""
    recommandé, recommandation, recommandations, préconisé, conseillé, recommandée, recommandés, recommandées,
    recommander, recommandent, recommandait, recommandaient, préconisée, préconisés, préconisées, préconiser,
    préconisent, préconisait, préconisaient, conseillée, conseillés, conseillées, conseiller, conseillent, conseillait,
    conseillaient, conseils
    """),
    ),
    Cue(
        "invite",
        listed("""
    invité, invitation, invitations, appel, appelé, convié, invitée, invités, invitées, inviter, invitent, invitait,
    invitaient, conviée, conviés, conviées, convier, convient, conviait, conviaient, fait appel, faire appel,
    fait appel à, lancé un appel, appelle à, appelé à, appelaient à, appelait à, appellent à, appels
    """),
    ),
    Cue(
        "encourage",
        listed("""
    encouragé, encouragement, incité, exhorté, poussé, encouragée, encouragés, encouragées, encourager, encouragent,
    encourageait, encourageaient, incitée, incités, incitées, inciter, incitent, incitait, incitaient, exhortée,
    exhortés, exhortées, exhorter, exhortent, exhortait, exhortaient, poussée, poussés, poussées, pousser, poussent,
    poussait, poussaient, motivé, motivée, motivés, motivées, motiver, motivent, motivait, motivaient, encouragements
    """),
    ),
    Cue(
        "request",
        listed("""
    demandé, demandes, réclamé, sollicité, demandée, demandées, demander, demandent, demandait, demandaient, réclamée,
    réclamés, réclamées, réclamer, réclament, réclamait, réclamaient, sollicitée, sollicités, sollicitées, solliciter,
    sollicitent, sollicitait, sollicitaient, exigé, exigée, exigés, exigées, exiger, exigent, exigeait, exigeaient,
    prié, prier, prient, priait, priaient, demandé à, attend de, attendait de, attendent de, veut que, veulent que,
    voulait que, voulaient que, aimerait que, souhaite que, souhaitait que, requête, requêtes
    """),
    ),
    Cue(
        "welcome",
        listed("""
    félicité, félicités, salué, accueilli favorablement, bienvenue, loué, apprécié, accueilli, félicitée, félicitées,
    féliciter, félicitent, félicitait, félicitaient, saluée, salués, saluées, saluer, saluent, saluait, saluaient,
    louée, loués, louées, louer, louent, louait, louaient, appréciée, appréciés, appréciées, apprécier, apprécient,
    appréciait, appréciaient, applaudi, applaudit, applaudissent, se réjouir, réjoui, réjouis, réjouie, réjouit,
    réjouissent, contents de, content de, contents, content, contente, ravi, ravis, ravie, satisfait, satisfaits,
    satisfaite, satisfaction, bien accueilli, bien accueillie, accueilli avec satisfaction, souhaité la bienvenue,
    souhaiter la bienvenue, fait l éloge, éloge, éloges, dit du bien, du bien de, enthousiaste, enthousiastes,
    complimenté, compliments, félicitations, vu d un bon œil, aimé
    """),
    ),
    Cue(
        "support",
        listed("""
    appuyé, soutenu, soutient, soutien, appui, favorable, favorables, en faveur, pour et contre, approuvé, d accord,
    défendu, appuyée, appuyés, appuyées, appuyer, appuyent, appuyait, appuyaient, approuvée, approuvés, approuvées,
    approuver, approuvent, approuvait, approuvaient, cautionné, cautionnée, cautionnés, cautionnées, cautionner,
    cautionnent, cautionnait, cautionnaient, adhéré, adhérer, adhérent, adhérait, adhéraient, appuie, appuient,
    soutenir, soutiennent, soutenait, soutenaient, soutenue, soutenus, soutiens, défendre, défend, défendent,
    qui est pour, qui était pour, qui étaient pour, d accord avec, favorable à, favorables à, feu vert,
    donné son feu vert, souscrit, souscrivent, partisan, partisans, plaidé pour, se sont ralliés, s est rallié, rallié,
    rejoint l avis, dit oui, disent oui, dire oui, aux côtés de, derrière l idée
    """),
    ),
    Cue(
        "oppose",
        listed("""
    opposé, opposés, opposée, opposition, contre, objecté, objection, objections, réserves, réserve, rejeté, critiqué,
    critiques, désaccord, hostile, inapproprié, pas approprié, pas l instance, pas sa place, pas le bon endroit,
    pas d accord, réticent, réticents, trop technique, contesté, hors mandat, opposées, opposer, opposent, opposait,
    opposaient, objectée, objectés, objectées, objecter, objectent, objectait, objectaient, râlé, râler, râlent,
    râlait, râlaient, critiquée, critiquées, critiquer, critiquent, critiquait, critiquaient, contestée, contestés,
    contestées, contester, contestent, contestait, contestaient, refusé, refusée, refusés, refusées, refuser, refusent,
    refusait, refusaient, bloqué, bloquée, bloqués, bloquées, bloquer, bloquent, bloquait, bloquaient, dénoncé,
    dénoncée, dénoncés, dénoncées, dénoncer, dénoncent, dénonçait, dénonçaient, désapprouvé, désapprouvée,
    désapprouvés, désapprouvées, désapprouver, désapprouvent, désapprouvait, désapprouvaient, tiqué, tiquer, tiquent,
    tiquait, tiquaient, rejeter, rejette, rejettent, rejetée, rejet, refus, s oppose, s opposent, s opposer, dit non,
    disent non, dire non, pas favorable, pas favorables, pas chaud, pas chauds, pas très chauds, pas emballé,
    pas emballés, pas convaincu, pas convaincus, pas content, pas contents, mécontent, mécontents, voulait pas,
    voulaient pas, veut pas, veulent pas, ne veulent, ne voulait, ne voulaient, pas voulu, n a pas voulu,
    n ont pas voulu, ont pas voulu, voulu pas, pas envie, réticence, réticences, réticente, hostiles, défavorable,
    défavorables, trop techniques, trop spécifique, trop spécifiques, trop pointu, hors sujet, pas compétent,
    pas compétente, pas du ressort, pas le rôle, pas le bon lieu, pas le bon groupe, pas le bon cadre, pas l enceinte,
    pas à sa place, inappropriée, bémol, bémols, doute, doutes, sceptique, sceptiques, retoqué, retoquer, retoquée,
    envoyé balader, envoyé promener, botté en touche, freiné, freiner, problème avec, un problème avec, pas aimé,
    pas plu, dérange, dérangeait, gênait, mal vu, mal accueilli, vu d un mauvais œil, désaccords, en désaccord,
    contre l idée, opposants, opposant, contra, inquiètent, plaint, plaints, plaindre, plaignent, plainte, plaintes
    """),
    ),
    Cue(
        "note",
        listed("""
    noté, prennent note, prend acte, notent
    """),
    ),
    Cue(
        "thank",
        listed("""
    remercié, remerciements, merci à, remercier, remercient, remerciait, remerciée, remerciés, remerciement, dit merci,
    dire merci, disent merci, gratitude, reconnaissance, reconnaissant, reconnaissants, merci aux, rendu hommage
    """),
    ),
    Cue(
        "open",
        listed("""
    ouvert, inauguré, ouverte, ouvre, ouvrir, ouvrait, ouvrent, ouverts, inaugurée, inaugurer, démarré la réunion,
    commencé la réunion, coup d envoi, donné le coup d envoi, lancé la réunion, lancé les débats, entamé
    """),
    ),
    Cue(
        "chair",
        listed("""
    présidé, présidait, présidée, présider, président les débats, dirigé les débats, dirigeait les débats,
    dirigeait la réunion, dirige la réunion, mené les débats, menait les débats, mené la réunion, menait la réunion,
    animé la réunion, animait la réunion, animé les débats, animait les débats, modéré, modérait
    """),
    ),
    Cue(
        "adopt",
        listed("""
    adopté, adoption, approuvé l ordre du jour, approbation, modifié, amendé, changé, adoptée, modifications, adoptés,
    adoptées, adopter, adoptent, adoptait, adoptaient, modifiée, modifiés, modifiées, modifier, modifient, modifiait,
    modifiaient, changée, changés, changées, changer, changent, changeait, changeaient, amendée, amendées,
    amender, amendent, amendait, amendaient, validé, validée, validés, validées, valider, valident, validait,
    validaient, entériné, entérinée, entérinés, entérinées, entériner, entérinent, entérinait, entérinaient, retouché,
    retouchée, retouchés, retouchées, retoucher, retouchent, retouchait, retouchaient, ratifié, ratifiée, ratifiés,
    ratifiées, ratifier, ratifient, ratifiait, ratifiaient, modification, changement, changements, amendement,
    amendements, touché à, toucher à, touché l ordre du jour, bidouillé, tripatouillé, ajouté un point,
    ajouté des points, tel quel, telle quelle, sans changement, approuvé l odj, rajouté un point, bougé, validation,
    accepté l ordre du jour
    """),
    ),
    Cue(
        "vote",
        listed("""
    vote, votes, scrutin, abstenu, abstention, abstentions, veto, voix contre, voter, votent, votait, votée,
    mis aux voix, mise aux voix, aux voix, suffrage, suffrages, majorité, unanimité, à l unanimité, unanime, abstenir,
    s abstenir, main levée, scrutins
    """),
    ),
    Cue(
        "announce",
        listed("""
    annoncé, lancé, lancement, annoncée, annoncés, annoncées, annoncer, annoncent, annonçait, annonçaient, lancée,
    lancés, lancées, lancer, lancent, lançait, lançaient, publié, publiée, publiés, publiées, publier, publient,
    publiait, publiaient, révélé, révélée, révélés, révélées, révéler, révélent, révélait, révélaient, rendu public,
    rendue publique, lancements
    """),
    ),
    Cue(
        "agree",
        listed("""
    accord, signé, conclu, signature, convenu, conclu un accord, signée, signés, signées, signer, signent, signait,
    signaient, scellé, scellée, scellés, scellées, sceller, scellent, scellait, scellaient, paraphé, paraphée,
    paraphés, paraphées, parapher, paraphent, paraphait, paraphaient, signataire, signataires, signatures, accords,
    conclure, conclue, conclus, conclut, passé un accord, passer un accord, conclure un accord, se mettre d accord,
    mis d accord, mettre d accord, tombés d accord, tombé d accord, pacte, entente, deal, protocole d accord,
    accord passé, accord signé, accord conclu
    """),
    ),
    Cue(
        "decide",
        listed("""
    décidé, décision, décidée, décidés, décidées, décider, décident, décidait, décidaient, tranché, tranchée, tranchés,
    tranchées, trancher, tranchent, tranchait, tranchaient, résolu
    """),
    ),
    Cue(
        "read",
        listed("""
    lu, lecture, donné lecture, lire, lue, lus, lit, lisait, donner lecture, lu à voix haute, lire à voix haute,
    lu tout haut, lu devant tout le monde
    """),
    ),
    Cue(
        "acknowledge",
        listed("""
    accusé réception, réception, accuser réception, accusent réception, bien reçu, reçu, reçue, reçus, recevoir,
    reçoivent, reçoit, confirmé la réception, confirmer la réception, accusé de réception
    """),
    ),
    Cue(
        "highlight",
        listed("""
    souligné, mis en avant, mis en lumière, insisté, alerté, signalé, soulevé, relevé, attiré l attention, soulignée,
    soulignés, soulignées, souligner, soulignent, soulignait, soulignaient, insister, insistent, insistait,
    insistaient, alertée, alertés, alertées, alerter, alertent, alertait, alertaient, signalée, signalés, signalées,
    signaler, signalent, signalait, signalaient, soulevée, soulevés, soulevées, soulever, soulevent, soulevait,
    soulevaient, met en avant, mettre en avant, mettent en avant, mis l accent, met l accent, mettre l accent,
    tirer la sonnette d alarme, tire la sonnette d alarme, sonnette d alarme, attirer l attention, mettre en garde,
    mis en garde, met en garde, averti, avertit, avertissement, avertissements, mise en garde, mises en garde, alarmé,
    pointé du doigt, monté au créneau
    """),
    ),
    Cue(
        "state",
        listed("""
    point de vue, points de vue, dit, dire, déclaré, déclaration, mentionné, parlé, évoqué, discuté, débattu, position,
    avis, opinion, pense, réagi, réaction, abordé, traité, commenté, remarques, décrit, affirmé, indiqué, rappelé,
    qualifié, propos, estimé, parler, parlent, parlait, parlaient, raconté, racontée, racontés, racontées, raconter,
    racontent, racontait, racontaient, causé, causer, causent, causait, causaient, discutée, discutés, discutées,
    discuter, discutent, discutait, discutaient, évoquée, évoqués, évoquées, évoquer, évoquent, évoquait, évoquaient,
    mentionnée, mentionnés, mentionnées, mentionner, mentionnent, mentionnait, mentionnaient, abordée, abordés,
    abordées, aborder, abordent, abordait, abordaient, commentée, commentés, commentées, commenter, commentent,
    commentait, commentaient, affirmée, affirmés, affirmées, affirmer, affirment, affirmait, affirmaient, indiquée,
    indiqués, indiquées, indiquer, indiquent, indiquait, indiquaient, penser, pensent, pensait, pensaient, estimer,
    estiment, estimait, estimaient, déclarée, déclarés, déclarées, déclarer, déclarent, déclarait, déclaraient,
    tchatché, tchatcher, tchatchent, tchatchait, tchatchaient, papoté, papoter, papotent, papotait, papotaient,
    précisé, précisée, précisés, précisées, préciser, précisent, précisait, précisaient, disent, disait, disaient,
    disant, raconte quoi, a dit quoi, débattre, débattent, débattue, rappeler, rappelle, rappellent, rappelait, réagit,
    réagir, réagissent, réactions, opinions, discours, speech, jugé, jugent, jasé, jaser, blablaté, mot sur,
    un mot sur, un mot de, dit un mot, qu en pense, qu en pensent, en dit quoi, ça parle de
    """),
    ),
    Cue(
        "exchange",
        listed("""
    échangé, échanges, échangée, échangées, échanger, échangent, échangeait, échangeaient, s échangent,
    échangé des tuyaux, échangé des conseils, refilé des tuyaux, partagé des conseils, troqué
    """),
    ),
    Cue(
        "host",
        listed("""
    organisé, organiser, accueillir, tenu, tenue, tenir, accueillera, lieu, organisée, organisés, organisées,
    organisent, organisait, organisaient, coorganisé, coorganisée, coorganisés, coorganisées, coorganiser,
    coorganisent, coorganisait, coorganisaient, hébergé, hébergée, hébergés, hébergées, héberger, hébergent,
    hébergeait, hébergeaient, organisation de, accueille, accueillent, accueillait, coorganisation, mettre sur pied,
    co organiser, co organisé, tenir des séances, tiennent, tient
    """),
    ),
    Cue(
        "take part",
        listed("""
    participé, assisté, présent, présents, participation, pris part, participer, participent, participait,
    participaient, assister, assistent, assistait, assistaient, était là, étaient là, était présent, étaient présents,
    était présente, venus, venu, venue, connectés, connecté, connectées, prendre part, prennent part, prend part,
    présence, rejoint la réunion, suivi la réunion, présente à la réunion, au rendez vous, dans la salle
    """),
    ),
    Cue(
        "decide",
        listed("""
    n a pas approuvé, approuvé en principe, accepté, est convenu, maintenu
    """),
    ),
    Cue(
        "withdraw",
        listed("""
    retirait
    """),
    ),
    Cue(
        "propose",
        listed("""
    formulé une proposition, fait une proposition, soumis une proposition, présenté une proposition
    """),
    ),
    Cue(
        "support",
        listed("""
    soutenues, approuvé l idée, exprimé son soutien, exprimé leur soutien, exprimé son appui, déclaré
    favorable, déclarés favorables, était favorable
    """),
    ),
    Cue(
        "oppose",
        listed("""
    n a pas appuyé
    """),
    ),
    Cue(
        "reserve",
        listed("""
    émis des réserves, exprimé des réserves, formulé des réserves, exprimé une réserve, fait part de ses
    préoccupations, exprimé des préoccupations, exprimé sa préoccupation, réservé sa position
    """),
    ),
    Cue(
        "thank",
        listed("""
    exprimé ses remerciements, exprimé sa gratitude
    """),
    ),
    Cue(
        "open",
        listed("""
    déclaré ouverte
    """),
    ),
    Cue(
        "agree",
        listed("""
    signé un accord
    """),
    ),
    Cue(
        "read",
        listed("""
    ensuite donné lecture
    """),
    ),
    Cue(
        "highlight",
        listed("""
    fait ressortir
    """),
    ),
    Cue(
        "state",
        listed("""
    ajouté, informé, examiné, considéré, exprimé, donné la parole, fait savoir, fait référence, regretté,
    confirmé, assuré
    """),
    ),
)
