"""How people ask across meetings, and ask on, in French."""

from bot.question.languages.base import Dialogue
from indexer.languages.base import listed

DIALOGUE = Dialogue(
    since=listed("depuis, à partir de, à compter de"),
    after=listed("après, suivante, la suivante, prochaine"),
    until=listed("jusqu'à, jusqu'au, jusque"),
    before=listed("avant, précédente, la précédente"),
    between=listed("entre"),
    latest=listed("dernière réunion, réunion la plus récente, dernière session, toute dernière réunion"),
    last=listed("dernièrement, dernière, dernier"),
    first=listed("premier, première, initialement"),
    last_time=listed("dernière fois, pour la dernière fois, le plus récemment, en dernier"),
    first_time=listed("première fois, pour la première fois, initialement, d'abord évoqué"),
    which_meetings=listed("""
        quelles réunions, quelle réunion, à quelles réunions, quelles sessions, quelle session, lors de
        quelles réunions
        """),
    how_many_meetings=listed("combien de réunions, combien de fois, combien de sessions, nombre de réunions"),
    history=listed("""
        tout ce que, tout ce qu, toute l'histoire, l'histoire de, l'historique, tout sur, tout ce qui concerne,
        qu'est devenu, qu'est devenue, que sont devenus, que sont devenues, devenu, devenue, qu'est-il
        advenu, advenu, qu'est-il arrivé, suite donnée, suites données, suivi de, évolution de, historique
        de, qu'a donné, quel sort, le sort
        """),
    beside_compare=listed("""
        par rapport à l an dernier, par rapport à l année dernière, par rapport à l an passé, par rapport à avant,
        par rapport à l année précédente
        """),
    compare=listed("""
        comparer, comparez, compare, comparaison, différence entre, différences entre, par rapport,
        contraste
        """),
    openers=listed("""
        et, qu'en est-il de, et pour, et que, quid de, qu'en est-il, et concernant, alors, mais, ok et, ok, bon, donc,
        et donc, du coup, et du coup
        """),
    they=listed("""
        ils, elles, eux, leur, leurs, elle, il, lui, cette organisation, ce pays, ceux-ci, celles-ci
        """),
    it=listed("ça, cela, ceci, ce sujet, cette proposition, celui-ci, celle-ci, le même sujet, y"),
    there=listed("""
        là-bas, à cette réunion, lors de cette réunion, cette réunion, la même réunion, cette session
        """),
    others=listed("""
        qui d'autre, quoi d'autre, d'autres, quelqu'un d'autre, autre chose, qui encore, quels autres
        """),
    whole=listed("""
        paragraphe entier, paragraphe complet, tout le paragraphe, texte intégral, texte complet, paragraphe en
        entier, l'intégralité du paragraphe, intégralité, en entier, paragraphe au complet, passage entier, tout le
        passage, passage complet, dis-m'en plus, dites-m'en plus, plus de détails
        """),
    next=listed("""
        et après, et ensuite, ensuite, et puis, puis quoi, la suite, au final, finalement, à la fin, pour finir, en
        fin de compte, fini, terminé, abouti, ça a donné, qu'est-ce que ça a donné, résultat, issue
        """),
    corrects=listed("""
        non je veux dire, non je voulais dire, je veux dire, je voulais dire, non je parle de, je parle de, non je
        parlais de, je parlais de, non pas ça, pas ça, non plutôt, je pensais à, non je pensais à
        """),
    more=listed("""
        en, s'il vous plaît, svp, la, le, réponse, répondez, répondre, encore, traduire, traduis, traduisez,
        dis, dites, cela, et, version, même, chose, maintenant, peux, tu, vous, pouvez, donne, donnez, moi,
        s'il, te, plaît, vous
        """),
    languages={
        "en": listed("anglais"),
        "fr": listed("français"),
        "es": listed("espagnol"),
        "ru": listed("russe"),
        "zh": listed("chinois"),
        "ar": listed("arabe"),
    },
)
