"""How Spanish reports say who did what. Forms are compared without accents."""

from indexer.languages.base import Cue, Speech, listed

SPEECH = Speech(
    verb_first=False,
    near_markers=listed("de, del"),
    agent_markers=listed("""
        por, a cargo de, presentada por, presentada conjuntamente por, presentado por, presentadas por, presentados por, aportada por, aportado por, ofrecida por,
        procedente de, procedentes de, enviada por, recibida de, formulada por, de parte de, realizada por, remitida por, emitida por,
        proporcionada por, preparada por, en nombre de, presidida por, inaugurada por
        """),
    clause_openers=listed("""
        después, después de que, tras, a raíz, cuando, además, al, una vez, en respuesta, luego de
        """),
    joiners=listed("y, e, así como"),
    fillers=listed("""
        el, la, los, las, un, una, sr, sra, sres, dr, dra, también, asimismo, a continuación, luego, representante, representantes,
        delegación, delegado, delegada, de, del, red, responsables, aplicación, grupo, encargado, encargada, primera, segunda, quien,
        que, por último, finalmente, tuvo a bien, además, príncipe, su alteza real, amablemente, tres, dos, siguientes, se, le, les, todos
        """),
    adversatives=listed("pero, sin embargo, no obstante, aunque, mientras que, si bien, en cambio"),
    pronouns=listed("=él, ella, ellos, ellas"),
    passive=listed("fue, fueron, ser, sido, es, son, siendo, se"),
    inverts=True,
    capitals=True,
    name_words=listed("de, del, la, las, los, el, para, y, e"),
    titles=listed("""
        sr, sra, dr, dra, documento, documentos, resolución, resoluciones, cuestión, artículo, anexo, sección, enero, febrero, marzo,
        abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre
        """),
    the_group=listed("Grupo, Grupo de Trabajo"),
    unreal=listed("había, habían, habría, sea, sean, será, serán, sería, serían, haya, hayan"),
    nobody=listed("nadie, ninguna delegación, ningún miembro, ninguno"),
    parties=listed("entre"),
    about=listed("sobre, acerca, relativa, relativas, relativo a, en relación con"),
    within=("en",),
    that=listed("que, quien, cual"),
    cues=(
        Cue("decide", listed("aplazó, pospuso, no aprobó, aprobó en principio, aceptó, convino en, acordó")),
        Cue("withdraw", listed("=retiró, retiraba, retira")),
        Cue("fund", listed("financió")),
        Cue("present", listed("presentación, presentaciones, ponencia, exposición"), "noun"),
        Cue("contribute", listed("contribución, contribuciones"), "noun"),
        Cue("intervene", listed("intervención, intervenciones, comentario, comentarios, declaración"), "noun"),
        Cue("request", listed("a petición, a solicitud, a instancias"), "noun"),
        Cue(
            "liaise",
            listed("declaración de coordinación, declaraciones de coordinación, declaración de enlace"),
            "noun",
        ),
        Cue("propose", listed("propuesta, propuestas, sugerencia"), "noun"),
        Cue(
            "present",
            listed("""
                presentó, presentaron, ofreció una visión general, ofreció una amplia visión general, ofreció a continuación una visión
                general, facilitó información, facilitó a la reunión, expuso, expusieron, dio a conocer, describió, explicó, hizo una
                presentación, proporcionó información, transmitió a la reunión, esbozó, mostró, ofrece una visión
                general, detalló, resumió
                """),
        ),
        Cue("present", listed("se presentó, se presentaron, fue presentado, fueron presentados"), "passive"),
        Cue("contribute", listed("contribuyó, contribuyeron, aportó, aportaron, sometió")),
        Cue("intervene", listed("intervino, intervinieron, tomó la palabra, hizo uso de la palabra, comentó")),
        Cue(
            "propose",
            listed("""
                propuso, propusieron, sugirió, sugirieron, formuló una propuesta, hizo una propuesta, presentó una propuesta, propone
                """),
        ),
        Cue("propose", listed("se propuso, se sugirió, fue propuesto, fue propuesta, se propuso también"), "passive"),
        Cue("recommend", listed("recomendó, recomendaron, recomienda")),
        Cue("recommend", listed("se recomendó"), "passive"),
        Cue(
            "invite",
            listed(
                "invitó, invitaron, invitar a los, invita, hizo un llamamiento, llamamiento a la acción, exhortó, tuvo a bien invitar"
            ),
        ),
        Cue("invite", listed("se invita, se invitó"), "passive"),
        Cue("encourage", listed("alentó, alentaron, animó, instó, alienta")),
        Cue("request", listed("pidió, pidieron, solicitó, solicitaron, preguntó, preguntaron")),
        Cue(
            "welcome",
            listed("""
                acogió con satisfacción, acogieron con satisfacción, dio la bienvenida, dieron la bienvenida, celebró los, elogió,
                felicitó, acogió favorablemente, acogieron favorablemente, valoró, aplaudió
                """),
        ),
        Cue(
            "support",
            listed(
                "=apoyó, apoyaron, respaldó, respaldaron, secundó, expresó su apoyo, expresaron su apoyo, se mostró a favor"
            ),
        ),
        Cue(
            "support", listed("respaldadas, respaldada, respaldado, respaldados, apoyada, apoyadas, apoyado, apoyados")
        ),
        Cue(
            "oppose",
            listed("se opuso, se opusieron, =objetó, objetaron, rechazó, rechazaron, no apoyó, no respaldó, discrepó"),
        ),
        Cue(
            "reserve",
            listed("""
                expresó reservas, expresaron reservas, manifestó reservas, formuló reservas, expresó su preocupación, expresaron su
                preocupación, manifestó su preocupación, reservó su posición
                """),
        ),
        Cue(
            "reserve",
            listed("""
                demasiado específica, demasiado específico, demasiado técnica, sumamente técnica, no es el foro adecuado, no era el foro
                adecuado, no es el foro apropiado, fuera del mandato, no constituye el foro
                """),
            "back",
        ),
        Cue("note", listed("tomó nota, tomaron nota, toma nota, observó, constató")),
        Cue("thank", listed("agradeció, agradecieron, dio las gracias, dieron las gracias, expresó su agradecimiento")),
        Cue("open", listed("inauguró, inaugurada, abrió, abierta, declaró abierta")),
        Cue("chair", listed("presidió, presidida")),
        Cue("adopt", listed("adoptó, aprobó, adoptado, aprobado")),
        Cue("adopt", listed("se adoptó, se aprobó, fue adoptado, fue aprobado"), "passive"),
        Cue("announce", listed("=anunció, anunciaron, lanzó, lanzaron")),
        Cue("announce", listed("se anunció, se lanzó, anunciada, anunciado, lanzada, lanzado"), "passive"),
        Cue("agree", listed("acordó, convino, concertó un acuerdo, firmó un acuerdo")),
        Cue("agree", listed("se concertó un acuerdo, se firmó un acuerdo, se acordó, se convino"), "passive"),
        Cue("decide", listed("decidió, resolvió")),
        Cue("decide", listed("se decidió"), "passive"),
        Cue("read", listed("dio lectura, leyó")),
        Cue("acknowledge", listed("acusó recibo, acusaron recibo")),
        Cue(
            "highlight",
            listed("""
                destacó, destacaron, puso de relieve, subrayó, hizo hincapié, recalcó, señaló a la atención, resaltó
                """),
        ),
        Cue(
            "state",
            listed("""
                señaló, declaró, dijo, mencionó, indicó, indicaron, se refirió, añadió, afirmó, concluyó, recordó, informó, informa,
                informaron, examinó, consideró, consideraron, debatió, manifestó, expresó, precisó, dio la palabra, advirtió,
                respondió, respondieron, contestó, explicó que, estimó, lamentó, aclaró, confirmó
                """),
        ),
        Cue("exchange", listed("intercambiaron")),
        Cue("host", listed("organizó, organizaron, acogió")),
        Cue("host", listed("auspiciadas, auspiciada, acogidas, organizada, organizadas"), "passive"),
        Cue(
            "vote",
            listed("""
            votó, votaron, se abstuvo, se abstuvieron, se abstuvo de votar, se abstuvieron de votar
            """),
        ),
        Cue(
            "vote",
            listed("""
            sometió a votación, sometida a votación, sometido a votación, sometidas a votación, sometidos a
            votación, puso a votación, procedió a votación, procedió a la votación, procedió a una votación,
            realizó una votación, celebró una votación, se votó, votación nominal, votación secreta, votación a
            mano alzada, a mano alzada, votos a favor, votos en contra, votos contra, votos frente a,
            abstenciones, mayoría de votos, resultado de la votación, resultados de la votación
            """),
            "passive",
        ),
        Cue(
            "vote",
            listed("""
            sin votación, sin votar, sin proceder a votación, sin proceder a una votación, sin someterla a
            votación, sin someterlo a votación, no se sometió a votación, no fue sometida a votación, no fue
            sometido a votación, no se procedió a votación, no se procedió a una votación, no se realizó
            votación, no se votó, no hubo votación
            """),
            "not",
        ),
        Cue("", listed("se abstuvo de, se abstuvieron de")),
        Cue("take part", listed("participó, participaron, asistió, asistieron")),
    ),
)
