"""How people ask for answers of a kind of their own, in Spanish: a summary, next steps, what the group is."""

from indexer.languages.base import listed

KINDS = {
    "summary": listed("""
        resumen, resume, resumir, resúmeme, resúmame, síntesis, sintetiza, recapitulación, panorama, visión general,
        lo esencial, lo más importante, puntos principales, principales puntos, puntos clave, aspectos destacados,
        en resumen, en breve, en pocas palabras, en dos palabras, brevemente, qué pasó, qué ocurrió, qué sucedió, de
        qué se habló, de qué hablaron, qué se discutió, qué se trató, qué trataron, de qué trató, de qué fue, qué se
        dijo, qué temas se trataron, ponme al día, póngame al día, sinopsis
        """),
    "tasks": listed("""
        próximos pasos, próximo paso, siguientes pasos, siguiente paso, pasos a seguir, qué sigue, qué viene, y
        ahora qué, acciones a seguir, acciones pendientes, puntos de acción, medidas de seguimiento, seguimiento,
        tareas, tareas pendientes, pendientes, compromisos, por hacer, qué hay que hacer, qué queda por hacer, qué
        deben hacer, qué debe hacer, qué tienen que hacer, qué tiene que hacer, tienen que hacer, tiene que hacer,
        deben hacer, debe hacer, qué se pide, qué se pidió, qué se les pide, qué se le pide, se pide a, se pidió a,
        se espera de, se invita a hacer, se les pidió, se le pidió, encargos, llamado a la acción, llamamiento a la
        acción, hoja de ruta
        """),
    "group": listed("""
        qué es este grupo, qué es el grupo, qué hace este grupo, qué hace el grupo, qué hace el grupo de trabajo,
        qué es el grupo de trabajo, para qué sirve este grupo, para qué sirve el grupo, para qué sirve el grupo de
        trabajo, a qué se dedica el grupo, a qué se dedica este grupo, de qué se ocupa el grupo, de qué va este
        grupo, háblame del grupo, hábleme del grupo, qué es el gtc, qué es el cwg cop, qué hace el cwg cop,
        finalidad del grupo, objetivo del grupo, propósito del grupo, función del grupo, por qué existe el grupo,
        qué clase de grupo
        """),
    "mandate": listed("""
        mandato, atribuciones, competencia, competencias, misión, términos de referencia, ámbito de trabajo, ámbito
        de competencia, base jurídica, creado por
        """),
    "attended": listed("""
        quién asistió, quiénes asistieron, quién participó, quiénes participaron, quién estuvo, quiénes estuvieron,
        quién vino, quiénes vinieron, quién había, lista de participantes, lista de asistentes, quiénes estaban,
        quién estaba
        """),
    "held": listed("""
        qué informes, cuáles informes, lista de informes, lista de los informes, cuántos informes, informes tienes,
        informes tiene, informes hay, informes disponibles, qué reuniones conoces, qué reuniones conoce, qué
        reuniones tienes, qué reuniones cubre, qué reuniones abarcas, lista de reuniones, lista de las reuniones,
        cuántas reuniones, cuáles son tus fuentes, cuáles son sus fuentes, tus fuentes, de dónde sacas la
        información, de dónde sale la información, en qué te basas
        """),
    "latest": listed("""
        última reunión, reunión más reciente, último informe, informe más reciente, última sesión
        """),
    "next_meeting": listed("""
        próxima reunión, reunión siguiente, siguiente reunión, próxima sesión, próximo encuentro, se volverá a
        reunir, siguiente sesión
        """),
    "of_members": listed("""
        miembros, los miembros, estados miembros, delegaciones, delegados, participantes, países, gobiernos,
        administraciones
        """),
    "of_secretariat": listed("secretaría, la secretaría, bdt"),
    "of_partners": listed("socios, asociados, aliados, colaboradores"),
    "status": listed(
        "estado, estatus, proyecto, un proyecto, borrador, versión definitiva, versión final, definitivo, corrigéndum, corrección, correcciones, addéndum, adenda, versión adoptada"
    ),
    "adopted": listed("adoptado, aprobado, corregido, modificado, enmendado"),
}
