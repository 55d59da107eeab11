"""What people say to an assistant beside questions, in Spanish."""

from bot.question.languages.base import SmallTalk
from indexer.languages.base import listed

SMALL_TALK = SmallTalk(
    greeting=listed("""
        hola, holaa, buenas, buenos días, buen día, buenas tardes, buenas noches, qué tal, que tal, cómo estás, cómo
        está, cómo están, cómo va, cómo te va, qué hay, qué onda, saludos, saludos a todos, hey, hello, hi, ey, mucho
        gusto, encantado, encantada, estás ahí, hay alguien, hay alguien ahí, prueba, probando, holi, holis, hola
        hola, ola, wenas, muy buenas, buenass, buen dia, buenos dias, oye, oiga, qué hubo, quihubo, qué más, cómo
        andas, cómo anda, cómo andan, como andas, cómo vas, cómo van, cómo te encuentras, cómo te va todo, qué
        cuentas, qué pasa, qué pasó, qué hay de nuevo, todo bien, qué tal todo, qué tal estás, aló, buenas a todos, un
        saludo, saluditos, un placer, un gusto, un gusto saludarte, feliz día, hay alguien por ahí, sigues ahí, ey
        máquina, estás por ahí, andas por ahí, estás disponible, está disponible, estás despierto, estás ocupado,
        estás libre, me lees, me copias, ehhh, epa, épale, quiubo, qué onda wey, cómo amaneciste, cómo amaneció,
        buenas buenas, buenas noches a todos, hola de nuevo, bienvenido, cuánto tiempo, tanto tiempo, hola mundo, toc
        toc, qué hubo pues
        """),
    thanks=listed("""
        gracias, muchas gracias, mil gracias, muchísimas gracias, gracias mil, grax, grcs, se agradece, te lo
        agradezco, se lo agradezco, agradecido, agradecida, ok, okay, vale, de acuerdo, perfecto, genial, excelente,
        estupendo, fenomenal, bárbaro, buenísimo, entendido, recibido, anotado, tomo nota, claro, queda claro, muy
        claro, muy útil, me sirve, me ayuda, me ayudó, muy amable, bien hecho, buen trabajo, súper, guay, listo, eso
        es todo, ya veo, comprendo, entiendo, bravo, eres el mejor, grasias, gracia, graciass, infinitas gracias, un
        millón de gracias, un millón, mil millones de gracias, gracias de verdad, gracias totales, te agradezco, le
        agradezco, les agradezco, agradecidos, muy agradecido, muy agradecida, eternamente agradecido, se te agradece,
        se le agradece, me sirvió, me sirvió mucho, me sirvió de mucho, me sirve mucho, me ha servido, me has servido,
        me fue útil, me fue muy útil, me ayudó mucho, me has ayudado, me has ayudado mucho, me ayudaste, me ayudaste
        mucho, ha sido de gran ayuda, de gran ayuda, gran ayuda, fue de gran ayuda, me salvaste, me salvas, me has
        salvado, me salvaste la vida, me has salvado la vida, me sacaste de un apuro, eres un sol, eres un crack, eres
        una crack, eres un genio, eres un máquina, eres un fenómeno, eres la mejor, es usted el mejor, eres lo máximo,
        sos lo más, sos un genio, sos un capo, qué crack, qué grande, qué bueno, qué bien, qué maravilla, qué rápido,
        qué útil, qué amable, muy buena, muy bueno, muy bien, buena respuesta, buenísima, muy rápido, ole, olé, oka,
        oki, okey, okis, dale, va, vale vale, sale, perfecto entonces, de lujo, de diez, de maravilla, de pelos, de
        fábula, cool, wow, guau, qué padre, chévere, bacán, bacano, padrísimo, chido, joya, por ahora es todo, eso es
        todo por ahora, eso sería todo, es todo, nada más, no más preguntas, no tengo más preguntas, no gracias, justo
        lo que buscaba, justo lo que necesitaba, lo que buscaba, lo que necesitaba, lo tengo, ya está, ya entendí, ya
        lo tengo, ok gracias, felicidades, felicitaciones, enhorabuena, te pasaste, te luciste, aprecio, lo aprecio,
        tomado nota, enterado, enterada, a la orden, te debo una, le debo una, gracias de corazón, mil gracias de
        corazón, de corazón, no necesito nada más, no necesito más, no hace falta más, ya tengo todo, tengo todo lo
        que necesito, tengo lo que necesitaba, ya lo pillo, lo pillo, pillado, captado, lo capto, ya capté, ya caigo,
        agradecidísimo, agradecidísima, eternamente agradecida, qué pasada, qué chulo, qué guay, mola, mola mucho,
        flipante, me encanta, me encantó, me vino genial, me viene genial, me viene perfecto, me viene bien, me fue de
        gran ayuda, me resolviste, me lo resolviste, asunto resuelto, resuelto, solucionado, todo claro, todo bien
        entonces, quedó claro, me quedó claro, me queda claro, quedo agradecido, eres grande, eres lo mejor, sos lo
        mejor, sos grande, de nada más, así es, exacto, exactamente eso, eso era, eso quería, un peso de encima, listo
        el pollo, me queda más claro, más claro
        """),
    praise=listed("""
        crack, genio, genia, máquina, fenómeno, campeón, campeona, sol, ángel, héroe, salvador, capo, capa, grande,
        ídolo, maestro, maestra, increíble, maravilloso, maravillosa, fantástico, fantástica, espectacular,
        impresionante, buenísimo, buenísima, excelente, genial, magnífico, estupendo, útil, amable, rápido, eficiente,
        brillante, brutal, yuju, yupi, hurra
        """),
    farewell=listed("""
        adiós, adios, hasta luego, hasta pronto, hasta mañana, hasta la próxima, nos vemos, chao, chau, bye, buen fin
        de semana, que tengas un buen día, que tenga un buen día, cuídate, hasta lueguito, hasta otra, hasta la vista,
        hasta el lunes, hasta entonces, nos vemos luego, nos vemos mañana, nos vemos pronto, nos vemos la próxima, nos
        hablamos, hablamos, hablamos luego, chaito, chaíto, chaucito, chao chao, agur, abrazos, un abrazo, besos, un
        beso, buen día a todos, que te vaya bien, que le vaya bien, que pases buen día, que pases un buen día, que
        estés bien, que esté bien, que descanses, dulces sueños, buen finde, feliz finde, feliz tarde, feliz noche,
        feliz fin de semana, me voy, me tengo que ir, tengo que irme, me despido, me retiro, ya me voy, cuídate mucho,
        cuídense, adiosito, con permiso, buen provecho, suerte, me piro, me marcho, me largo, me fui, me tengo que
        marchar, a dormir, me voy a dormir, me voy a la cama, me voy a comer, nos leemos, nos estamos viendo, ahí nos
        vemos, nos vemos el lunes, hasta el martes, hasta el miércoles, hasta el jueves, hasta el viernes, hasta la
        semana que viene, hasta ahora, hasta siempre, que tengas, que tenga, que tengan, que pases, que pase, que
        disfrutes, buen viaje, buena suerte, buena semana, feliz semana, feliz domingo, feliz descanso, abrazo,
        abrazote, besitos, saludos a la familia, saludos y gracias, me desconecto, desconecto, cierro sesión, salgo,
        ya salgo
        """),
    apology=listed("""
        perdón, perdona, perdone, perdóname, perdóneme, disculpa, disculpe, disculpas, discúlpame, discúlpeme, mil
        disculpas, mis disculpas, pido disculpas, lo siento, lo siento mucho, lo lamento, ups, uy, upsi, me equivoqué,
        me he equivocado, me confundí, fue un error, fue sin querer, sin querer, error mío, fallo mío, culpa mía, mi
        culpa, mea culpa, canal equivocado, chat equivocado, ventana equivocada, no era para ti, no era para aquí, era
        para otro, error de dedo, errata, por la molestia, por las molestias, por molestar, por molestarte, por la
        confusión, por el error, ignora eso, ignóralo, ignore esto, ignora esto, ignora mi mensaje, olvídalo, olvida
        eso, olvídelo, no importa, da igual, no pasa nada, no hay problema, sin problema, no te preocupes, no se
        preocupe, de nada, con gusto, no hay de qué, esto no era para ti, eso no era para ti, no iba para ti, no iba
        dirigido a ti, era para otra persona, para otra persona, mensaje equivocado, botón equivocado, me colé, la
        cagué, metí la pata, he metido la pata, se me fue el dedo, se me escapó, corrector automático, maldito
        corrector, qué torpe, qué tonto, qué despiste, qué vergüenza, me despisté, borra eso, cancela, cancela eso,
        sin intención, no fue mi intención, le di a enviar, di a enviar, mandé sin querer, envié sin querer, por
        error, antes de tiempo, demasiado pronto
        """),
    help=listed("""
        ayuda, ayúdame, ayúdeme, necesito ayuda, quién eres, quién es usted, qué eres, qué es este bot, qué puedes
        hacer, que puedes hacer, qué puede hacer, qué podés hacer, qué sabes hacer, qué sabe hacer, qué haces, para
        qué sirves, para qué sirve este bot, para qué estás, cómo funciona, cómo funcionas, cómo funciona esto, cómo
        te uso, cómo se usa, cómo se usa esto, cómo lo uso, qué puedo preguntar, qué puedo preguntarte, qué te puedo
        preguntar, qué le puedo preguntar, qué se puede preguntar, qué preguntas, qué tipo de preguntas, qué clase de
        preguntas, ejemplos, ejemplos de preguntas, un ejemplo, dame un ejemplo, eres un bot, eres un robot, eres
        humano, eres una ia, eres chatgpt, preséntate, cómo te llamas, cuál es tu nombre, qué idiomas hablas, qué
        idiomas habla, en qué idiomas, hablas, habla usted, entiendes, por dónde empiezo, cómo empiezo, menú,
        comandos, instrucciones, en qué me puedes ayudar, en qué puedes ayudarme, en qué me puede ayudar, eres una
        persona de verdad, eres una persona, eres una persona real, eres real, eres de verdad, eres una máquina, eres
        una inteligencia artificial, eres ia, eres un chatbot, eres un humano, es usted un robot, es usted un bot, es
        usted humano, es usted una persona, sos un bot, sos un robot, sos humano, sos una persona, sos real, esto es
        un bot, esto es un robot, es un bot, es un robot, es una ia, esto es chatgpt, esto es una ia, hablo con un
        robot, hablo con un bot, hablo con una persona, hablo con una máquina, estoy hablando con un robot, estoy
        hablando con un bot, estoy hablando con una persona, con quién hablo, con quién estoy hablando, con quién
        tengo el gusto, quién sos, qué sos, quien eres, que eres, cómo se llama usted, cómo te llamás, tienes nombre,
        qué modelo eres, para qué es esto, qué es esto, cómo se hace, cómo hago, me ayudas, me puedes ayudar, puedes
        ayudarme, me podrías ayudar, podrías ayudarme, me ayuda, me puede ayudar, échame una mano, una mano, estoy
        perdido, estoy perdida, no sé cómo, auxilio, socorro, sos, guía de uso, manual, faq
        """),
    addressed=listed("tú, te, ti, usted, vos, este bot, el bot, este asistente, el asistente, me, yo"),
    ability=listed("""
        hacer, haces, ayudar, ayudarme, ayudas, ayuda, responder, respondes, sabes, sabe, puedes, puede, puedo, podés,
        sirves, sirve, usar, usarte, uso, preguntar, preguntarte, preguntarle, contestar, funcionas, funciona,
        ofreces, buscar
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
        oh, sí, no, pues, bueno, entonces, igualmente, también, soy, nuevo, nueva, aquí, ahí, todo, qué, está, estás,
        rápido, rápidamente, breve, corto, corta, rápida, pequeño, gente, chicos, chicas, muchachos, compañeros,
        compañeras, compañero, tío, tía, hermano, bro, wey, güey, che, pana, parce, jefe, jefa, mi amigo, mi amiga,
        amiguito, querido, querida, señores, señoras, dr, dra, de verdad, en serio, realmente, sinceramente, súper,
        re, bastante, demasiado, muchísimo, un montón, montón, millón, mil, todo todo, totales, tremendo, tremenda,
        eres, es usted, sos, un, una, el, la, lo, tu, su, mi, me, te, le, nos, ayuda, tu ayuda, su ayuda, respuesta,
        tu respuesta, por responder, por contestar, por ayudar, por ayudarme, por aclarar, por la aclaración, por la
        explicación, por explicarlo, por el dato, por los datos, por tu tiempo, por su tiempo, por tu paciencia, por
        su paciencia, por hoy, por ahora, hoy, ahora, mañana, luego, ya, eh, ehh, este, mmm, jaja, jajaja, jeje,
        jajajaja, xd, ajá, sip, nop, ah bueno, ah vale, ay, uff, ostras, anda, venga, vamos, como siempre, siempre,
        una vez más, nuevamente, hasta aquí, eso, esto, máquina, vaya, hala, ostia, jo, jope, lunes, semana, el resto,
        fondo, tu trabajo, su trabajo, por tu trabajo, por su trabajo, por el esfuerzo, tu esfuerzo, por su apoyo, tu
        apoyo, por tu apoyo, ey, mogollón, tron, colega, majo, maja
        """),
    closings=listed("""
        saludos cordiales, un cordial saludo, cordiales saludos, un saludo, saludos, atentamente, cordialmente, muchas
        gracias, gracias de antemano, gracias, enviado desde mi
        """),
    off_topic=listed("""
        hotel, hoteles, hostal, airbnb, taxi,
        qué tiempo hace, qué tiempo hará, pronóstico del tiempo, el clima, clima en, va a llover, está lloviendo,
        chiste, chistes, adivinanza, horóscopo, receta, recetas, la bolsa, bitcoin, resultado del partido, quién ganó
        el partido, el mundial, champions, capital de, presidente de la república, sentido de la vida, qué hora es,
        qué día es hoy, pizza, lotería, te quiero, te amo, me quieres, cuántos años tienes, python, javascript, raíz
        cuadrada, cocinar, netflix, restaurante, restaurantes, dónde comer, dónde se come, donde comer, comer bien,
        comer un, comer algo, algo de comer, tengo hambre, cenar, desayunar, asado, tacos, paella, tortilla,
        empanadas, ceviche, arepas, hamburguesa, hamburguesas, sushi, kebab, pasta carbonara, fondue, torta de
        chocolate, pastel de chocolate, tarta, cerveza, cervezas, vino tinto, un café, cafetería, un bar, bares, taxi,
        parada de autobús, parada de bus, vuelo a, vuelos a, vuelos baratos, billete de avión, aeropuerto, tren a,
        aparcamiento, gimnasio, piscina, peluquería, supermercado, qué visitar, qué ver en, lugares turísticos,
        turismo, esquiar, senderismo, la playa, vacaciones, tipo de cambio, precio del dólar, dólar hoy, cripto,
        criptomonedas, nasdaq, invertir en, tenis, baloncesto, béisbol, ciclismo, fórmula 1, juegos olímpicos, la
        liga, el clásico, real madrid, barça, boca juniors, river plate, partido de ayer, partido de anoche, partido
        de hoy, partido de fútbol, copa américa, eurocopa, messi, ronaldo, película, películas, una serie, series,
        letra de la canción, concierto, shakira, famosos, chismes, moneda de, población de, la torre eiffel, segunda
        guerra mundial, imperio romano, dinosaurios, agujero negro, agujeros negros, velocidad de la luz, la luna,
        física cuántica, hace frío, hace calor, está nevando, lloverá, paraguas, temperatura hace, qué fecha es, qué
        hora tienes, qué día es, pon una alarma, temporizador, despiértame, pon música, dolor de cabeza, dolor de
        estómago, adelgazar, bajar de peso, mi novia, mi novio, mi esposa, mi marido, mi jefe, mi gato, mi perro, mi
        impresora, fórmula de excel, html, css, c++, cara o cruz, número aleatorio, signo zodiacal, zodiaco, tarot,
        trabalenguas, hazme reír, estás soltero, estás soltera, duermes, sueñas, tu color favorito, tu película
        favorita, cuál es tu favorito, pizzería, heladería, helado, va a hacer sol, hacer sol, lluvia mañana, va a
        nevar, hace sol, hará sol, hará frío, hará calor, ola de calor, nublado, tormenta mañana, chocolatería,
        merendar, juego de la serpiente, crucigrama, ajedrez, sudoku, quién va a ganar, quién ganará, tour de francia,
        vuelta a españa, eurovisión, pódcast, novela para leer, libro para leer, museo, museos, cine, teatro,
        farmacia, dentista, médico, regalo para, regalo de cumpleaños, corte de pelo, declaración de la renta, precio
        de la gasolina, contraseña del wifi, lavadora, calorías, vitaminas, plátano, banana, aguacate, queso,
        chocolate, sobrina, sobrino, tía abuela, abuela, abuelo, boda, divorcio, pintalabios, zapatillas, chaqueta,
        cachorro, gatito, pienso para, mi coche, mi carro, mi bici, moto, neumáticos, fontanero, plomero, guitarra,
        piano, tejer, yoga, resaca, insomnio, dolor de espalda, alergia, mi ex
        """),
    making=listed("""
        reserva, resérvame, reservar, resérveme,
        escribe, escribir, escríbeme, escriba, redacta, compón, componer, genera, crea, cuenta, cuéntame, canta, dame,
        programa, traduce, traducir, dibuja, haz, hazme, haga, inventa, resuelve, calcula, imagina, recomienda,
        recomiéndame, corrige, corrígeme, corríjame, corregir, reescribe, reformula, mejora, revisa, ayúdame a
        escribir, hacer, propón, sugiere, sugiéreme, reserva, resérvame, pide, pídeme, compra, encuentra, búscame,
        convierte, prepara, recomiende, recomendar, redáctame, tradúceme, dibújame, canción
        """),
    made=listed("""
        poema, poemas, poesía, haiku, canción, ensayo, chiste, script, función, algoritmo, dibujo, logo, deberes,
        tarea de matemáticas, carta de presentación, ecuación, rap, sitio web, cv, rima, soneto, historia graciosa,
        código en, un programa en, un cuento, mi correo, este correo, un correo, mi email, un email, este email, mi
        carta, esta carta, una carta, carta de amor, mi texto, esta frase, una frase, esta palabra, mi currículum, mi
        cv, currículum, mi ensayo, mi tarea, la tarea, tarea de mates, los deberes, deberes de mates, ejercicio de
        matemáticas, problema de matemáticas, mates, matemáticas, código python, código, script de bash, página web,
        una historia, canción de, una mesa, una habitación, un billete, eslogan, contraseña, discurso de boda, tarjeta
        de cumpleaños, rutina de ejercicio, dieta, menú, factura, foto, foto de un gato, una imagen, imagen de, un
        programa, programa en java, programa que, código que, función que, un juego, lista de la compra, una app
        """),
    around=listed("""
        cerca, cerca de, cerquita, por aquí, por acá, aquí, acá, en ginebra, ginebra, en la ciudad, el centro, en el
        centro, place des nations, plaza de las naciones, la estación, estación, el lago, lago, en parís, en madrid,
        esta noche, hoy, mañana, ayer, anoche, este finde, este fin de semana, esta mañana, ahora, bueno, buena, buen,
        mejor, mejores, barato, barata, baratos, rico, rica, favorito, favorita, gracioso, final, ganó, ganador,
        marcador, partido, ver, comer, al alemán, en alemán, al italiano, en italiano, al japonés, al portugués, al
        inglés, en inglés, al francés, al chino, al ruso, al árabe, al español, para mi novia, para mi novio, para mi
        madre, para el cole
        """),
)
