"""How people ask in Spanish. Phrases are compared without accents."""

from indexer.languages.base import Cue, Questions, compound, listed, numbered

_SMALL = numbered("""
    primera primero primer, segunda segundo, tercera tercero tercer, cuarta cuarto, quinta quinto, sexta
    sexto, séptima séptimo, octava octavo, novena noveno, décima décimo, undécima undécimo, duodécima
    duodécimo, decimotercera decimotercer, decimocuarta decimocuarto, decimoquinta decimoquinto, decimosexta
    decimosexto, decimoséptima decimoséptimo, decimoctava decimoctavo, decimonovena decimonoveno, vigésima
    vigésimo
    """)
ORDINALS = (
    _SMALL
    | compound(
        {"vigésima": 20, "trigésima": 30, "cuadragésima": 40, "vigésimo": 20, "trigésimo": 30}, _SMALL, "{tens} {units}"
    )
    | compound({"vigesimo": 20, "trigesimo": 30}, _SMALL, "{tens}{units}")
    | {"trigésima": 30, "trigésimo": 30, "cuadragésima": 40}
)

QUESTIONS = Questions(
    who=listed("""
        quién, quiénes, qué organización, qué organizaciones, qué país, qué países, qué delegación, qué delegaciones, qué estado
        miembro, qué estados miembros, qué estados, qué estado, por quién, de quién, a quién, qué organismo, qué organismos, qué entidad, qué
        orador, qué oradores, qué socio, qué socios, qué asociado, qué asociados, qué persona, qué institución, alguien, qué ponente, qué
        ponentes, cuál organización, qué oficina
        """),
    what=listed("qué, que, cuál, cuáles, cuál es, en qué, de qué, a qué"),
    why=listed("por qué, por que motivo, por qué razón, por cuál razón, para qué, a qué se debe"),
    when=listed("""
        cuándo, en qué fecha, qué fecha, qué día, en qué mes, qué mes, en qué año, qué año, desde cuándo, en qué momento, cuál fue la fecha
        """),
    where=listed("dónde, en qué ciudad, qué ciudad, en qué lugar, qué lugar, adónde"),
    how_many=listed("""
        cuántos, cuántas, cuánto, cuánta, qué número, número de, qué porcentaje, qué proporción, qué edad, qué parte
        """),
    which=listed("cuáles, cuál"),
    paragraph=listed("párrafo, párr, párrafos, sección, punto, apartado, §, §§, numeral, inciso"),
    expansion=listed("""
        significa, qué significa, quiere decir, sigla, siglas, acrónimo, abreviatura, nombre completo, significado, corresponde la
        sigla, significan las siglas
        """),
    act_nouns=listed("""
        presentación, presentaciones, ponencia, ponencias, exposición, exposiciones, ponentes, ponente, contribución, contribuciones,
        aporte, aportes, intervención, intervenciones, propuesta, propuestas, sugerencia, sugerencias, recomendación,
        recomendaciones, invitación, invitaciones, llamamiento, llamado, solicitud, solicitudes, oposición, objeción,
        objeciones, reservas, reserva, preocupaciones, crítica, críticas, apoyo, respaldo, anuncio, acuerdo, decisión, declaración,
        voto, votos, votación, posición, postura, posiciones, adopción, aprobación, a favor y en contra, en contra, a favor
        """),
    number_words=listed("""
        mitad, tercio, cuarto, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, docena, cien, centenar, mil, millón,
        millones, varios, ciento
        """),
    cardinals=numbered("uno una un, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce"),
    aspects={
        "chair": listed(
            "presidió, preside, presidente, presidenta, presidencia, dirigió la reunión, condujo la reunión, moderó, presidía"
        ),
        "date": listed("""
            fecha, cuándo se celebró, cuándo tuvo lugar, cuándo fue la reunión, día de la reunión, tuvo lugar, se celebró, celebrada,
            se reunió, cuándo se reunió, fue la reunión
            """),
        "place": listed("""
            plataforma, dónde se celebró, dónde tuvo lugar, lugar de la reunión, presencial, en persona, videoconferencia, herramienta, software,
            en línea, a distancia, virtual, virtualmente, dónde fue la reunión, por internet, dónde se reunió
            """),
        "attendance": listed("""
            cuántas personas, cuántos participantes, número de participantes, cuántos delegados, cuántos asistieron, cuántos
            participaron, cuánta gente, cuántos asistentes, aforo, cuántos estuvieron
            """),
        "outcomes": listed("""
            resultados, resultado, conclusiones, conclusión, decisiones, salió de la reunión, salió, logros, balance, qué se decidió,
            qué se acordó, desenlace, se decidió, se acordó, quedó
            """),
        "documents": listed(
            "documentos, qué documentos, lista de documentos, documentos presentados, documentos de información"
        ),
        "references": listed("referencias, documentos de referencia, documentos citados"),
        "person": listed("""
            representó, representaba, nombre del, nombre de la, nombre de, nombres de, cómo se llama, cómo se llamaba, qué persona, en nombre de, quién exactamente
            """),
        "agenda": listed("orden del día, agenda"),
        "opening": listed("""
            inauguró, apertura, abrió, abrió la reunión, inauguración, palabras de bienvenida, discurso de apertura, inició la reunión, dio
            inicio
            """),
    },
    because=listed(
        "porque, ya que, pues, dado que, debido a, con el fin de, para que, a fin de, demasiado, en virtud de, con miras a, al estimar, puesto que, por lo que, en apoyo"
    ),
    acts=(
        Cue("fund", listed("financió, financia, financian, financiaron, pagó, paga, patrocinó, financiar")),
        Cue(
            "present",
            listed("""
                presentó, presentaron, presenta, presentar, presentación, presentaciones, ponencia, ponencias, expuso, exposición,
                exposiciones, explicó, mostró, ponentes, ponente, actualización, puso al día, dio a conocer
                """),
        ),
        Cue(
            "contribute",
            listed("contribuyó, contribuyeron, contribución, contribuciones, aportó, aporte, aportes, sometió, envió"),
        ),
        Cue(
            "intervene",
            listed("intervino, intervinieron, intervención, intervenciones, tomó la palabra, tomaron la palabra"),
        ),
        Cue(
            "propose",
            listed("""
                propuso, propusieron, propone, proponer, propuesta, propuestas, sugirió, sugirieron, sugerencia, sugerencias, planteó,
                quería organizar, quiso organizar
                """),
        ),
        Cue(
            "recommend",
            listed("recomendó, recomendaron, recomienda, recomendación, recomendaciones, aconsejó, recomendar"),
        ),
        Cue(
            "invite",
            listed("invitó, invitaron, invitación, invitaciones, llamamiento, llamado, convocó, invita, invitados"),
        ),
        Cue("encourage", listed("alentó, alentaron, animó, instó, animar, estimuló, exhortó")),
        Cue("request", listed("pidió, pidieron, pide, solicitó, solicitud, solicitudes, solicita")),
        Cue(
            "welcome",
            listed(
                "acogió, acogieron, elogió, elogiaron, felicitó, celebró los, aplaudió, valoró, bien acogida, dio la bienvenida"
            ),
        ),
        Cue(
            "support",
            listed("""
                apoyó, apoyaron, apoya, apoyo, respaldó, respaldaron, respaldo, a favor, favor, secundó, de acuerdo, favorable, a favor y
                en contra, defendió
                """),
        ),
        Cue(
            "oppose",
            listed("""
                se opuso, opuso, opusieron, opone, oposición, en contra, contra, objetó, objeción, objeciones, reservas, reserva, rechazó,
                rechazaron, criticó, crítica, críticas, desacuerdo, preocupaciones, inapropiado, no era apropiado, no es el foro, no
                era el foro, demasiado técnico, demasiado técnica, fuera del mandato, no correspondía, no le gustó
                """),
        ),
        Cue("note", listed("tomó nota, toma nota")),
        Cue("thank", listed("agradeció, agradecieron, gracias, agradecimiento")),
        Cue("open", listed("inauguró, abrió")),
        Cue("chair", listed("presidió, preside, presidía")),
        Cue(
            "adopt",
            listed(
                "adoptó, adopción, aprobó, aprobación, se aprobó, se adoptó, modificó, cambió, enmendó, modificaciones, cambios, aprobaron"
            ),
        ),
        Cue("vote", listed("voto, votos, votó, votaron, votación, abstuvo, abstención, abstenciones, veto")),
        Cue("announce", listed("anunció, anuncio, lanzó, lanzamiento, anunciaron")),
        Cue("agree", listed("acuerdo, firmó, firmaron, firma, concertó, acordó, convino, suscribió, se firmó")),
        Cue("decide", listed("decidió, decisión, decidieron")),
        Cue("read", listed("leyó, lectura, dio lectura")),
        Cue("acknowledge", listed("acusó recibo, recibo")),
        Cue(
            "highlight",
            listed(
                "destacó, destacaron, subrayó, puso de relieve, recalcó, advirtió, alertó, señaló, resaltó, llamó la atención"
            ),
        ),
        Cue(
            "state",
            listed("""
                punto de vista,
                dijo, dijeron, dice, decir, declaró, declaración, mencionó, habló, hablaron, habla, trató, discutió, discutieron, debatió, debate,
                posición, postura, opinión, opinó, piensa, reaccionó, reacción, respondió, respuesta, comentó, comentarios, describió,
                abordó, opina, calificó, se refirió, afirmó, informó, contó
                """),
        ),
        Cue("exchange", listed("intercambió, intercambiaron, intercambio")),
        Cue(
            "host",
            listed(
                "organizó, organizar, celebrar, celebró, acoger, acogerá, tener lugar, auspiciar, coorganizará, lugar, reunió"
            ),
        ),
        Cue(
            "take part",
            listed("participó, participaron, participación, asistió, asistieron, presente, presentes, estuvo"),
        ),
    ),
    light=listed("""
        dedica, dedican, trabaja, trabajan, consiste, trata, trataba, escribió, envió, ocupa, sirve, concierne, abarca, incluye,
        dime, dígame, diga, me, puede, puedes, por favor, exactamente, algo, alguna, algún, tema, temas, asunto, cuestión, sobre, acerca,
        relativo, relativa, relación, respecto, hizo, hace, hacer, hecho, hicieron, fue, fueron, era, eran, son, ha, han, hubo, hay, tiene, reunión,
        reuniones, informe, informes, documento, grupo, trabajo, uit, muy, más, menos, todo, todos, toda, todas, lista, listar, da, dar, dio,
        muestra, cosa, cosas, punto, puntos, miembro, miembros, durante, antes, después, cómo, entre, último, si, no, ya, también, tan,
        texto, contenido, delegado, delegada, delegación, representante, persona, personas, gente, país, países, organización, lado, parte, tipo, tipos,
        clase, nombre, nombres, llama, llamaba, sesión, participantes, resumen, detalle, detalles, papel, objetivo, previsto, prevista,
        principal, principales, otro, otros, otra, otras, aproximadamente, este, esta, estos, estas, ese, esa, decimoséptima, 17, 2021, enero,
        según, con, sin, para, desde, hasta, tras, pero, porque, sabe, saber, existe, quiere, quería, quiso, mismo, cada, uno, una, unos,
        real, será, sería, está, están, estaba, siendo, sido, proyecto, qué tal, hola
        """),
    ordinals=ORDINALS,
    day=listed("qué día, en qué día, fecha exacta, día exacto, fecha precisa"),
    yes_no_openers=listed("acaso"),
    yes_no_marks=listed("acaso, es cierto que"),
    meeting=r"{n}\s?(?:\.?[aªoº])?\s+(?:reunion|sesion)|(?:reunion|sesion)\s+(?:n[uº]?m?e?r?o?\.?\s*)?{n}|\bla\s+[1-9]\d\s?\.?[aªº]\b",
)
