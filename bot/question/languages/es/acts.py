"""How people name speech acts in Spanish questions. Phrases are compared without accents."""

from indexer.languages.base import Cue, listed

ACT_NOUNS = listed("""
    presentación, presentaciones, ponencia, ponencias, exposición, exposiciones, ponentes, ponente, charla, charlas,
    conferencia, disertación, diapositivas, contribución, contribuciones, aporte, aportes, aportación, aportaciones,
    intervención, intervenciones, propuesta, propuestas, sugerencia, sugerencias, planteamiento, planteamientos,
    iniciativa de debatir, recomendación, recomendaciones, invitación, invitaciones, llamamiento, llamamientos,
    llamado, solicitud, solicitudes, petición, peticiones, pedido, pedidos, oposición, objeción, objeciones, reservas,
    reserva, preocupaciones, crítica, críticas, reparo, reparos, pegas, peros, queja, quejas, rechazo, desacuerdo,
    en contra, apoyo, apoyos, respaldo, elogio, elogios, felicitaciones, aplausos, a favor, a favor y en contra,
    agradecimiento, agradecimientos, anuncio, anuncios, lanzamiento, acuerdo, convenio, pacto, firma, decisión,
    declaración, voto, votos, votación, posición, postura, posiciones, opinión, opiniones, comentario, comentarios,
    punto de vista, puntos de vista, adopción, aprobación, modificaciones, cambios, lectura, debate, discusión,
    reacción, reacciones, respuesta, respuestas, mensaje
    """)

ACTS = (
    Cue(
        "reply",
        listed("""
        respondió, respondieron, responde, respuesta, respuestas, contestó, contestaron, replicó
    """),
    ),
    Cue(
        "ask",
        listed("""
        preguntó, preguntaron, preguntan, hizo una pregunta, hicieron preguntas, planteó una pregunta, quiso saber,
        quisieron saber, interrogó
    """),
    ),
    Cue(
        "elect",
        listed("""
        eligió, eligieron, elegido, elegida, elegidos, elegir, elección, reelegido, reelegida, electo, electa
    """),
    ),
    Cue(
        "appoint",
        listed("""
        nombró, nombraron, nombrado, nombrada, nombrar, nombramiento, designó, designaron, designado, designada
    """),
    ),
    Cue(
        "defer",
        listed("""
        aplazó, aplazaron, aplazado, aplazada, aplazar, aplazamiento, pospuso, pospusieron, pospuesto, pospuesta,
        posponer, postergó, postergaron, postergado, postergada
    """),
    ),
    Cue(
        "amend",
        listed("""
        propuso una enmienda, propuso enmiendas, proponer una enmienda, presentó una enmienda, propuso modificar,
        reformuló
    """),
    ),
    Cue(
        "approve",
        listed("""
        dio su aprobación, dieron su aprobación, dio el visto bueno, dieron el visto bueno, ratificó, ratificaron,
        homologó
    """),
    ),
    Cue(
        "close",
        listed("""
        clausuró, clausuraron, clausura, clausurada, clausurar, cerró la reunión, cerró la sesión, levantó la sesión
    """),
    ),
    Cue(
        "concern",
        listed("""
        preocupó, preocupado, preocupada, preocupados, inquietud, inquietudes, preocupaciones
    """),
    ),
    Cue(
        "establish",
        listed("""
        estableció, establecieron, establecido, establecida, instituyó, constituyó, constituyeron, creó un grupo,
        crearon un grupo
    """),
    ),
    Cue(
        "lift",
        listed("""
        retiró su reserva, retiró sus reservas, retiraron su reserva, levantó su reserva, levantó sus reservas,
        retiró su objeción, retiró sus objeciones
    """),
    ),
    Cue(
        "offer",
        listed("""
        ofreció, ofrecieron, ofrece, ofrecen, ofrecer, ofrecido, ofrecimiento, se ofreció, se brindó
    """),
    ),
    Cue("report", listed("rindió cuentas, rindió informe, dio cuenta, dieron cuenta")),
    Cue("take note", listed("tomó nota, tomaron nota, tomar nota")),
    Cue("withdraw", listed("retirar, retiró, retira, retirada, retirado")),
    Cue(
        "fund",
        listed("""
            financió, financia, financian, financiaron, pagó, paga, pagaron, pagan, patrocinó, patrocina, patrocinaron,
            financiar, costeó, costea, sufragó, subvencionó, subvenciona, subvencionaron, puso el dinero,
            puso la plata, puso plata, puso dinero, pone el dinero, pone la plata, bancó
            """),
    ),
    Cue(
        "present",
        listed("""
            presentó, presentaron, presenta, presentan, presentar, presentando, presentaba, presentaban, presentado,
            presentada, presentados, presentadas, presentación, presentaciones, ponencia, ponencias, expuso,
            expusieron, expone, exponer, expuesto, exposición, exposiciones, explicó, explicaron, explica, explicar,
            explicaba, explicado, mostró, mostraron, muestran, enseñó, enseñaron, ponentes, ponente, actualización,
            actualizó, puso al día, pusieron al día, dio a conocer, dieron a conocer, dio una charla,
            dieron una charla, dio la charla, dio una ponencia, charla, charlas, conferencia, disertación,
            diapositivas, trajo, trajeron, trajo a la reunión, ilustró, detalló, detallaron, hizo una demostración,
            introdujo, introdujeron, compartió, compartieron
            """),
    ),
    Cue(
        "contribute",
        listed("""
            contribuyó, contribuyeron, contribuye, contribuyen, contribuir, contribución, contribuciones, aportó,
            aportaron, aporta, aportar, aporte, aportes, aportación, aportaciones, sometió, sometieron, envió
            """),
    ),
    Cue(
        "intervene",
        listed("""
            intervino, intervinieron, interviene, intervenir, intervención, intervenciones, tomó la palabra,
            tomaron la palabra, tomar la palabra, pidió la palabra, pidieron la palabra, usó la palabra,
            hizo uso de la palabra, hicieron uso de la palabra
            """),
    ),
    Cue(
        "propose",
        listed("""
            propuso, propusieron, propone, proponen, proponer, proponía, propuesto, propuesta, propuestas, sugirió,
            sugirieron, sugiere, sugieren, sugerir, sugerencia, sugerencias, planteó, plantearon, plantea, plantear,
            planteamiento, planteamientos, quería organizar, quiso organizar, quieren organizar, quiere organizar,
            querían organizar, quería que se, querían que se, quiso que se, quisieron que se, quiere que se,
            quieren que se, quería debatir, quería discutir, quiso debatir, quiso discutir, quería hablar,
            quiere debatir, quiere discutir, se ofrecieron, tuvo la idea, se le ocurrió, idea fue, fue la idea,
            de quién fue la idea, puso sobre la mesa, pusieron sobre la mesa, lanzó la idea
            """),
    ),
    Cue(
        "recommend",
        listed("""
            recomendó, recomendaron, recomienda, recomiendan, recomendado, recomendación, recomendaciones, aconsejó,
            aconsejaron, aconseja, aconsejar, recomendar
            """),
    ),
    Cue(
        "invite",
        listed("""
            invitó, invitaron, invitar, invitado, invitada, invitadas, invitación, invitaciones, llamamiento,
            llamamientos, llamado, convocó, convocaron, invita, invitan, invitados, convidó, convidaron,
            hizo un llamado, hizo un llamamiento
            """),
    ),
    Cue(
        "encourage",
        listed("""
            alentó, alentaron, alienta, alentar, animó, animaron, anima, instó, instaron, insta, instar, animar,
            estimuló, exhortó, exhortaron, exhorta, exhortar, motivó, motivaron, incentivó, impulsó a, incitó, empujó,
            dio ánimos, incitaron
            """),
    ),
    Cue(
        "request",
        listed("""
            pidió, pidieron, pide, piden, pedir, pedía, pedido, pedidos, solicitó, solicitaron, solicitud, solicitudes,
            solicita, solicitar, petición, peticiones, reclamó, exigió, exigieron, rogó
            """),
    ),
    Cue(
        "welcome",
        listed("""
            acogió, acogieron, acoge, elogió, elogiaron, elogia, elogio, elogios, felicitó, felicitaron, felicita,
            felicitaciones, celebró los, aplaudió, aplaudieron, aplausos, valoró, valoraron, bien acogida,
            dio la bienvenida, dieron la bienvenida, dar la bienvenida, alabó, alabaron, ponderó, saludó, saludaron,
            vio con buenos ojos, vieron con buenos ojos, pareció bien, gustó, gustaron, recibió bien, recibieron bien
            """),
    ),
    Cue(
        "support",
        listed("""
            apoyó, apoyaron, apoya, apoyan, apoyar, apoyado, apoyo, apoyos, respaldó, respaldaron, respalda, respaldan,
            respaldar, respaldo, a favor, en favor, estuvo a favor, estuvieron a favor, está a favor, están a favor,
            quién estuvo a favor, quiénes estuvieron a favor, estaba a favor, estaban a favor, habló a favor, hablaron a favor, se mostró a favor, se mostraron a favor,
            se pronunció a favor, se pronunciaron a favor, secundó, secundaron, de acuerdo, estuvo de acuerdo,
            estuvieron de acuerdo, favorable, favorables, a favor y en contra, defendió, defendieron, dio su apoyo,
            dieron su apoyo, se sumó, se sumaron, coincidió
            """),
    ),
    Cue(
        "oppose",
        listed("""
            se opuso, opuso, se opusieron, opusieron, opone, oponen, oponerse, oponía, oposición, en contra,
            estuvo en contra, estuvieron en contra, está en contra, están en contra, estaba en contra,
            estaban en contra, habló en contra, hablaron en contra, se mostró en contra, se mostraron en contra,
            se pronunció en contra, se pronunciaron en contra, está contra, están contra, estaba contra,
            estaban contra, estuvo contra, estuvieron contra, habló contra, hablaron contra, contra la propuesta,
            contra la idea, quién contra, objetó, objetaron, objeción, objeciones, reservas, reserva, rechazó,
            rechazaron, rechaza, rechazo, criticó, criticaron, critica, crítica, críticas, desacuerdo, en desacuerdo,
            discrepó, discreparon, inapropiado, inapropiada, no era apropiado, no es el foro, no era el foro,
            demasiado técnico, demasiado técnica, fuera del mandato, no correspondía, no le gustó, no les gustó,
            no gustó, no le pareció bien, no les pareció bien, pareció mal, no estuvo de acuerdo,
            quién estuvo en contra, quiénes estuvieron en contra, no estuvieron de acuerdo, no estaba de acuerdo,
            no estaban de acuerdo, no apoyó, no apoyaron, puso pegas, pusieron pegas, puso peros, pusieron peros,
            pegas, peros, reparo, reparos, puso reparos, pusieron reparos, queja, quejas, se quejó, se quejaron,
            cuestionó, cuestionaron, no convenció, no quiso, no quisieron, frenó, frenaron
            """),
    ),
    Cue("note", listed("toma nota, constató")),
    Cue(
        "thank",
        listed("""
            agradeció, agradecieron, agradece, agradecer, agradecido, agradecimiento, agradecimientos, dio las gracias,
            dieron las gracias, dar las gracias, da las gracias, las gracias, gracias a
            """),
    ),
    Cue("open", listed("inauguró, abrió, inauguraron, abrieron, inaugura, inaugurar")),
    Cue("chair", listed("presidió, preside, presidía, presidida, presidieron, presidiendo")),
    Cue(
        "adopt",
        listed("""
            adoptó, adoptaron, adopta, adoptar, adoptada, adoptado, adopción, aprobó, aprobar, aprueba, aprobada,
            aprobado, aprobación, se aprobó, se adoptó, modificó, modificaron, modificar, modificada, modificado,
            cambió, cambiaron, cambiar, cambiado, cambiada, enmendó, enmendaron, enmendada, modificaciones, cambios,
            aprobaron, alteró, alteraron, corrigieron
            """),
    ),
    Cue(
        "vote",
        listed("""
            voto, votos, votó, votaron, votan, votar, votación, votaciones, abstuvo, abstuvieron, abstención,
            abstenciones, veto, vetó, vetaron, sufragio
            """),
    ),
    Cue(
        "announce",
        listed("""
            anunció, anuncio, anuncios, anuncia, anunciar, anunciado, anunciada, lanzó, lanzaron, lanza, lanzamiento,
            anunciaron, estrenó, dio el anuncio, reveló, revelaron
            """),
    ),
    Cue(
        "agree",
        listed("""
            acuerdo, firmó, firmaron, firma, firmar, firmado, firmada, concertó, acordó, acordaron, convino,
            convinieron, suscribió, suscribieron, se firmó, pactó, pactaron, convenio, pacto, selló
            """),
    ),
    Cue("decide", listed("decidió, decisión, decidieron, decide, decidir, decidido, resolvió, resolvieron")),
    Cue("read", listed("leyó, leyeron, lectura, dio lectura, leída, leído, leer en voz alta, leyó en voz alta")),
    Cue(
        "acknowledge",
        listed(
            "acusó recibo, acusaron recibo, recibo, acuse de recibo, confirmaron la recepción, confirmó la recepción"
        ),
    ),
    Cue(
        "highlight",
        listed("""
            destacó, destacaron, destaca, destacar, subrayó, subrayaron, subraya, puso de relieve, pusieron de relieve,
            recalcó, recalcaron, advirtió, advirtieron, alertó, alertaron, avisó, avisaron, señaló, señalaron, resaltó,
            resaltaron, llamó la atención, llamaron la atención, remarcó, hizo hincapié, hicieron hincapié, hizo notar,
            enfatizó, insistió, puso énfasis, puso el foco
            """),
    ),
    Cue(
        "state",
        listed("""
            punto de vista, puntos de vista, dijo, dijeron, dice, dicen, decir, decía, decían, dicho, declaró,
            declararon, declara, declaración, mencionó, mencionaron, menciona, mencionan, mencionado, habló, hablaron,
            habla, hablan, hablar, hablaba, hablaban, hablado, trató, trataron, discutió, discutieron, discutir,
            discusión, debatió, debatieron, debatir, debate, posición, postura, opinión, opiniones, opinó, opinaron,
            opina, opinan, opinar, opinaba, piensa, piensan, pensó, pensaron, pensaba, cree, creen, creyó, considera,
            consideraron, reaccionó, reaccionaron, reacción, reacciones, comentó, comentaron, comenta, comentario,
            comentarios, describió, describieron, abordó, abordaron, calificó, se refirió, se refirieron, afirmó,
            afirmaron, aseguró, aseguraron, sostuvo, informó, informaron, contó, contaron, cuenta, cuentan, contar,
            charló, charlaron, platicó, platicaron, conversaron, expresó, expresaron, manifestó, manifestaron, indicó,
            indicaron, reconoció, admitió, pareció, parecieron, parece, tocó, tocaron, narró, relató, notificó,
            comunicó, mensaje
            """),
    ),
    Cue("exchange", listed("intercambió, intercambiaron, intercambio, cambiaron impresiones, intercambiar")),
    Cue(
        "host",
        listed("""
            organizó, organizaron, organizar, celebrar, celebró, acoger, acogerá, tener lugar, auspiciar, auspició,
            coorganizará, lugar, reunió, albergó, montó, montaron, hospedó
            """),
    ),
    Cue(
        "take part",
        listed("""
            participó, participaron, participa, participan, participar, participando, participación, asistió,
            asistieron, asistir, asiste, acudió, acudieron, presente, presentes, quién estuvo, quiénes estuvieron,
            estuvo en la reunión, estuvieron en la reunión, estuvo presente, estuvieron presentes, se conectó,
            se conectaron, conectó, conectaron, vino, vinieron, se unió, se unieron, tomó parte, tomaron parte,
            se apuntó, se apuntaron
            """),
    ),
    Cue(
        "decide",
        listed("""
    no aprobó, aprobó en principio, aceptó, convino en
    """),
    ),
    Cue(
        "withdraw",
        listed("""
    retiraba
    """),
    ),
    Cue(
        "present",
        listed("""
    ofreció una visión general, ofreció una amplia visión general, ofreció a continuación una visión
    general, facilitó información, facilitó a la reunión, hizo una presentación, proporcionó información,
    transmitió a la reunión, esbozó, ofrece una visión general, resumió
    """),
    ),
    Cue(
        "propose",
        listed("""
    formuló una propuesta, hizo una propuesta, presentó una propuesta
    """),
    ),
    Cue(
        "support",
        listed("""
    expresó su apoyo, expresaron su apoyo, respaldadas, respaldada, respaldado, respaldados, apoyada,
    apoyadas, apoyados
    """),
    ),
    Cue(
        "oppose",
        listed("""
    no respaldó
    """),
    ),
    Cue(
        "reserve",
        listed("""
    expresó reservas, expresaron reservas, manifestó reservas, formuló reservas, expresó su preocupación,
    expresaron su preocupación, manifestó su preocupación, reservó su posición
    """),
    ),
    Cue(
        "thank",
        listed("""
    expresó su agradecimiento
    """),
    ),
    Cue(
        "open",
        listed("""
    inaugurada, abierta, declaró abierta
    """),
    ),
    Cue(
        "agree",
        listed("""
    concertó un acuerdo, firmó un acuerdo
    """),
    ),
    Cue(
        "highlight",
        listed("""
    señaló a la atención
    """),
    ),
    Cue(
        "state",
        listed("""
    añadió, concluyó, recordó, informa, examinó, consideró, precisó, dio la palabra, explicó que, estimó,
    lamentó, aclaró, confirmó
    """),
    ),
)
