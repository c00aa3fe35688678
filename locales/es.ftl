# Porte-voix: what residents read, in Spanish. French (fr.ftl) is the source: a new text begins there. Awaiting a native reader: docs/translations.md.
# Neutral Spanish, with "usted"; short sentences, everyday words. Institutions keep their French name beside the Spanish one.
# A line that begins with # is never shown. After .recap: the name of the line in the recap. After .hint: help under the question.

## Buttons
act-accept = Aceptar
act-add = Añadir algo
act-previous = Antes
act-back = ↩ Volver
act-case-consents = Mis permisos
act-check-transcript = Revisar mi audio
act-consents = Cambiar mis permisos
act-edit = Cambiar: { $what }
act-erase = Borrar todo
act-erase-all = Sí, borrar todo
act-export = Recibir una copia
act-files = Ver los archivos
act-go-on = Seguir
act-follow = Recibir noticias
act-help = Ayuda
act-keep = Me lo quedo
act-language = 🌐 Idioma
act-not-the-same = No es lo mismo
act-my-cases = Mis peticiones
act-my-data = Mis datos
act-next = Más
act-read-news = Leer { $reference }
act-not-solved = No está resuelto
act-recover = Encontrar una petición
act-reply = Responder
act-report = Hablar
act-secret = Elegir palabra secreta
act-see = Ver
act-share = Compartir
act-share-position = 📍 Enviar mi ubicación
act-choose = Elegir
act-solved = Está resuelto
act-withdraw = Retirar
act-withdraw-case = Retirar { $reference }
act-unfollow = Sin más noticias
choice-coordination = La coordinación nacional
choice-elsewhere = En otro lugar
choice-elsewhere-or-unsure = En otro lugar, o no lo sé
choice-more = Ver los demás
choice-no = No
choice-old-enough = Es todo, tengo 15 años o más
choice-over = Es todo
choice-send = Sí, enviar
choice-skip = Saltar
choice-too-young = Es todo, tengo menos de 15 años
choice-yes = Sí
# Words accepted when people write instead of pressing, separated by commas.
accepted-no = no, noo, nop, no gracias, no quiero, claro que no, no estoy de acuerdo
accepted-over = es todo, eso es todo, esto es todo, ya está, ya esta, listo, terminé, termine, he terminado, ya terminé, acabé, ya acabé, nada más, fin
accepted-send = sí, si, ok, envíe, envía, envíalo, envíelo, enviar, mandar, mándalo, mándelo, está bien, de acuerdo, vale, dale
accepted-skip = saltar, pasar, paso, siguiente, nada, no, no sé, no lo sé, nose, ns, ni idea
accepted-yes = sí, si, sii, sí sí, sip, claro, claro que sí, ok, vale, dale, de acuerdo, por supuesto
# What people write when asked whether it is solved, beside yes and no.
accepted-solved = resuelto, está resuelto, ya está, arreglado, está arreglado
accepted-not-solved = no resuelto, no está resuelto, todavía no, aún no, sigue igual
accepted-elsewhere = en otro lugar, otro lugar, en otro sitio, otro sitio, en otra parte, otra parte, ninguno, ninguna, ninguno de los dos, no, otro, otra, no sé, no lo sé, nose, ns, ni idea
accepted-elsewhere-or-unsure = en otro lugar, otro lugar, en otro sitio, otro sitio, en otra parte, otra parte, ninguno, ninguna, no, otro, otra, no sé, no lo sé, nose, ns, ni idea
accepted-different = diferente, es diferente, distinto, es distinto, no, no es lo mismo, no es igual, otra cosa, es otra cosa, ninguno, ninguna
accepted-numbers = uno / una / un / primero / primera, dos / segundo / segunda, tres / tercero / tercera, cuatro / cuarto / cuarta, cinco / quinto / quinta, seis / sexto / sexta, siete / séptimo / séptima, ocho / octavo / octava, nueve / noveno / novena, diez / décimo / décima
accepted-number-signs = n, nº, num, número, opción, botón
# Words that ask for an answer to be changed, then small words around them, then other names of the lines of the summary.
accepted-change = cambiar, cambie, cambia, cambiarlo, cambio, modificar, modifique, modifica, modificación, corregir, corrija, corrige, corrección, rectificar, rectifique, editar, edite, edita, reemplazar, reemplace, sustituir
accepted-change-small = el, la, los, las, un, una, de, del, mi, mis, su, sus, este, esta, eso, yo, quiero, quisiera, querría, me, gustaría, puedo, puede, podría, podemos, por, favor, porfa, gracias, ok, sí, no, y, mejor, otra, vez
accepted-stop-small = por favor, porfa, porfavor, gracias, muchas gracias, ya, ahora, hola
# A whole message that asks to see one's requests (small words and greetings left out).
accepted-wish-cases = seguimiento, petición, peticiones, solicitud, solicitudes, expediente, caso, cómo va mi petición, cómo van mis peticiones, cómo va mi solicitud, cómo va mi caso, cómo va mi expediente, en qué está mi petición, dónde está mi petición, qué pasa con mi petición, qué pasa con mi solicitud, qué pasa con mi caso, seguir mi petición, seguir mi caso, ver mi petición, ver mis peticiones, ver mi caso, novedades, hay novedades, tienen novedades, alguna novedad, hay alguna novedad, hay noticias, tienen noticias, noticias de mi petición, noticias de mi caso
# A whole message about what we hold: see, erase, withdraw. It opens the screen, where buttons do it.
accepted-wish-data = datos, cuenta, borrar, eliminar, borrar mis datos, borren mis datos, borre mis datos, eliminar mis datos, eliminen mis datos, borrar mi cuenta, borren mi cuenta, eliminar mi cuenta, borrar todo, borra todo, borre todo, borren todo, bórrenlo todo, borrarlo todo, eliminar todo, borrar mis mensajes, retirar mi petición, retiren mi petición, retirar mi solicitud, retirar mi caso, cancelar mi petición, cancelar mi solicitud, anular mi petición, anular mi solicitud, borrar mi petición, borrar mi solicitud, olvídenme
accepted-line-story = mensaje, texto, historia, relato, palabras, lo que dije, lo que he dicho, lo que escribí
accepted-line-place = lugar, sitio, dirección, ciudad, pueblo, municipio, barrio, código postal, ubicación
accepted-line-which-place = lugar, sitio, dirección, ciudad, pueblo, municipio, barrio, código postal, ubicación
accepted-line-which-place-again = lugar, sitio, dirección, ciudad, pueblo, municipio, barrio, código postal, ubicación
accepted-line-which-quarter = barrio, urbanización
accepted-line-theme = tema, asunto, categoría
accepted-line-subtheme = detalle, detalles
accepted-line-nature = tipo, clase, problema, necesidad, idea
accepted-line-speaking-for = para quién, por quién, persona, quién habla
accepted-line-neighbours-said-it = vecinos, vecino, vecina, voz
accepted-line-one-case-each = temas, tema, asuntos, peticiones
accepted-line-may-we-say-it-is-urgent = urgencia, urgente
accepted-place-words = calle, avenida, paseo, barrio, bloque, portal, vivo, vivimos, al lado, cerca, detrás, enfrente
language-name = Español

## Words and commands understood at any time
aside-back-words = volver, atrás, regresar, vuelve, volver atrás
aside-cancel-words = cancelar, cancele, cancela, anular, anule, abandonar
aside-help-words = ayuda, ayúdeme, ayúdame, menú, cómo funciona, cómo funciona esto
aside-language-words = idioma, lengua, cambiar idioma, cambiar de idioma, cambiar el idioma, otro idioma, otra lengua, quiero cambiar de idioma, quiero cambiar el idioma
aside-stop-words = stop, parar, pare, basta, darme de baja, no quiero más mensajes, no más mensajes, no me escriban, no me escriban más, no me escriba más, no me escribas más, no me escriba, dejen de escribirme, deje de escribirme, deja de escribirme, dejen de escribir, paren de escribirme, no me envíen más mensajes, no me envíes más mensajes, no me manden más mensajes, no me mandes más mensajes, dejen de enviarme mensajes, dejen de mandarme mensajes, basta de mensajes, no quiero recibir más mensajes, no quiero recibir nada más, no me contacten más
command-back = volver
    .about = Volver a la pregunta anterior
command-cancel = cancelar
    .about = Dejarlo todo sin enviar nada
command-cases = peticiones
    .about = Ver cómo van mis peticiones
command-help = ayuda
    .about = Cómo funciona
command-language = idioma
    .about = Cambiar de idioma
command-my-data = misdatos
    .about = Ver, recibir o borrar mis datos
command-recover = recuperar
    .about = Recuperar una petición con una palabra secreta
command-report = hablar
    .about = Contar un problema, una necesidad, una idea
command-stop = stop, parar
    .about = No recibir nada más

## Welcome and asides (residents)
welcome =
    ¡Hola! Aquí puede decir qué va mal en su barrio, qué le falta, o su idea.

    La asociación de su barrio le responde. Escriba, hable, o toque «Hablar».
welcome-heard =
    Gracias, su mensaje ha llegado. La asociación de su barrio lo leerá y le responderá aquí. Nunca damos su nombre ni su número.
# Words that only say hello, separated by commas: the person has told nothing yet.
greeting-words = hola, holaa, buenas, buenos días, buen día, buenas tardes, buenas noches, saludos, gracias, muchas gracias, tal, quetal, señor, señora
# Words that only say that an answer was read, separated by commas: there is nothing to pass on.
accepted-thanks = ok, vale, de acuerdo, perfecto, entendido, muy bien, genial, estupendo
draft-lapsed = Su mensaje de hace unos días no estaba terminado. No lo he guardado: después de dos días, lo borro. Podemos empezar otra vez cuando quiera.
first-words-lost = Ya no tengo sus primeras palabras: mientras no sé si tiene 15 años o más, no las escribo en ningún sitio. ¿Puede decírmelas otra vez?
noted-place = El lugar está anotado.
edited-sent = Anotado: su corrección se ha añadido a su petición { $reference }.
edited-unknown = Usted ha cambiado un mensaje antiguo, y aquí ya no lo puedo cambiar. Escriba la corrección en un mensaje nuevo.
residents-help =
    Responda a la pregunta, con sus palabras o con un botón.

    «nº 2»: elegir el botón 2. «volver»: pregunta anterior. «cambiar lugar»: responder otra cosa. «cancelar»: dejarlo todo. «idioma»: cambiar de idioma. «stop»: no recibir nada más.

    /peticiones muestra sus peticiones. /misdatos muestra lo que guardamos: puede borrarlo todo. En caso de peligro, llame al 112.
nothing-open = No hay ninguna pregunta abierta.
old-button = Este botón es antiguo. Esto es lo que puede hacer.
unknown-command = No conozco esa orden. Escriba «ayuda» para ver lo que sé hacer.
aside-cancelled = Cancelado. No se ha enviado nada.
aside-stopped = Anotado: no recibirá nada más. Para empezar otra vez, escríbanos una palabra.
talk-words = «volver»: pregunta anterior. «ayuda»: pedir ayuda. «cancelar»: dejarlo todo. «cambiar place»: responder otra vez al paso «place».
progress-step = Paso { $step } de { $total }
progress-about = Quedan unos { $left } pasos
progress-last = Último paso antes del envío
resumed = Seguimos.
resumed-news = Seguimos. Hay novedades: { $references }.
language-chosen = Ahora le hablo en español.
language-offer = { $language ->
    [fr] ¿Quiere continuar en francés?
    [en] ¿Quiere continuar en inglés?
    [ar] ¿Quiere continuar en árabe?
    [tr] ¿Quiere continuar en turco?
    [pt] ¿Quiere continuar en portugués?
    [es] ¿Quiere continuar en español?
   *[other] ¿Quiere cambiar de idioma?
}
language-kept = De acuerdo, seguimos en español.
danger-numbers =
    Estos son números gratuitos, de día y de noche.
    Si no puede hablar, escriba un SMS al 114. Policía: 17. Cualquier emergencia: 112.
    Salud: 15. Fuego: 18. Niño en peligro: 119. Violencia, para hablar de ello: 3919. Ideas de suicidio: 3114.
    No se transmite nada sin su permiso.
    Si alguien lee su teléfono, borre esta conversación.
danger-perhaps =
    Estos son números gratuitos, por si acaso.
    ¿En peligro? Llame al 17 (policía) o al 112. Si no puede hablar, escriba un SMS al 114.
    Salud: 15. Fuego: 18. Niño en peligro: 119. Violencia, para hablar de ello: 3919. Pensamientos oscuros: 3114.
    Si alguien lee su teléfono, borre esta conversación.
flood-wait =
    Envía muchos mensajes a la vez. Espere { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    } y siga: continuaremos donde estábamos.

    Lo que envíe hasta entonces no se guarda. En caso de peligro, llame al 112.
unfetched-too-large = Este archivo pesa demasiado (más de 20 MB). Envíe uno más pequeño, o cuéntelo con sus palabras.
unfetched-unavailable = No he podido recibir este archivo. ¿Puede enviarlo otra vez?
unfetched-unsupported = No sé leer este tipo de mensaje. Escriba, envíe un mensaje de voz o una foto.
unfetched-reaction = He visto su reacción, pero no responde a la pregunta. Escriba o pulse un botón.
unfetched-deleted = Ha borrado un mensaje, pero quizá ya lo había leído. Para ver o borrar lo que ha enviado, escriba /misdatos.
unfetched-too-many = Envía muchos archivos a la vez. He guardado los 20 primeros. Envíe los otros aparte, si hacen falta.
unfetched-unsupported-file = No acepto este tipo de archivo, y no lo he guardado. Envíe una foto, un mensaje de voz, un PDF o un documento Word.
unfetched-unreadable = No puedo abrir este archivo, y no lo he guardado. Envíe una foto de lo que quiere mostrar, o cuéntelo con sus palabras.
unfetched-heic = No sé leer este formato de foto (HEIC). Envíela como foto, no como archivo. O haga una captura de pantalla.
unfetched-locked = Este documento tiene una contraseña. No puedo abrirlo. Envíelo sin contraseña, o en foto.
unfetched-macros = Este documento contiene un pequeño programa (una macro). Por prudencia, no lo he guardado. Envíelo en PDF o en foto.

## Replies that do not fit
error-edit-unknown = Este mensaje ya no se puede cambiar aquí. Escriba la corrección en un mensaje nuevo.
error-not-a-choice = No he entendido. Toque un botón, o escriba su número.
error-what-to-change = De acuerdo, no se ha enviado nada. ¿Qué quiere cambiar? Toque un botón, o escriba «cambiar» y el nombre de la línea.
error-names-somebody = Estas palabras señalan a alguien. Escriba sin nombre de persona, sin número y sin dirección.
error-not-that-many-digits = Hacen falta entre { $least } y { $most } cifras.
error-one-word-wanted = Necesito una sola palabra, de { $least } letras como mínimo.
error-old-button = Esta pregunta ya ha pasado. Ahora estamos aquí.
error-added-to-story = Lo añado a su mensaje.
error-already-sent = Ya está enviado.
error-position-by-hand = Para la posición, use el botón o el clip 📎 de su aplicación. O escriba su ciudad o un código postal.
error-place-wanted = Dígame dónde: un código postal, una ciudad o un barrio.
error-story-open = Su mensaje está guardado. Puede seguir, y luego toque «Es todo». Para quitar el final, toque «Volver» otra vez.
error-story-shorter = He quitado lo último que envió. Lo demás está guardado: puede seguir, o tocar «Es todo».
error-too-long = Es demasiado largo: { $most } letras como máximo. Deje lo más importante.
error-too-many-files = Ya ha enviado { $most } archivos, es el máximo. Toque «Es todo».
error-age-before-files = Dígame primero si tiene 15 años o más. Después envíe este archivo otra vez.
error-too-short = ¿Puede contar un poco más?
error-unknown-field = { $field } no se puede rellenar. Puede escribir: { $fields }. Nada más entre llaves.
error-word-added = «{ $word }» no está en estas palabras, o no en ese lugar. Solo puede quitar palabras.
error-words-wanted = Aquí necesito palabras. Escriba su respuesta.
error-nothing-to-finish = No hay nada que terminar.
story-goes-on = Anotado. Puede seguir. Cuando termine, toque «Es todo».
story-kept = Su mensaje está guardado. Puede seguir. Cuando termine, toque «Es todo».
story-number = «{ $number }» se ha añadido a su mensaje. Para elegir el botón { $number }, escriba «nº { $number }».
right-words-wanted = De acuerdo. Escriba lo que dijo, con sus palabras.
recap-line = • { $about }:
recap-files = { $count ->
    [one] ({ $count } archivo)
   *[other] ({ $count } archivos)
}

## Telling a problem, a need, an idea
report-concern-fifteen-or-older = ¿Tiene usted 15 años o más?
report-concern-story =
    Somos Porte-voix, asociaciones de barrio. La asociación de su barrio lee lo que usted dice. Le responde aquí. Nunca damos su nombre ni su número. La aplicación de mensajes sí ve los mensajes.

    Dígame qué pasa, qué necesita, o su idea.
    .hint = Escriba, envíe un mensaje de voz o fotos, en varios mensajes si quiere. No dé apellidos.
    .recap = Su mensaje
report-concern-may-we-say-it-is-urgent = Sus palabras hablan de un peligro. ¿Quiere que la asociación sepa que es urgente?
    .recap = Urgente
report-concern-doctor-now = Sus palabras hablan de salud. ¿Alguien necesita un médico ahora?
    .recap = Un médico ahora
report-concern-call-a-doctor = Llame al 15, gratis, de día y de noche. Si no puede hablar: el 114, por SMS. Guardo aquí sus palabras.
report-concern-no-numbers = Para la CAF o la Sécu: no envíe su número de la CAF (allocataire) ni el de la seguridad social. Aquí nadie lo necesita.
report-concern-number-seen = He visto en su mensaje un número de la CAF o de la seguridad social. Aquí nadie lo necesita: queda oculto en todo lo que sale de la asociación.
add-to-case-number-seen = He visto en su mensaje un número de la CAF o de la seguridad social. Aquí nadie lo necesita: queda oculto en todo lo que sale de la asociación.
report-concern-may-we-say-a-doctor-is-needed = ¿Quiere que la asociación sepa que es urgente?
    .recap = Urgente
report-concern-place = ¿Dónde es?
    .hint = Un código postal, una ciudad, o el nombre del barrio.
    .recap = Lugar
report-concern-which-place = ¿Cuál es?
    .recap = Lugar
report-concern-place-again = No lo he encontrado. Pruebe con el código postal, o con la ciudad y el barrio.
    .hint = Si no lo encuentro, una persona lo buscará por usted.
report-concern-which-place-again = ¿Cuál es?
    .recap = Lugar
report-concern-which-quarter = ¿En qué barrio es?
    .recap = Barrio
report-concern-one-case-each = Usted habla de varios temas. ¿Quiere una petición para cada uno? Cada tema irá entonces a quien puede actuar.
    .recap = Una petición por tema
several-no = No, todo junto
several-yes = Sí, una por tema
report-concern-theme = ¿De qué se trata sobre todo?
    .recap = Tema
report-concern-subtheme = ¿Qué exactamente?
    .recap = Detalle
report-concern-nature = Es más bien…
    .recap = Tipo
report-concern-speaking-for = ¿Para quién es esta petición?
    .recap = Para quién
speaker-myself = Yo, mi familia
speaker-relative = Alguien cercano
speaker-neighbour = Un vecino, una vecina
speaker-several = Varias personas
neighbours-said-it = Unos vecinos han dicho algo parecido. ¿Es lo mismo?
    .hint = Si es así, añado su voz: la asociación lee sus palabras y responde a todos. Si no, su petición va sola. No se pierde nada.
    .recap = Como los vecinos
neighbours-pick = Añado mi voz: { $about }
neighbours-different = Es diferente
neighbours-line = • { $about } · { $place }: al menos { $people } personas lo dicen.
neighbours-line-few = • { $about } · { $place }: unos vecinos lo dicen.
neighbours-line-joined = • { $about } · { $place }: usted ya lo dice con unos vecinos.
neighbours-gone = La petición de sus vecinos se acaba de cerrar. La suya va sola.
voice-added = Añadido ✅ Sus palabras están con las de sus vecinos ({ $reference }). Su voz cuenta una vez.
voice-split = { $joined } no era exactamente lo mismo. Sus palabras son ahora una petición suya: { $reference }. No tiene que repetir nada.
voice-split-own = Hecho. Sus palabras son ahora una petición suya: { $reference }. Ya no recibe noticias de { $joined }.
voice-left = Hecho. Su voz ya no está en { $reference }. Dígame qué pasa donde usted vive.
voice-goes-on = La persona que habló primero ya no está. { $reference } continúa con usted con el número { $into }.
voice-goes-on-yours = La persona que habló primero ya no está. { $joined } continúa con sus palabras. Su número es ahora { $reference }.
leave-voice-review = ¿No es lo mismo? Entonces sus palabras serán una petición suya, con su propio número.
report-concern-review = Esto es lo que voy a enviar a la asociación. ¿Está de acuerdo?
may-we-quote-you = Dos preguntas cortas más. ¿Podemos citar sus palabras, sin su nombre, en el resumen nacional?
may-we-ask-you-later = ¿Podemos preguntarle más tarde si está resuelto?
consents-noted = Anotado. ¡Gracias!
give-detail-who-was-told = ¿A quién se lo ha dicho ya?
    .hint = Ayuda a la asociación a saber por dónde empezar.
give-detail-how-was-it-asked = ¿Cómo lo ha pedido?
detail-landlord = Al casero (bailleur)
detail-town-hall = Al ayuntamiento
detail-both = A los dos
detail-nobody = A nadie
detail-letter = Por carta
detail-online = Por internet
detail-aloud = En persona
detail-not-yet = Todavía no
detail-skip = Saltar
detail-noted = Anotado. La asociación lo verá.
detail-passed = De acuerdo. La asociación le hará sus preguntas aquí.
choose-secret-word = Elija una palabra secreta, de 4 letras como mínimo.
    .hint = Sirve para recuperar su petición en otro teléfono. Elija una palabra que nadie adivine.
secret-chosen =
    Anotado. No mostraré nunca más esta palabra. Bórrela de esta conversación.

    En otro teléfono, escriba /recuperar, después { $reference } y su palabra.
recover-case-number = ¿Cuál es el número de su petición?
    .hint = Empieza por PV-.
recover-case-word = ¿Y su palabra secreta?
case-recovered = Sí, es usted. Las noticias de { $reference } llegan aquí, y sus otras peticiones están en «Mis peticiones».
case-moved-away =
    Su petición { $reference } se ha recuperado en otro teléfono. Las noticias llegan allí.

    ¿No ha sido usted? Escríbanos, o borre todo con /misdatos.
recover-case-all-mine = Aquí ya se hicieron otras peticiones. ¿También son suyas?
    .hint = «Sí»: todo se reúne, aquí y donde escribía antes. «No»: solo leerá esta petición.
case-shown-here = Esta es la petición { $reference }. Las respuestas siguen llegando al mismo sitio.
case-read-elsewhere = Alguien leyó su petición { $reference } en otro sitio, con su palabra secreta. ¿No fue usted? Elija otra palabra.
refused-recovery-busy = Hay demasiados intentos en este momento. Inténtelo de nuevo en un minuto.
refused-recovery = Este número y esta palabra no van juntos. Compruébelos, y escriba «Encontrar una petición».
refused-recovery-tries = Lo ha intentado varias veces hoy. Inténtelo mañana.
come-with-an-adult =
    Gracias por escribirnos. Antes de los 15 años, no guardamos nada de lo que dices.

    Puedes decirlo con otros: pide un taller en el centro social (centre social), o al animador de una asociación de tu barrio. O hazlo aquí con tu padre, tu madre o un adulto de confianza. Si estás en peligro, llama al 119: es gratis, de día y de noche.
come-with-an-adult-near =
    Gracias por escribirnos. Antes de los 15 años, no guardamos nada de lo que dices.

    Puedes decirlo con otros: pide un taller a la asociación { $association }, o en el centro social (centre social) del barrio. O hazlo aquí con tu padre, tu madre o un adulto de confianza. Si estás en peligro, llama al 119: es gratis, de día y de noche.
# What was understood of a story, in one line: “I understood: lift, 3 weeks.”
understood = He entendido: { $about }.
understood-with = { $first }, { $more }
lasting-hour = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
lasting-day = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
lasting-week = { $count ->
    [one] { $count } semana
   *[other] { $count } semanas
}
lasting-month = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
lasting-year = { $count ->
    [one] { $count } año
   *[other] { $count } años
}
thing-bedbugs = chinches
thing-bins = basura
thing-bulky = muebles tirados
thing-bus = autobús
thing-canteen = comedor escolar
thing-cockroach = cucarachas
thing-doctor = médico
thing-electric = electricidad
thing-entry-door = puerta de entrada
thing-heating = calefacción
thing-hot-water = agua caliente
thing-intercom = portero automático
thing-leak = fuga de agua
thing-lift = ascensor
thing-mice = ratones
thing-mould = moho
thing-rats = ratas
thing-rent = alquiler
thing-service-charges = gastos de comunidad
thing-street-lamp = luz de la calle
thing-teacher = profesores
thing-toilet = baños
thing-water-cut = corte de agua
nature-problem = Un problema
nature-need = Una necesidad
nature-proposal = Una idea
theme-log = Vivienda
theme-pro = Limpieza
theme-ren = Obras, medio ambiente
theme-edu = Escuela, niños, jóvenes
theme-emp = Trabajo, formación
theme-pou = Dinero, ayudas
theme-san = Salud
theme-dro = Papeles, servicios públicos
theme-dis = Discriminación
theme-tra = Tranquilidad, policía
theme-mob = Transporte
theme-vie = Vida del barrio
theme-aut = Otra cosa
theme-any = Todos los temas
theme-more = Ver todos los temas
subtheme-skip = Saltar
subtheme-damp = Humedad, frío
subtheme-pests = Cucarachas, ratas, chinches
subtheme-breakdown = Avería (agua, calefacción, ascensor)
subtheme-rent = Alquiler, gastos
subtheme-move = Cambiar de vivienda
subtheme-landlord = Casero (bailleur) no responde
subtheme-waste = Basura, muebles viejos
subtheme-shared-areas = Zonas comunes
subtheme-green = Zonas verdes, juegos
subtheme-street = Alumbrado, calle
subtheme-noise = Ruido
subtheme-demolition = Demolición, realojo
subtheme-renewal-say = Opinar sobre las obras
subtheme-works = Obra en curso
subtheme-heat = Calor, energía
subtheme-planting = Árboles, jardines
subtheme-pollution = Contaminación
subtheme-teachers = Faltan profesores
subtheme-guidance = Orientación escolar
subtheme-canteen = Comedor escolar
subtheme-dropout = Dejar la escuela
subtheme-aesh = Alumno con discapacidad
subtheme-youth = Lugares para jóvenes
subtheme-job = Encontrar trabajo
subtheme-training = Formación, aprendizaje
subtheme-childcare = Cuidado de niños
subtheme-conditions = Condiciones de trabajo
subtheme-business = Crear un negocio
subtheme-shops = Tiendas
subtheme-food = Comida
subtheme-energy = Facturas de luz y gas
subtheme-benefits = Ayudas (CAF, RSA)
subtheme-debts = Deudas
subtheme-pension = Jubilación
subtheme-doctor = Médico
subtheme-mental = Salud mental
subtheme-prevention = Dientes, prevención
subtheme-health-cover = Cobertura médica
subtheme-addiction = Adicciones
subtheme-frailty = Vejez, discapacidad
subtheme-residence = Residencia (préfecture)
subtheme-counter = Ventanillas
subtheme-online = Trámites en línea
subtheme-language = Problema de idioma
subtheme-silence = Sin respuesta
subtheme-hiring = Contratación
subtheme-lodging = Vivienda
subtheme-schooling = Escuela
subtheme-racism = Racismo
subtheme-gender = Mujeres y hombres
subtheme-image = Imagen del barrio
subtheme-dealing = Venta de drogas
subtheme-rodeo = Carreras, velocidad
subtheme-assault = Agresiones
subtheme-family = Violencia en familia
subtheme-police = Policía
subtheme-mediation = Mediación
subtheme-service = Autobús, tranvía, líneas
subtheme-fares = Precios
subtheme-access = Acceso, discapacidad
subtheme-parking = Estacionamiento
subtheme-crossing = Cruces peligrosos
subtheme-premises = Sala, local
subtheme-grants = Subvención
subtheme-sport = Deporte
subtheme-culture = Cultura
subtheme-council = Consejo de vecinos (conseil citoyen)
subtheme-idea = Idea para el barrio

## Voice messages
may-they-hear-your-voice = ¿Puede la asociación escuchar su mensaje de voz?
    .hint = «No»: solo leerá sus palabras, cuando usted las haya revisado. Una voz se puede reconocer.
    .recap = Escuchar mi voz
may-they-hear-your-voice-alone = ¿Puede la asociación escuchar su mensaje de voz?
    .hint = «No»: nadie podrá saber lo que dice, porque hay que escucharlo para escribirlo. Una voz se puede reconocer.
    .recap = Escuchar mi voz
did-we-hear = Esto es lo que he entendido de su mensaje de voz. ¿Es correcto?
    .recap = Su mensaje de voz
in-your-words = Entonces dígamelo por escrito: nadie puede leer su mensaje de voz.
    .recap = Sus palabras
heard-yes = Sí, es correcto
heard-no = No, lo corrijo
heard-none = No escriban nada
transcript-understood = Esto es lo que he entendido de su mensaje de voz ({ $reference }). ¿Es correcto?
transcript-written = Alguien del equipo ha escuchado su mensaje de voz ({ $reference }) y lo ha escrito. ¿Es correcto?
transcript-kept = ¡Gracias! Estas palabras se han añadido a { $reference }.
health-numbers = Sus palabras hablan de salud. ¿Alguien necesita un médico ahora? Llame al 15, gratis, de día y de noche. Si no puede hablar: el 114, por SMS.
transcript-struck = De acuerdo, estas palabras están borradas. { $reference } queda como está.
transcript-none = No he entendido su mensaje de voz ({ $reference }), y el equipo no puede escucharlo. ¿Puede escribirlo?
transcript-none-joined = No he entendido su mensaje de voz ({ $reference }), y el equipo no puede escucharlo. Su voz cuenta de todos modos.
translated = Una máquina ha traducido esto, para { $reference }. Puede equivocarse: las palabras verdaderas son las de la asociación.
refused-transcript = Este mensaje de voz ya está revisado. Sus peticiones: /peticiones

## Following a request
about-which-said = ¿Qué quiere decirnos?
about-which-about = ¿Es para una petición ya enviada, o para otra cosa?
about-which-about-something-new = Otra cosa
reply-heard = Le han hecho una pregunta sobre { $reference }: pongo ahí su respuesta. Para hablar de otra cosa, escriba «cancelar».
add-to-case-more = ¿Qué quiere añadir?
    .hint = Escriba, envíe un mensaje de voz o fotos. Después toque «Es todo».
add-to-case-may-we-say-it-is-urgent = Sus palabras hablan de un peligro. ¿Quiere que la asociación sepa que es urgente?
problem-solved-solved = ¿Está resuelto el problema?
problem-solved-what-remains = ¿Qué falta por resolver?
    .hint = Escriba, envíe un mensaje de voz o fotos. O toque «Saltar».
problem-solved-may-we-say-it-is-urgent = Sus palabras hablan de un peligro. ¿Quiere que la asociación sepa que es urgente?
may-we-pass-it-on = Sus palabras hablan de un peligro. ¿Quiere que la asociación las lea?
nothing-passed-on = De acuerdo. No he transmitido nada, y no he guardado nada.
choose-language-language =
    Quelle langue préférez-vous ?
    Which language do you prefer?
    بأي لغة نتكلم معك؟
    Hangi dil?
    Que língua prefere?
    ¿Qué idioma prefiere?
case-opened =
    Enviado ✅ Su número: { $reference }

    { $association } lo lee y le responde aquí. Para ver cómo va: «Mis peticiones».
case-opened-coordination =
    Enviado ✅ Su número: { $reference }

    La coordinación busca la asociación que puede ayudarle. La respuesta llega aquí. Para ver cómo va: «Mis peticiones».
case-added = Añadido a su petición { $reference }.
case-taken = { $association } se ocupa ahora de su petición { $reference }.
case-taken-coordination = La coordinación se ocupa ahora de su petición { $reference }.
case-answered = { $association } le responde ({ $reference }):
case-answered-coordination = La coordinación le responde ({ $reference }):
case-asked = { $association } tiene una pregunta para usted ({ $reference }):
sent-voice = 🎧 Escuche este mensaje de voz ({ $reference }).
sent-file = Archivo { $number } de { $count } ({ $reference }).
case-restated = Corrección ({ $reference }). Este mensaje sustituye al del { $day }:
case-asked-coordination = La coordinación tiene una pregunta para usted ({ $reference }):
case-escalated = Todavía nadie ha podido ocuparse de su petición { $reference }. La coordinación nacional se ocupa ahora. No tiene que repetir nada.
case-handed-over = Proponemos su petición { $reference } a { $association }, que puede ayudarle mejor. No tiene que repetir nada.
case-handed-over-coordination = Proponemos su petición { $reference } a la coordinación nacional. No tiene que repetir nada.
case-declined = { $association } retoma su petición { $reference } y busca cómo seguir. No tiene que repetir nada.
case-declined-coordination = La coordinación nacional retoma su petición { $reference } y busca cómo seguir. No tiene que repetir nada.
case-recalled = { $association } se queda al final con su petición { $reference } y continúa con ella. No tiene que repetir nada.
case-recalled-coordination = La coordinación nacional se queda al final con su petición { $reference } y continúa con ella. No tiene que repetir nada.
case-posted = { $association } ha enviado una carta por su petición { $reference }, el { $day }, a: { $to }. Sin respuesta en dos meses, veremos cómo seguir. Callarse no es decir que sí.
case-posted-coordination = La coordinación nacional ha enviado una carta por su petición { $reference }, el { $day }, a: { $to }. Sin respuesta en dos meses, veremos cómo seguir. Callarse no es decir que sí.
case-merged = Otros vecinos dicen lo mismo que su petición { $reference }. Lo tratamos todo junto. Las respuestas llegan aquí, y su número no cambia.
case-split = Tratamos otra vez su petición { $reference } por separado. No tiene que repetir nada.
case-merged-state = La tratamos con una petición igual: { $state }.
merged-news = Hay novedades de la petición parecida a { $reference }. La asociación ha escrito a la persona que lo dijo primero.
case-closed-solved = Buena noticia: su petición { $reference } está resuelta. Si no es verdad, añada una palabra.
case-closed-partly = Su petición { $reference } está resuelta en parte. La asociación le escribe:
case-closed-sent-on = Su petición { $reference } se ha enviado a quienes deciden. La asociación le escribe:
case-closed-not-possible = Su petición { $reference } está cerrada: no es posible por ahora. La asociación le escribe:
case-closed-no-reply = Su petición { $reference } está cerrada, porque no hemos tenido respuesta. Añada una palabra para abrirla otra vez.
follow-up = Hace algún tiempo, cerramos su petición { $reference } ({ $place }). ¿Está resuelto el problema?
solved-thanks = ¡Gracias! Es una buena noticia.
reopened-thanks = Gracias por decirlo. Su petición { $reference } está abierta otra vez.
my-cases = Sus peticiones:
my-cases-none = Todavía no tiene peticiones.
my-case = { $reference } · { $about } · { $place } · { $day } — { $state }
the-coordination = la coordinación
state-new = enviada, { $association } la va a leer
state-taken = { $association } se ocupa de ella
state-waiting = { $association } espera su respuesta
state-answered = { $association } ha respondido
state-handed-over = propuesta a { $association }
state-escalated = pasada a { $association }
state-reopened = abierta otra vez, { $association } la va a leer
state-closed = cerrada
state-merged = tratada con una petición igual
state-withdrawn = retirada
history-concern = { $day }, usted dijo:
history-correction = { $day }, usted corrigió:
history-addition = { $day }, usted añadió:
history-reply = { $day }, usted respondió:
history-answer = { $day }, le respondieron:
history-restated = { $day }, le escribieron esta corrección:
history-question = { $day }, le preguntaron:
history-handed-over = { $day }: propuesta a otro equipo.
history-declined = { $day }: el otro equipo no puede. Buscamos cómo seguir.
history-recalled = { $day }: el primer equipo se queda al final con su petición.
history-posted = { $day }: se envió una carta. A:
history-post-answer = { $day }: la carta recibió respuesta.
history-body-closed = { $day }: pasada a la coordinación.
history-closed = { $day }: cerrada.
history-solved = { $day }: usted dijo que está resuelto.
history-merged = { $day }: unida a una petición igual.
history-split = { $day }: tratada otra vez por separado.
history-retheme = { $day }: el equipo corrigió el tema. Antes: { $from }. Ahora: { $to }.
history-withdrawn = { $day }: usted retiró su petición.
history-recovered = { $day }: usted recuperó esta petición desde otro lugar.
history-transcript = { $day }, usted revisó su mensaje de voz:
history-transcribed = { $day }, su mensaje de voz, escrito por la asociación:
history-not-solved = { $day }: usted dijo que no está resuelto.
history-consents = { $day }: usted cambió sus permisos.
history-translated = Traducción automática:
history-detail = { $day }, usted dio un detalle. { $question } { $answer }.
refused-no-case-yet = Todavía no tiene peticiones.
history-voice = { $day }, usted dijo:
refused-no-such-case = No encuentro una petición { $reference } para usted. Compruebe el número.
refused-not-yours = Usted no tiene { $reference } en este momento. Abra la lista para ver cómo va.
refused-taken = Alguien ya se ocupa de { $reference }: ahora no es posible.
refused-changed = { $reference } acaba de cambiar. Ábrala otra vez para ver cómo va.
refused-new = Ahora no es posible para { $reference }.
refused-waiting = { $reference } espera una respuesta: ahora no es posible.
refused-answered = { $reference } ya tiene una respuesta: ahora no es posible.
refused-handed-over = { $reference } está propuesta a otro equipo, que primero acepta o no.
refused-offer-over = La propuesta de { $reference } ya no espera respuesta: no hay nada que recuperar.
refused-escalated = { $reference } está en la coordinación: ahora no es posible.
refused-reopened = { $reference } ya está abierta otra vez.
refused-closed = { $reference } está cerrada.
refused-merged = Tratamos { $reference } con una petición igual: ahora no es posible.
refused-withdrawn = La persona ha retirado { $reference }.

## My data
my-data =
    Esto es lo que guardamos de usted, desde el { $since }:
    – { $cases ->
        [one] { $cases } petición
       *[other] { $cases } peticiones
    }
    – { $words ->
        [one] { $words } mensaje suyo
       *[other] { $words } mensajes suyos
    }
    – { $files ->
        [one] { $files } archivo
       *[other] { $files } archivos
    }
my-data-consents =
    Sus permisos:
    – citar sus palabras sin su nombre: { $quotable } de { $cases }
    – contactarle más tarde: { $contactable } de { $cases }
my-data-readers =
    Quién puede leer: la asociación que se ocupa de su petición. Si ninguna se ocupa de ella, la coordinación nacional.

    No damos su nombre ni su número a nadie.
my-data-kept =
    Cuánto tiempo: sus peticiones se quedan hasta que usted las borre.

    Una petición sin terminar se borra después de { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }. Nuestros mensajes, después de { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
export-here = { $count ->
    [one] Esta es la copia de todo lo que guardamos de usted. No se la dé a nadie.
   *[other] Copia de sus datos, parte { $part } de { $count }. No se la dé a nadie.
}
export-several = Es mucho para un solo envío. Su copia llega en { $count } partes.
refused-export-waits = Su copia ya está en camino. Llega en un momento.
erase-confirm =
    Borrar todo es para siempre: sus peticiones, sus mensajes, sus archivos. Sus peticiones en curso se paran.

    Su aplicación de mensajes guarda lo que ya está en su teléfono. Las personas de las asociaciones pueden guardar en la suya mensajes ya recibidos.

    ¿Borramos todo?
erased-all =
    Hecho: todo está borrado. Ya no sabemos quién es usted.

    También puede borrar esta conversación. Para volver, escríbanos una palabra.
withdraw-case-why = ¿Por qué retirar esta petición?
    .hint = La asociación ya no se ocupará de ella. Usted todavía podrá leerla.
why-no-need = Resuelto, o ya no hace falta
why-mistake = Fue un error mío
why-not-said = Retirar sin decir por qué
why-keep = No retirarla
case-withdrawn = Hecho: su petición { $reference } está retirada. Todavía puede leerla con «Mis peticiones».
case-kept = Su petición { $reference } sigue adelante.
refused-withdraw-closed = { $reference } ya está cerrada. Para borrarla: /misdatos
refused-withdraw-withdrawn = { $reference } ya está retirada.
change-consents-about = ¿Para qué petición?
change-consents-about-all = Todas mis peticiones
change-consents-which = ¿Qué permiso quiere cambiar?
change-consents-may-we-transmit = ¿Puede la asociación seguir leyendo su petición?
    .hint = Si dice que no, su petición se retira.
change-consents-may-we-quote = ¿Podemos citar sus palabras, sin su nombre, en el resumen nacional?
change-consents-may-we-contact = ¿Podemos preguntarle más tarde si está resuelto?
consent-transmit = Que la asociación me lea
consent-quote = Que me citen sin mi nombre
consent-contact = Que me contacten más tarde

## Links, posters, requests of several people
poster-welcome =
    ¡Hola! Usted viene por el cartel de su barrio: { $place }.

    Diga qué va mal, qué le falta, o su idea. La asociación del barrio le responde aquí.
poster-welcome-theme =
    ¡Hola! Usted viene por el cartel de su barrio: { $place }.

    Habla de esto: { $theme }. Diga qué pasa donde usted vive. La asociación del barrio le responde aquí.
link-waits = Su otra pregunta espera. La retomaremos justo después.
poster-title =
    ¿Un problema? ¿Una idea?
    Díganoslo.
poster-step-open = Abra la cámara de su teléfono.
poster-step-aim = Apunte a un cuadrado y toque el enlace.
poster-step-speak = Escriba o hable, con sus palabras.
poster-answer = { $name } le responde.
poster-free = Es gratis. No pedimos su nombre.
poster-whatsapp = Con WhatsApp
poster-telegram = Con Telegram
poster-web = Sin aplicación
poster-square = Cuadrado para fotografiar: { $link }
link-hello = Hola
share-case-show-my-words = ¿Mostrar sus palabras a quienes abran el enlace?
    .hint = Si no, solo ven el tema y el lugar. Nunca se muestra su nombre. Puede cambiar de idea: comparta otra vez.
share-how = Este es un mensaje para enviar a sus vecinos. No dice quién es usted.
share-text =
    { $place }: { $about }.

    Una persona del barrio se lo ha dicho a la asociación. ¿A usted le pasa lo mismo? Añada su voz:
share-telegram = Con Telegram: { $link }
share-whatsapp = Con WhatsApp: { $link }
share-web = Sin aplicación: { $link }
refused-no-link = Aquí no se puede compartir.
join-about =
    ¡Hola! Una persona ha hablado de esto con su asociación.

    { $theme }, { $place }.
join-about-words =
    ¡Hola! Una persona ha hablado de esto con su asociación.

    { $theme }, { $place }. Ha dicho:
join-own = Es su petición { $reference }. Envíe este enlace a sus vecinos.
join-already = Usted ya se ha unido a { $reference }. Su voz cuenta una vez.
join-withdrawn = La persona ha retirado esta petición ({ $place }). ¿Sigue siendo un problema para usted? Dígalo usted.
join-closed-solved = Esta petición está cerrada: está resuelto ({ $place }). ¿No es verdad donde usted vive? Dígalo usted.
join-closed-partly = Esta petición está cerrada: está resuelto en parte ({ $place }). ¿Queda algo? Dígalo usted.
join-closed-sent-on = Esta petición está cerrada: la tienen quienes deciden ({ $place }). Usted también puede hablar.
join-closed-not-possible = Esta petición está cerrada: no es posible por ahora ({ $place }). Usted también puede hablar.
join-closed-no-reply = Esta petición está cerrada, por falta de noticias ({ $place }). ¿A usted le pasa lo mismo? Dígalo usted.
join-voice-same-for-you = ¿A usted le pasa lo mismo?
    .hint = Si es así, su voz se añade. La asociación la cuenta y le da las noticias aquí. Nunca damos su nombre ni su número.
    .recap = A mí me pasa lo mismo
join-voice-fifteen-or-older = ¿Tiene usted 15 años o más?
join-voice-own-words = Cuéntelo, si quiere.
    .hint = Escriba, envíe un mensaje de voz o fotos. Solo los lee la asociación. O toque «Saltar».
    .recap = Sus palabras
join-voice-review = Esto es lo que voy a enviar a la asociación. ¿Está bien?
joined-voice = Hecho ✅ Su voz cuenta para { $reference }. { $association } le dará las noticias aquí.
joined-voice-coordination = Hecho ✅ Su voz cuenta para { $reference }. La coordinación le dará las noticias aquí.
join-declined = De acuerdo, no he guardado nada. ¿Quiere hablar de otra cosa?
case-weight = Al menos { $neighbours } vecinos lo dicen con usted.
case-weight-few = Unos vecinos lo dicen con usted.
voice-weight = Usted y otras personas lo dicen: al menos { $people } en total.
voice-weight-few = Usted y otras personas lo dicen.
my-voices = Peticiones con su voz:
voice-state-waiting = { $association } ha hecho una pregunta a la persona
voice-taken = { $association } se ocupa ahora de { $reference }, donde está su voz.
voice-taken-coordination = La coordinación se ocupa ahora de { $reference }, donde está su voz.
voice-answered = { $association } responde a todos ({ $reference }):
voice-answered-coordination = La coordinación responde a todos ({ $reference }):
voice-restated = Corrección para todos ({ $reference }). Este mensaje sustituye al del { $day }:
voice-escalated = Todavía nadie ha podido ocuparse de { $reference }, donde está su voz. La coordinación nacional se ocupa ahora.
voice-handed-over = { $reference }, donde está su voz, se ha propuesto a { $association }. No tiene que repetir nada.
voice-handed-over-coordination = { $reference }, donde está su voz, se ha propuesto a la coordinación nacional. No tiene que repetir nada.
voice-declined = { $association } retoma { $reference }, donde está su voz. No tiene que repetir nada.
voice-declined-coordination = La coordinación nacional retoma { $reference }, donde está su voz. No tiene que repetir nada.
voice-posted = { $association } ha enviado una carta por { $reference }, donde está su voz, el { $day }, a: { $to }. Sin respuesta en dos meses, veremos cómo seguir.
voice-posted-coordination = La coordinación nacional ha enviado una carta por { $reference }, donde está su voz, el { $day }, a: { $to }. Sin respuesta en dos meses, veremos cómo seguir.
voice-merged = Tratamos { $reference }, donde está su voz, con { $into }, que dice lo mismo. Las noticias llegan aquí.
voice-closed-solved = Buena noticia: { $reference }, donde está su voz, está resuelta. Si no es verdad, dígalo usted.
voice-closed-partly = { $reference }, donde está su voz, está resuelta en parte. La asociación escribe:
voice-closed-sent-on = { $reference }, donde está su voz, se ha enviado a quienes deciden. La asociación escribe:
voice-closed-not-possible = { $reference }, donde está su voz, está cerrada: no es posible por ahora. La asociación escribe:
voice-closed-no-reply = { $reference }, donde está su voz, está cerrada. La asociación escribe:
voice-reopened = { $reference }, donde está su voz, está abierta otra vez. El problema no está resuelto.
voice-news = Hay novedades de { $reference }, donde está su voz. La asociación ha escrito a la persona que lo dijo primero.
followed = De acuerdo, le daré las noticias de { $reference }.
unfollowed = De acuerdo, no habrá más noticias de { $reference }. Su voz sigue contando.

### The chat page, and the trial page with its three phones.
web-title = Porte-voix: hablar con la asociación de su barrio
web-house = Porte-voix
web-tagline = Su asociación le lee y le responde.
web-hello = Diga qué va mal cerca de su casa, o qué se puede mejorar. La asociación de su barrio le responde aquí.
web-start = Empezar
web-start-said = Hola
web-log = Mensajes
web-you = Usted
web-write = Su mensaje
web-send = Enviar
web-sent = Enviado
web-waiting = Aún no enviado
web-refused = No se ha enviado. Pruebe de otra forma.
web-offline = No hay conexión por ahora. Sus mensajes se guardan aquí y se enviarán solos.
web-stranger = Esta página lleva abierta demasiado tiempo, o su navegador rechaza las cookies. Recargue la página.
web-keep-open = Deje esta página abierta hasta que se envíe su mensaje.
web-no-script = Esta página necesita JavaScript. Actívelo en su navegador, o ábrala en otro teléfono.
web-reply-drop = No responder a este mensaje
web-reply = En respuesta
web-listen = Escuchar
web-hush = Parar la lectura
web-photo = Añadir una foto
web-photo-take = Tomar una foto
web-photo-choose = Elegir fotos o un documento
web-photo-sent = Foto
web-document-sent = Documento enviado
web-photo-received = Foto recibida
web-document = Guardar el archivo
web-too-large = Pesa demasiado: 20 MB como máximo.
web-voice = Grabar un mensaje de voz
web-voice-cancel = Cancelar
web-voice-send = Parar y enviar
web-voice-sent = Mensaje de voz
web-voice-failed = El micrófono no está disponible. Permítalo en su navegador, o escriba su mensaje.
web-position-share = Compartir mi ubicación
web-position-sent = Mi ubicación
web-position-failed = No se ha encontrado su ubicación. Mejor escriba el nombre de la calle o del barrio.
web-clear = Vaciar esta pantalla
web-clear-short = Vaciar
web-clear-explained = Los mensajes ya no se verán en este aparato. Lo que ha enviado se queda en la asociación, y sus respuestas seguirán llegando aquí.
web-clear-yes = Vaciar la pantalla
web-clear-no = Guardar

web-access = Accesibilidad: no conforme
web-skip = Ir a la casilla para escribir
web-aloud = Leer las respuestas en voz alta
access-title = Accesibilidad
access-back = Volver a la conversación
access-state = Este sitio no está declarado conforme al RGAA, las normas francesas de accesibilidad. Nadie de fuera lo ha revisado todavía. La ley pide entonces escribir «no conforme».
access-done = Lo que hemos comprobado
access-done-keyboard = Todo se puede hacer con el teclado, sin ratón.
access-done-reader = Un lector de pantalla encuentra el nombre de cada botón y anuncia cada respuesta.
access-done-sight = Los textos tienen buen contraste, de día y de noche. Se pueden ampliar cuatro veces.
access-done-machine = Un programa, axe-core, revisa estas páginas en cada cambio. No encuentra errores.
access-not = Lo que todavía no está bien
access-not-people = Ninguna persona con discapacidad ha probado todavía estas páginas con nosotros.
access-not-files = Las fotos no tienen descripción. Los mensajes de voz no siempre tienen texto.
access-not-voices = Escuchar los mensajes depende de las voces de su aparato. Algunas lenguas no tienen voz.
access-trouble = ¿Tiene dificultades para leer o escribir?
access-trouble-write = Dígalo en la conversación, o pida a alguien que lo escriba por usted. La asociación le responde.
access-trouble-rights = ¿La respuesta no le ayuda? Escriba al Defensor de los Derechos francés (Défenseur des droits), o llámelo. Es gratis:
access-date = Declaración del 26 de noviembre de 2026.

## Escuchar los mensajes
aside-listen-words = escuchar, escucha, escuche, leer en voz alta, léame
command-listen = escuchar
    .about = Escuchar el último mensaje
act-listen = 🔊 Escuchar
act-aloud-on = 🔊 Escucharlo todo
act-aloud-off = 🔇 Dejar de escuchar
aloud-soon = Le envío un mensaje de voz.
aloud-on = De acuerdo. Cada mensaje llegará también en voz.
aloud-off = De acuerdo. Ya no envío mensajes de voz.
aloud-not-here = No puedo leer en voz alta aquí.
aloud-nothing = No hay nada que leer por ahora.
aloud-choice = Para «{ $choice }»: { $number }.
aloud-link = un enlace
aloud-language = 🔊 { $language }, para escuchar
aloud-language-chosen = Oirá mis mensajes en este idioma. Los textos siguen en francés.
