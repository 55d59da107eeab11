"""How people ask for a value of some kind, in Spanish: a sum, a share, an age."""

from bot.question.languages.base import AskedValues
from indexer.languages.base import listed

VALUES = AskedValues(
    asking=listed("""
        qué, cuál, cuál es, cuál era, cuál fue, cuál sería, de cuánto, de cuánto es, de cuánto era, de cuánto fue,
        cuánto, cuánta, cuánto es, a cuánto asciende, de qué, a qué, con qué
        """),
    phrases={
        "place": listed("qué ciudad, en qué ciudad, qué ciudades, en qué ciudades, nombre de la ciudad"),
        "money": listed("""
            cuánto dinero, cuánta plata, cuánta pasta, cuánta lana, cuántos euros, cuántos francos, cuántos dólares,
            cuántos millones, qué suma, qué monto, qué importe, qué cantidad de dinero, cuánto cuesta, cuánto costó,
            cuánto costará, cuánto costaría, cuánto vale, cuánto cobra, cuánto gana,
            cuánta guita, cuántos mangos, cuántas lucas, cuánta lana, cuántos pavos, cuánto billete, cuánta tela, cuántos
            pesos, cuántos chelines, cuántas libras, cuánto salió, cuánto sale, cuánto saldrá, cuánto saldría, qué multa,
            qué multas, de cuánto fue la multa, por cuánto sale, qué presupuesto, cuánto presupuesto, cuántos fondos,
            cuánto financiamiento, cuánta financiación, qué sanción económica, cuánta pasta gansa, cuánta feria
            """),
        "share": listed("""
            qué porcentaje, qué proporción, qué parte, cuánto por ciento, qué tanto por ciento, uno de cada cuántos,
            de cada cuántos, porcentaje de, qué tasa, qué fracción, cuánto porcentaje, cuál es el porcentaje,
            en qué porcentaje, 1 de cada cuántos, uno de cada cuantos, una de cada cuántas, 1 de cada cuántas, qué tantos
            por ciento, en qué medida, qué por ciento, cuál fue el porcentaje
            """),
        "age": listed("""
            qué edad, qué edades, a qué edad, de qué edad, desde qué edad, hasta qué edad, a partir de qué edad,
            cuántos años tiene, cuántos años tienen, cuántos años tenía, cuántos años tenían, de cuántos
            años, cuántos añitos, qué edades, de qué edades, hasta qué edades
            """),
        "duration": listed("""
            cuánto tiempo, por cuánto tiempo, durante cuánto tiempo, cuánto dura, cuánto duró, cuánto durará, qué
            duración, cuánto tarda, cuánto tardan, cuánto tardó, cuánto tardaron, cuánto demora, cuánto demoran, cuánto
            demoró, cuánto rato, cuántas horas, cuántos minutos, cuántos días, cuántos meses, cuántas semanas, cuánto
            lleva, cuánto llevó, qué tan largo, qué tanto dura, qué tanto duró, cuánto se extendió
            """),
        "time": listed("a qué hora, qué hora, desde qué hora, hasta qué hora, a q hora, q hora, a qué horas"),
        "date": listed("""
            para cuándo, hasta cuándo, desde cuándo, antes de cuándo, qué plazo, fecha límite, último día, para qué
            fecha, antes de qué fecha, para qué fechas, para qué día, para qué mes, hasta qué día, hasta qué fecha, fecha
            tope, en qué plazo, qué plazos, pa cuándo, a más tardar, qué fechas
            """),
        "count": listed("""
            cuánta gente, cuánto público, cuánta peña, cuánto personal, cuánta banda, cuántos votos, con cuántos votos,
            por cuántos votos, cuántos participantes, cuánta concurrencia
            """),
        "contact": listed("""
            correo electrónico, e mail, email, dirección de correo, número de teléfono, teléfono de, enlace, url,
            página web
            """),
    },
    heads={
        "money": listed("""
            presupuesto, coste, costo, precio, monto, importe, suma, salario, sueldo, tarifa, multa, subvención,
            financiación, valor
            """),
        "share": listed("porcentaje, proporción, parte, tasa, fracción"),
        "age": listed("edad, edades"),
        "duration": listed("duración, mandato"),
        "date": listed("plazo, fecha límite"),
    },
    units={
        "money": listed("euros, francos, dólares, millones, pesos, chf, mil"),
        "share": listed("por ciento, porciento"),
        "duration": listed("años, meses, días, semanas, horas, minutos"),
        "age": listed("años"),
    },
    amount=listed("cuánto, cuánta"),
    paying=listed("""
        cuesta, cuestan, costó, costar, costará, costaría, paga, pagan, pagar, pagó, pagaron, dio, dieron, dar, dará,
        da, puso, pusieron, pone, poner, gasta, gastó, gastar, gastaron, aportó, aporta, aportar, aportaron, donó,
        donar, dona, donaron, prometió, gana, cobra, cobrar, cobran, vale, financia, financió, invirtió, destinó,
        falta, plata, dinero, pasta, presupuesto, aflojó, aflojaron, soltó, soltaron, desembolsó, desembolsaron, metió,
        metieron, juntó, juntaron, recaudó, recaudaron, prometieron, ofreció, ofrecieron, comprometió, comprometieron,
        pondrá, pondrán, aportará, aportarán, donará, financiará, guita, lana, ahorró, ahorraron, debe, deben
        """),
)
