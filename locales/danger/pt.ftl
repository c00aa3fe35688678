## What is said when danger is heard in Portuguese. The other texts are in `locales/`, once the language is whole.
act-go-on = Continuar
danger-numbers =
    Aqui estão números gratuitos, dia e noite.
    Se não pode falar, escreva um SMS para o 114. Polícia: 17. Todas as emergências: 112.
    Saúde: 15. Fogo: 18. Criança em perigo: 119. Violência, para falar: 3919. Ideias de suicídio: 3114.
    Nada é transmitido sem o seu acordo.
    Se alguém lê o seu telefone, apague esta conversa.
danger-perhaps =
    Aqui estão números gratuitos, para o caso de precisar.
    Em perigo? Ligue 17 (polícia) ou 112. Se não pode falar, escreva um SMS para o 114.
    Saúde: 15. Fogo: 18. Criança em perigo: 119. Violência, para falar: 3919. Pensamentos negros: 3114.
    Se alguém lê o seu telefone, apague esta conversa.
