"""How people ask in English to be told of what later reports say."""

from bot.question.languages.base import Standing

STANDING = Standing(
    opening=(
        r"(?:please\s+|can you\s+|could you\s+|i (?:want|would like) (?:you )?to\s+)*(?:tell|notify|alert|inform|warn|ping|message|let)\s+(?:me|us)(?:\s+know)?\b[\s,:]*",
        r"(?:i want to (?:know|hear)|keep (?:me|us) (?:posted|informed))\b[\s,:]*",
        r"(?:every time|each time|any time|as soon as|whenever|when|if|once)\b",
        r"(?:(?:an?|any|the|some|next|new)\s+)*(?:reports?|documents?|papers?)\s+(?:speaks?|talks?|says?|mentions?|is|are|deals?|discuss(?:es)?|covers?|refers?|touch(?:es)?)\b(?:\s+(?:something|anything))?(?:\s+(?:of|about|on|with|to))?\b",
        r"(?:there is |there s )?(?:anything|something|news)\s+(?:new\s+)?(?:is\s+(?:said|written)\s+)?(?:on|about)\b",
        r"(?:on|about|of)\b",
    ),
    closing=(
        r"(?:is|are|gets?)\s+(?:mentioned|discussed|raised|brought up|spoken of|talked about)",
        r"comes?\s+up(?:\s+again)?",
        r"please",
    ),
)
