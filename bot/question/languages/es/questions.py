"""How people ask in Spanish. Phrases are compared without accents."""

from bot.question.languages.base import Questions
from bot.question.languages.es.dialogue import DIALOGUE
from bot.question.languages.es.kinds import KINDS
from bot.question.languages.es.light import LIGHT
from bot.question.languages.es.small_talk import SMALL_TALK
from bot.question.languages.es.spellings import as_typed
from bot.question.languages.es.standing import STANDING
from bot.question.languages.es.values import VALUES
from indexer.languages.base import listed
from indexer.languages.spelled_numbers import spelled

QUESTIONS = Questions(
    who=as_typed(
        listed("""
        quién, quiénes, qué organización, qué organizaciones, qué país, qué países, qué delegación, qué delegaciones,
        qué estado miembro, qué estados miembros, qué estados, qué estado, por quién, de quién, a quién, qué organismo,
        qué organismos, qué entidad, qué entidades, qué orador, qué oradores, qué socio, qué socios, qué asociado,
        qué asociados, qué persona, qué institución, qué instituciones, alguien, qué ponente, qué ponentes,
        cuál organización, qué oficina, quién fue, quiénes fueron, quién es, quiénes son, quién más, a quiénes,
        de quiénes, con quién, con quiénes, para quién, para quiénes, cuál país, cuáles países, cuál delegación,
        qué gobierno, qué gobiernos, qué empresa, qué empresas, qué ong, qué fundación, qué agencia, qué gente,
        quien fue el que, quien fue la que, kien, kienes, qn, qnes, quiénes más, qué delegado, qué delegada,
        qué comité, qué administración, qué ministro, qué ministra, qué experto, qué expertos, qué compañía,
        qué compañías, qué firma, qué firmas, qué nación, qué naciones, qué región, qué países más, cuáles empresas,
        cuáles estados, cuáles delegaciones
        """)
    ),
    what=as_typed(
        listed("""
        qué, que, cuál, cuáles, cuál es, en qué, de qué, a qué, sobre qué, acerca de qué, con qué, qué cosa, qué cosas,
        ke, k, cuál fue, cuáles son, cuáles fueron, cuál era, cuáles eran, qué tipo de, qué clase de, qué es lo que, q,
        por qué app, por qué aplicación, por qué plataforma, por qué programa, por qué medio, para qué sirve,
        qué tal, sobre q, de q, a q, con q, cómo se llama, cómo se llaman, cómo se llamaba, cómo se llamaban,
        cómo se titula, cómo se titulaba, cómo se denomina, cómo le dicen, cómo le pusieron, qué resoluciones,
        qué resolución, qué razones
        """)
    ),
    why=listed("""
        por qué, por que motivo, por qué razón, por cuál razón, para qué, a qué se debe, a qué se debió,
        cuál fue el motivo, cuál es el motivo, cuál fue la razón, cuál es la razón, a santo de qué, y eso por qué,
        con qué fin, con qué objetivo, xq, pq, x q, x qué, xque, xqué, por q, por ke, porq, porqué, porke, pork, pk,
        a cuento de qué, cómo es que, cómo así que, y eso, en base a qué, con qué motivo, con qué excusa, debido a qué,
        a causa de qué, qué motivo, qué motivos, qué razón, qué llevó a, qué hizo que, pa qué, para q, pa q
        """),
    when=as_typed(
        listed("""
        cuándo, en qué fecha, qué fecha, qué día, en qué mes, qué mes, en qué año, qué año, qué años, de qué año a qué año, entre qué años, desde cuándo,
        en qué momento, cuál fue la fecha, para cuándo, hasta cuándo, a partir de cuándo, qué días, cuál es la fecha,
        en qué fechas, qué fechas, antes de cuándo, pa cuándo, qué meses, qué años, qué plazo, de cuándo, cuánto antes,
        qndo, kuando, cdo, qué semana, qué momento, cuáles son las fechas
        """)
    ),
    where=listed("""
        dónde, en qué ciudad, qué ciudad, en qué lugar, qué lugar, adónde, en dónde, a dónde, de dónde, en qué sitio,
        qué sitio, dnd, por dónde, hacia dónde, desde dónde, hasta dónde, ande, aónde, qué ciudades, qué sede, qué lugares
        """),
    how_many=as_typed(
        listed("""
        cuántos, cuántas, cuánto, cuánta, qué número, número de, qué porcentaje, qué proporción, qué edad, qué parte,
        qué cantidad, cantidad de, porcentaje de, qué edades, qué tantos, qué tanto, qué tantas, kuantos, kuantas, qntos,
        qntas, qué monto, qué fracción, qué tasa
        """)
    ),
    which=listed("cuáles, cuál"),
    paragraph=listed("párrafo, párr, párrafos, sección, punto, apartado, §, §§, numeral, inciso"),
    expansion=listed("""
        significa, qué significa, quiere decir, sigla, siglas, acrónimo, abreviatura, nombre completo, significado,
        corresponde la sigla, significan las siglas, significan, acrónimos, abreviación, iniciales, nombre entero,
        nombre largo, quieren decir, qué viene siendo, qué representa
        """),
    joining=listed("""
        que, q, ke, k, de que, a que, en que, con que, sobre que, para que, pa que, por que, de q, a q, para q, por q,
        porq, pq, xq, pk, cuando, cdo, donde, dnd, en donde, de donde, a donde
        """),
    besides=listed("además de, aparte de, excepto, salvo, fuera de, a excepción de"),
    cardinals=spelled("es", "cardinal") | {"uno": 1},
    aspects={
        "chair": listed("""
            presidió, preside, presidente, presidenta, presidencia, dirigió la reunión, condujo la reunión, moderó,
            presidía, presi, lideró la reunión, encabezó la reunión, llevó la reunión, manejó la reunión,
            a cargo de la reunión, al mando de la reunión, al frente de la reunión, a la cabeza de la reunión,
            dirigió la sesión, condujo la sesión, dirigía la reunión, llevaba la reunión, presidida, moderador,
            moderadora, moderaba, presidiendo, dirigió el encuentro, cargo estuvo la reunión
            """),
        "date": listed("""
            fecha, cuándo se celebró, cuándo tuvo lugar, cuándo fue la reunión, día de la reunión, tuvo lugar,
            se celebró, celebrada, se reunió, cuándo se reunió, fue la reunión, se hizo la reunión, se juntaron,
            se reunieron, se llevó a cabo, hicieron la reunión, fue el encuentro
            """),
        "place": listed("""
            plataforma, dónde se celebró, dónde tuvo lugar, lugar de la reunión, presencial, en persona,
            videoconferencia, herramienta, software, en línea, a distancia, virtual, virtualmente,
            dónde fue la reunión, por internet, dónde se reunió, qué app, qué aplicación usaron, qué programa usaron,
            por qué app, por qué programa, por qué aplicación, qué sistema, qué medio, por qué medio, cara a cara,
            presencialmente, online, en remoto, remoto, remota, remotamente, por videollamada, videollamada, modalidad,
            formato, de forma virtual, por la web, físicamente, sede
            """),
        "attendance": listed("""
            cuántas personas, cuántos participantes, número de participantes, cuántos delegados, cuántos asistieron,
            cuántos participaron, cuánta gente, cuántos asistentes, aforo, cuántos estuvieron, cuántos fueron,
            cuántos eran, cuántos se conectaron, cuántos vinieron, cuántos acudieron, cuántas se conectaron,
            concurrencia, cantidad de participantes, cantidad de asistentes, cantidad de personas, cantidad de gente,
            número de asistentes, número de personas
            """),
        "outcomes": listed("""
            resultados, resultado, conclusiones, conclusión, decisiones, salió de la reunión, salió, logros, balance,
            qué se decidió, qué se acordó, desenlace, se decidió, se acordó, quedó, quedaron, sacaron en claro,
            sacaron en limpio, se sacó en limpio, en limpio, se logró, saldo, se concluyó, concluyeron, se resolvió
            """),
        "documents": listed("""
            documentos, qué documentos, lista de documentos, documentos presentados, documentos de información,
            papeles, materiales presentados, documentación, docs
            """),
        "references": listed(
            "referencias, documentos de referencia, documentos citados, bibliografía, fuentes citadas"
        ),
        "person": listed("""
            representó, representaba, nombre del, nombre de la, nombre de, nombres de, cómo se llama, cómo se llamaba,
            qué persona, en nombre de, quién exactamente, apellido, apellidos, nombre y apellido, nombre propio,
            quién en concreto, nombre tenía, firmó el acuerdo por parte, firmó por parte, quién está a cargo,
            está a cargo de, a cargo está, habló por parte, intervino por parte, presentó por parte, expuso por parte,
            asistió por parte, participó por parte, se llamaba el, se llamaba la, se llama el, se llama la
            """),
        "agenda": listed(
            "orden del día sin cambios, orden del día sin modificaciones, orden del día tal cual, orden del día, agenda, temario, orden del dia"
        ),
        "opening": listed("""
            inauguró, apertura, abrió, abrió la reunión, inauguración, palabras de bienvenida, discurso de apertura,
            inició la reunión, dio inicio, arrancó la reunión, empezó la reunión, comenzó la reunión, dio comienzo,
            primeras palabras, habló primero, primero en hablar, primero que habló, inaugurada, palabras de apertura,
            palabras iniciales, discurso inaugural, arranque
            """),
    },
    light=LIGHT,
    day=listed("qué día, en qué día, fecha exacta, día exacto, fecha precisa"),
    yes_no_openers=listed("acaso"),
    yes_no_marks=listed("""
        acaso, es cierto que, es verdad que, o no, o sí, sí o no, o qué, o q, o nada, o quedó, o quedaron, o queda,
        o sigue, o siguió, o siguieron, o se quedó, o igual, o tal cual, o en contra, o a favor, a favor o en contra,
        pro o contra, o todavía no, o aún no, o tampoco, o al final no, o ni eso, verdad que, no es cierto, o fue, o era
        """),
    dialogue=DIALOGUE,
    small_talk=SMALL_TALK,
    kinds=KINDS,
    values=VALUES,
    standing=STANDING,
)
