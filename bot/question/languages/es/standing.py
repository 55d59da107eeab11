"""How people ask in Spanish to be told of what later reports say."""

from bot.question.languages.base import Standing

STANDING = Standing(
    opening=(
        r"(?:(?:por favor,?|puede[ns]?|podrías?)\s+)*(?:(?:me|nos)\s+)?(?:av[ií]s(?:a|e|ar|en)|d[ií](?:gan?)?|decir|notif[ií](?:ca|que|car)|inf[oó]rm(?:a|e|ar)|al[eé]rt(?:a|e|ar)|cuénta)(?:me|nos)?\b[\s,:]*",
        r"(?:cada vez que|en cuanto|siempre que|cuando|si)\b",
        r"(?:(?:un|una|algún|el|los|nuevo|próximo)\s+)*(?:informes?|documentos?)\s+(?:habl(?:e|en|a|an)|trat(?:e|en|a|an)|mencion(?:e|en|a|an))\b",
        r"se\s+(?:habl[ea]|trat[ea]|mencion[ea]|discut[ae])\b",
        r"haya\s+(?:algo|novedades)\b",
        r"(?:del|de|sobre|algo sobre)\b",
    ),
    closing=(
        r"(?:se|sea|sean|es|son)\s+(?:mencion(?:e|ado|ada|ados|adas)|discutid[oa]s?|tratad[oa]s?)",
        r"por favor",
    ),
    moods=(
        (r"nga(n?)$", r"ne\1"),
        (r"ga(n?)$", r"ce\1"),
        (r"que(n?)$", r"ca\1"),
        (r"e(n?)$", r"a\1"),
        (r"a(n?)$", r"e\1"),
    ),
)
