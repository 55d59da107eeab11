"""What Spanish reports tell beside their frames, and its small words. Forms are compared without accents."""

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
        Cue("present", listed("se presentó, se presentaron, fue presentado, fueron presentados"), "passive"),
        Cue("intervene", listed("intervino, intervinieron, tomó la palabra, hizo uso de la palabra, comentó")),
        Cue(
            "invite",
            listed(
                "invitó, invitaron, invitar a los, invita, hizo un llamamiento, llamamiento a la acción, exhortó, tuvo a bien invitar"
            ),
        ),
        Cue(
            "welcome",
            listed("""
                acogió con satisfacción, acogieron con satisfacción, dio la bienvenida, dieron la bienvenida, celebró los, elogió,
                felicitó, acogió favorablemente, acogieron favorablemente, valoró, aplaudió
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
        Cue("agree", listed("se concertó un acuerdo, se firmó un acuerdo, se acordó, se convino"), "passive"),
        Cue("acknowledge", listed("acusó recibo, acusaron recibo")),
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
