"""How people ask across meetings, and ask on, in Spanish."""

from bot.question.languages.base import Dialogue
from indexer.languages.base import listed

DIALOGUE = Dialogue(
    since=listed("desde, a partir de"),
    after=listed("después de, tras, la siguiente, siguiente"),
    until=listed("hasta"),
    before=listed("antes de, la anterior, anterior"),
    between=listed("entre"),
    latest=listed("última reunión, reunión más reciente, última sesión, reunión última"),
    last=listed("última, último, últimamente"),
    first=listed("primera, primero, inicialmente"),
    last_time=listed("última vez, por última vez, más recientemente, ultima vez"),
    first_time=listed("primera vez, por primera vez, inicialmente"),
    which_meetings=listed("""
        qué reuniones, cuáles reuniones, qué reunión, en qué reunión, en qué reuniones, cuál reunión, qué
        sesiones, qué sesión
        """),
    how_many_meetings=listed("cuántas reuniones, cuántas veces, número de reuniones, cuántas sesiones"),
    history=listed("""
        todo lo que, historia de, la historia, toda la historia, todo sobre, todo lo relativo a,
        qué pasó con, qué ha pasado con, qué fue de, qué ocurrió con, qué sucedió con, pasó con, ocurrió
        con, en qué quedó, seguimiento de, evolución de, historial de, qué resultó de
        """),
    compare=listed("""
        comparar, compara, compare, comparación, diferencia entre, diferencias entre, frente a, contraste
        """),
    openers=listed("""
        y, y qué, qué tal, qué hay de, y en cuanto a, y sobre, y para, entonces, pero, vale y, vale, bueno, pues, ok
        y, ok
        """),
    they=listed("ellos, ellas, =él, ella, su, sus, les, esa organización, ese país, estos, esos"),
    it=listed("""
        eso, esto, ello, ese tema, este tema, esa propuesta, esta propuesta, lo mismo, el mismo tema, lo
        """),
    there=listed("""
        allí, ahí, en esa reunión, en esta reunión, esa reunión, esta reunión, la misma reunión, esa sesión
        """),
    others=listed("quién más, quiénes más, alguien más, qué más, otros, algo más, cuáles otros"),
    whole=listed("""
        párrafo completo, todo el párrafo, párrafo entero, texto completo, texto íntegro, texto entero, el párrafo
        íntegro, pasaje entero, pasaje completo, todo el pasaje, cuéntame más, más detalles
        """),
    next=listed("""
        y luego, y después, luego qué, y entonces, qué pasó, pasó después, al final, finalmente, por fin, terminó,
        acabó, resultado, desenlace
        """),
    corrects=listed("""
        no quiero decir, no quería decir, quiero decir, quería decir, quise decir, no quise decir, me refiero a, me
        refería a, no me refiero a, no me refería a, no hablo de, no hablaba de, no eso no, eso no
        """),
    more=listed("""
        en, por favor, la, el, respuesta, responde, responda, otra, vez, traduce, traducir, traduzca, dilo,
        dígalo, lo, y, versión, mismo, ahora, puedes, puede, dame, deme, me, muéstrame, al
        """),
    languages={
        "en": listed("inglés"),
        "fr": listed("francés"),
        "es": listed("español, castellano"),
        "ru": listed("ruso"),
        "zh": listed("chino"),
        "ar": listed("árabe"),
    },
)
