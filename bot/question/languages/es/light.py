"""Words of Spanish questions that say nothing on their topic."""

from indexer.languages.base import listed

LIGHT = listed("""
    yo, tú, vos, usted, ustedes, vosotros, nosotros, nosotras, nos, os, te, ti, mí, me, mi, mis, tu, tus, él, ella,
    ellos, ellas, ello, eso, esto, este, esta, estos, estas, ese, esa, esos, esas, aquello, aquel, aquella, aquellos,
    aquellas, nuestro, nuestra, nuestros, nuestras, suyo, suya, suyos, suyas, uno, una, unos, unas, otro, otros, otra,
    otras, mismo, misma, mismos, mismas, propio, propia, propios, propias, cada, todo, todos, toda, todas, algo, algún,
    alguno, alguna, algunos, algunas, ningún, ninguno, ninguna, nada, nadie, cualquier, cualquiera, demás, ambos,
    ambas, varios, varias, mucho, mucha, muchos, muchas, poco, poca, pocos, pocas, tanto, tanta, tantos, tantas, tal,
    tales, cierto, cierta, ciertos, ciertas, bastante, bastantes,

    fue, fueron, era, eran, es, son, será, serán, sería, serían, sea, sean, siendo, sido, ser, está, están, estaba,
    estaban, estuvo, estuvieron, estar, estamos, esté, ha, han, he, has, hemos, había, habían, haber, haya, hayan,
    habrá, habría, hubo, hay, tiene, tienen, tenía, tenían, tuvo, tuvieron, tener, tenga, tengo, tienes, va, van, iba,
    iban, ir, vaya, vamos, voy, hizo, hace, hacen, hacer, hecho, hecha, hechos, hechas, hicieron, haciendo, hacía,
    hacían, haga, hagan, puede, pueden, puedes, puedo, podría, podrían, podrías, podías, podía, podían, pudo, pudieron,
    poder, debe, deben, debía, debería, deberían, quiere, quieren, quería, querían, quiso, quisieron, quiero, quisiera,
    querría, da, dan, dar, dio, dieron, dando, dado, dados, suele, suelen, sigue, siguen, viene, vienen, venía,

    dime, díganme, dígame, dinos, decime, cuéntame, cuénteme, contame, cuéntanos, explícame, explíqueme, muestra,
    muéstrame, enséñame, dame, deme, pásame, páseme, mándame, ponme, hazme, búscame, busca, buscar, busco, recuérdame,
    resume, resúmeme, resumir, resúmame, lista, listado, listar, listame, enumera, ayúdame, necesito, gustaría,
    interesa, quiero saber, saber, sabe, saben, sabes, sabemos, conocer, conoces, sé, entender, entiendo, entiende,
    entendí, averiguar, enterarme, pregunto, preguntar, pregunta, preguntita, preguntaba, duda, dudita, consulta,
    curiosidad, me pregunto, a ver, ver,

    por favor, porfa, porfi, porfis, porfavor, xfa, xfavor, plis, pls, gracias, muchas gracias, mil gracias, hola,
    holi, buenas, buenos días, buenas tardes, buen día, oye, oiga, oigan, che, vale, ok, okay, okey, bueno, buena,
    pues, puej, tío, bro, mira, disculpa, disculpe, disculpen, perdón, perdona, perdone, ok gracias, saludos,
    estimados, estimado, equipo cop, qué tal, qué onda, onda, qué rollo, rollo, qué pedo, movida, cuento,
    viene a cuento, o sea, osea, es decir, en fin, d, x, porq, k, tb, tmb, pa, dnd, cdo, jaja,

    muy, más, menos, tan, no, sí, si, ya, aún, todavía, también, tampoco, además, incluso, siempre, nunca, jamás, casi,
    apenas, solo, solamente, únicamente, así, aquí, acá, ahí, allí, allá, ahora, entonces, luego, antes, después,
    durante, mientras, enseguida, quizás, quizá, tal vez, acaso, realmente, simplemente, básicamente, precisamente,
    exactamente, concretamente, específicamente, generalmente, justamente, justo, en general, en concreto, concreto,
    en resumen, en total, al final, finalmente, por fin, por último, aproximadamente, más o menos, alrededor, cerca,
    dentro, frente, junto, juntos, juntas, según, con, sin, para, por, desde, hasta, tras, entre, sobre, acerca, bajo,
    ante, mediante, pero, sino, porque, aunque, ni, como, cómo, cuando, donde, igual, igualito, mejor dicho, a través,
    en torno, torno, respecto, relativo, relativa, relativos, relativas, relación, vez, veces, de nuevo, nuevamente,
    rápido, rapidito, breve, brevemente, resumidamente, último, cómo es, tema de, lo de,

    tema, temas, asunto, asuntos, cuestión, cuestiones, cosa, cosas, cosita, vaina, parte, partes, lado, tipo, tipos,
    clase, clases, forma, formas, manera, maneras, modo, modos, caso, momento, punto, puntos, aspecto, aspectos,
    título, títulos, titula, titulaba, titulada, nombre, nombres, llama, llaman, llamaba, llamada, denomina, texto,
    contenido, detalle, detalles, dato, datos, info, información, resumen, ejemplo, papel, objetivo, objetivos,
    finalidad, sentido, palabra, palabras, marco, ámbito, principal, principales, importante, importantes, clave,
    general, generales, particular, real, siguiente punto, gente, persona, personas, tipa, señor, señora, señores, sr,
    sra, don, doña, doctor, doctora, delegado, delegada, delegación, representante, representantes, miembro, miembros,
    participantes, país, países, organización, organizaciones, reunión, reuniones, sesión, informe, informes,
    documento, grupo, trabajo, uit, proyecto,
    trata, tratan, trataba, trataban, dedica, dedican, dedicaba, trabaja, trabajan, trabajaba, consiste, consistía,
    consistió, sirve, sirven, servía, concierne, abarca, abarcó, incluye, incluía, incluyó, cubre, cubrió, cubría,
    contiene, contenía, comprende, figura, figuran, aparece, aparecen, apareció, consta, ocupa, ocupaba, encarga,
    encargan, refiere, versa, versaba, versó, giró, existe, existen, existía, qué pasó, lo que pasó, qué pasa, llegó,
    llegaron, ocurrió, sucedió, toca, usa, usan, usó, usaron, usar, utiliza, utilizan, utilizó, utilizaron, realiza,
    realizan, realizó, realizaron, lleva, llevan, llevó, llevaron, a cabo, escribió, envió, previsto, prevista,
    previstos, previstas, mete
    """)
