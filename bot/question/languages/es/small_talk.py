"""What people say to an assistant beside questions, in Spanish."""

from bot.question.languages.base import SmallTalk
from indexer.languages.base import listed

SMALL_TALK = SmallTalk(
    greeting=listed("""
        hola, holaa, buenas, buenos días, buen día, buenas tardes, buenas noches, qué tal, que tal, cómo estás, cómo
        está, cómo están, cómo va, cómo te va, qué hay, qué onda, saludos, saludos a todos, hey, hello, hi, ey,
        mucho gusto, encantado, encantada, estás ahí, hay alguien, hay alguien ahí, prueba, probando
        """),
    thanks=listed("""
        gracias, muchas gracias, mil gracias, muchísimas gracias, gracias mil, grax, grcs, se agradece, te lo
        agradezco, se lo agradezco, agradecido, agradecida, ok, okay, vale, de acuerdo, perfecto, genial, excelente,
        estupendo, fenomenal, bárbaro, buenísimo, entendido, recibido, anotado, tomo nota, claro, queda claro, muy
        claro, muy útil, me sirve, me ayuda, me ayudó, muy amable, bien hecho, buen trabajo, súper, guay, listo, eso
        es todo, ya veo, comprendo, entiendo, bravo, eres el mejor
        """),
    farewell=listed("""
        adiós, adios, hasta luego, hasta pronto, hasta mañana, hasta la próxima, nos vemos, chao, chau, bye, buen
        fin de semana, que tengas un buen día, que tenga un buen día, cuídate
        """),
    help=listed("""
        ayuda, ayúdame, ayúdeme, necesito ayuda, quién eres, quién es usted, qué eres, qué es este bot, qué puedes
        hacer, que puedes hacer, qué puede hacer, qué podés hacer, qué sabes hacer, qué sabe hacer, qué haces, para
        qué sirves, para qué sirve este bot, para qué estás, cómo funciona, cómo funcionas, cómo funciona esto, cómo
        te uso, cómo se usa, cómo se usa esto, cómo lo uso, qué puedo preguntar, qué puedo preguntarte, qué te puedo
        preguntar, qué le puedo preguntar, qué se puede preguntar, qué preguntas, qué tipo de preguntas, qué clase
        de preguntas, ejemplos, ejemplos de preguntas, un ejemplo, dame un ejemplo, eres un bot, eres un robot, eres
        humano, eres una ia, eres chatgpt, preséntate, cómo te llamas, cuál es tu nombre, qué idiomas hablas, qué
        idiomas habla, en qué idiomas, hablas, habla usted, entiendes, por dónde empiezo, cómo empiezo, menú,
        comandos, instrucciones, en qué me puedes ayudar, en qué puedes ayudarme, en qué me puede ayudar
        """),
    addressed=listed("tú, te, ti, usted, vos, este bot, el bot, este asistente, el asistente, me, yo"),
    ability=listed("""
        hacer, haces, ayudar, ayudarme, ayudas, ayuda, responder, respondes, sabes, sabe, puedes, puede, puedo,
        podés, sirves, sirve, usar, usarte, uso, preguntar, preguntarte, preguntarle, contestar, funcionas,
        funciona, ofreces, buscar
        """),
    asking=listed("""
        qué, que, quién, cómo, cuál, cuáles, en, para, con, a, de, un, una, el, la, lo, los, tipo, preguntas,
        pregunta, cosas, algo, más, se, es, eres, y, aquí, exactamente, sobre
        """),
    filler=listed("""
        a todos, todos, a todas, todas, equipo, al equipo, colegas, amigos, amigo, amiga, estimados, estimadas,
        estimado, estimada, señor, señora, bot, robot, asistente, cop, por todo, por la ayuda, por tu ayuda, por su
        ayuda, por la respuesta, por tu respuesta, por su respuesta, por la información, por la info, por eso, de
        antemano, de nuevo, otra vez, muy, mucho, tan, bien, por favor, porfa, pf, a ti, a usted, a ustedes, y, ah,
        oh, sí, no, pues, bueno, entonces, igualmente, también, soy, nuevo, nueva, aquí, ahí, todo, qué, está,
        estás, rápido, rápidamente, breve, corto, corta, rápida, pequeño
        """),
    closings=listed("""
        saludos cordiales, un cordial saludo, cordiales saludos, un saludo, saludos, atentamente, cordialmente,
        muchas gracias, gracias de antemano, gracias, enviado desde mi
        """),
    off_topic=listed("""
        qué tiempo hace, qué tiempo hará, pronóstico del tiempo, el clima, clima en, va a llover, está lloviendo,
        chiste, chistes, adivinanza, horóscopo, receta, recetas, la bolsa, bitcoin, resultado del partido, quién
        ganó el partido, el mundial, champions, capital de, presidente de la república, sentido de la vida, qué hora
        es, qué día es hoy, pizza, lotería, te quiero, te amo, me quieres, cuántos años tienes, python, javascript,
        raíz cuadrada, cocinar, netflix
        """),
    making=listed("""
        escribe, escribir, escríbeme, escriba, redacta, compón, componer, genera, crea, cuenta, cuéntame, canta,
        dame, programa, traduce, traducir, dibuja, haz, hazme, haga, inventa, resuelve, calcula, imagina,
        recomienda, recomiéndame
        """),
    made=listed("""
        poema, poemas, poesía, haiku, canción, ensayo, chiste, script, función, algoritmo, dibujo, logo, deberes,
        tarea de matemáticas, carta de presentación, ecuación, rap, sitio web, cv, rima, soneto, historia graciosa,
        código en, un programa en, un cuento
        """),
)
