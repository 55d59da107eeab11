"""How people ask in French to be told of what later reports say."""

from bot.question.languages.base import Standing

STANDING = Standing(
    opening=(
        r"(?:(?:merci de|veuillez|pouvez-vous|peux-tu|s'il vous plaît,?|svp,?)\s+)*(?:m['’]|me\s+|nous\s+)?(?:prévenez|prévenir|préviens|avertissez|avertir|avertis|alertez|alerter|alerte|informez|informer|informe|signalez|signaler|signale|dites|dis|dire|notifiez|notifier|notifie)(?:-(?:moi|nous))?\b[\s,:]*",
        r"(?:dès qu['’]|lorsqu['’]|chaque fois qu['’]|s['’](?=il))\s*",
        r"(?:dès que|lorsque|chaque fois que|quand|si)\b",
        r"(?:(?:un|des|le|les|nouveaux?|prochains?)\s+)*(?:rapports?|documents?)\s+(?:parle(?:nt|ra|ront)?|traite(?:nt|ra|ront)?|mentionne(?:nt|ra|ront)?|évoque(?:nt|ra|ront)?|aborde(?:nt|ra|ront)?)\b",
        r"(?:il est|il sera|on)\s+(?:question|parle(?:ra)?)\b",
        r"(?:du nouveau|quelque chose)\s+sur\b",
        r"(?:de la|du|des|de|sur)\b",
        r"(?:d|l)['’]",
    ),
    closing=(
        r"(?:est|sont|sera|seront)\s+(?:mentionnée?s?|évoquée?s?|abordée?s?|discutée?s?)",
        r"s'il vous plaît|svp",
    ),
)
