"""How people ask for answers of a kind of their own, in French: a summary, next steps, what the group is."""

from indexer.languages.base import listed

KINDS = {
    "summary": listed("""
        résumé, résumer, résume, résumez, résume moi, résumez moi, synthèse, synthétiser, récap, récapitulatif,
        récapituler, aperçu, vue d ensemble, l essentiel, points principaux, principaux points, points clés, points
        essentiels, grandes lignes, faits saillants, en bref, en résumé, en gros, en deux mots, en quelques mots,
        brièvement, que s est il passé, qu est ce qui s est passé, il s est passé quoi, de quoi a t on parlé, de
        quoi ont ils parlé, ils ont parlé de quoi, on a parlé de quoi, de quoi s agissait il, qu est ce qui a été
        discuté, qu est ce qui s est dit, ça parlait de quoi, bilan, fais moi le point, faites le point, compte
        rendu
        """),
    "tasks": listed("""
        prochaines étapes, prochaine étape, étapes suivantes, suites à donner, suite à donner, actions à mener,
        actions à prendre, points d action, mesures à prendre, à faire, reste à faire, et maintenant, et après, la
        suite, et ensuite, marche à suivre, feuille de route, tâches, engagements, que doivent faire, que doit
        faire, doivent faire, doit faire, ce qui est demandé, qu est il demandé, qu est ce qui est demandé, demandé
        aux, demande t on, attend t on, attendu des, attendu du, invités à faire, invité à faire, sont invités, est
        invité, sont priés, est prié, appel à l action, qu est ce qu il faut faire, que faut il faire
        """),
    "group": listed("""
        qu est ce que ce groupe, c est quoi ce groupe, c est quoi le groupe, quel est ce groupe, que fait ce groupe,
        que fait le groupe, que fait le groupe de travail, qu est ce que le groupe de travail, c est quoi le groupe
        de travail, à quoi sert ce groupe, à quoi sert le groupe, à quoi sert le groupe de travail, il fait quoi ce
        groupe, ce groupe fait quoi, le groupe fait quoi, parle moi du groupe, parlez moi du groupe, rôle du groupe,
        but du groupe, objet du groupe, qu est ce que le gtc, c est quoi le gtc, c est quoi le cwg cop, qu est ce
        que le cwg cop, que fait le cwg cop, pourquoi ce groupe existe, présentez le groupe, présente le groupe,
        raison d être du groupe
        """),
    "mandate": listed("""
        mandat, attributions, compétence, compétences du groupe, mission, missions, cahier des charges, champ d
        action, base juridique, créé par
        """),
    "attended": listed("""
        qui a participé, qui ont participé, qui était présent, qui étaient présents, qui était là, qui était
        présente, qui a assisté, qui assistait, qui est venu, y avait qui, il y avait qui, qui y était, liste des
        participants, liste de présence, qui étaient les participants, quels participants, qui s est connecté
        """),
    "held": listed("""
        quels rapports, quel rapport as tu, liste des rapports, combien de rapports, rapports disponibles, rapports
        avez vous, rapports as tu, tu as quels rapports, vous avez quels rapports, quelles réunions connais tu,
        quelles réunions connaissez vous, quelles réunions sont couvertes, quelles réunions couvrez vous, liste des
        réunions, tu connais quelles réunions, combien de réunions, quelles sont tes sources, quelles sont vos
        sources, tes sources, vos sources, d où viennent tes informations, d où viennent vos informations, d où
        vient l information, sur quoi te bases tu, sur quoi vous basez vous
        """),
    "latest": listed("""
        dernière réunion, réunion la plus récente, dernier rapport, rapport le plus récent, dernière session
        """),
    "next_meeting": listed("""
        prochaine réunion, réunion suivante, prochaine session, prochaine rencontre, réunion à venir, se réunira t
        il, prochaine assemblée
        """),
    "of_members": listed("""
        membres, les membres, états membres, délégations, délégués, participants, pays, gouvernements,
        administrations
        """),
    "of_secretariat": listed("secrétariat, le secrétariat, bdt"),
    "of_partners": listed("partenaires, les partenaires"),
    "status": listed(
        "statut, projet, un projet, à l état de projet, version définitive, version finale, définitif, corrigendum, corrigenda, rectificatif, addendum, addenda, version adoptée"
    ),
    "adopted": listed("adopté, adoptée, approuvé, approuvée, corrigé, corrigée, modifié, modifiée"),
}
