## What is said when danger is heard in Spanish. The other texts are in `locales/`, once the language is whole.
act-go-on = Seguir
danger-numbers =
    Aquí tiene números gratuitos, día y noche.
    Si no puede hablar, escriba un SMS al 114. Policía: 17. Cualquier emergencia: 112.
    Salud: 15. Fuego: 18. Niño en peligro: 119. Violencia, para hablar: 3919. Ideas de suicidio: 3114.
    No se transmite nada sin su acuerdo.
    Si alguien mira su teléfono, borre esta conversación.
danger-perhaps =
    Aquí tiene números gratuitos, por si acaso.
    ¿En peligro? Llame al 17 (policía) o al 112. Si no puede hablar, escriba un SMS al 114.
    Salud: 15. Fuego: 18. Niño en peligro: 119. Violencia, para hablar: 3919. Pensamientos negros: 3114.
    Si alguien mira su teléfono, borre esta conversación.
