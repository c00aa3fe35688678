# Porte-voix: what residents read, in Portuguese (of Portugal). French (fr.ftl) is the source: a new text begins there.
# Short sentences, everyday words, the polite third person without "você". A line that begins with # is never shown.
# Awaiting a native reader: docs/translations.md.
# After .recap: the name of the line in the recap. After .hint: help under the question.

## Buttons
act-accept = Aceitar
act-add = Acrescentar algo
act-previous = Anterior
act-back = ↩ Voltar
act-case-consents = As minhas autorizações
act-check-transcript = Rever a mensagem de voz
act-consents = Mudar autorizações
act-edit = Mudar: { $what }
act-erase = Apagar tudo
act-erase-all = Sim, apagar tudo
act-export = Receber uma cópia
act-files = Ver os ficheiros
act-go-on = Continuar
act-follow = Seguir
act-help = Ajuda
act-keep = Não apagar
act-language = 🌐 Língua
act-not-the-same = Não é a mesma coisa
act-my-cases = Os meus pedidos
act-my-data = Os meus dados
act-next = Seguinte
act-read-news = Ler { $reference }
act-not-solved = Não está resolvido
act-recover = Encontrar um pedido
act-reply = Responder
act-report = Falar
act-secret = Escolher palavra secreta
act-see = Ver
act-share = Partilhar
act-share-position = 📍 Enviar localização
act-choose = Escolher
act-solved = Está resolvido
act-withdraw = Retirar
act-withdraw-case = Retirar { $reference }
act-unfollow = Deixar de seguir
choice-coordination = A coordenação nacional
choice-elsewhere = Noutro sítio
choice-elsewhere-or-unsure = Noutro sítio, ou não sei
choice-more = Ver os outros
choice-no = Não
choice-old-enough = É tudo (15 ou mais)
choice-over = É tudo
choice-send = Sim, enviar
choice-skip = Passar à frente
choice-too-young = É tudo (menos de 15)
choice-yes = Sim
# Words accepted when people write instead of pressing, separated by commas.
accepted-no = não, naum, não quero, não concordo, não aceito
accepted-over = é tudo, é isso, é só isso, só isso, mais nada, acabei, já acabei, terminei, já está, fim
accepted-send = sim, ok, claro, enviar, envie, envia, mandar, mande, manda, pode enviar, podem enviar, está bem, tá bem, tudo bem, aceito, concordo, de acordo
accepted-skip = passar à frente, passar, passa, saltar, salta, nada, não, não sei, n sei, sei lá
accepted-yes = sim, ok, claro, pois, pode, podem, pode ser, está bem, tá bem, aceito, concordo, de acordo
# What people write when asked whether it is solved, beside yes and no.
accepted-solved = resolvido, está resolvido, já está, foi resolvido
accepted-not-solved = não resolvido, não está resolvido, ainda não, continua igual
accepted-elsewhere = noutro sítio, noutro lugar, em outro lugar, outro lugar, outro sítio, outro, outra, nenhum, nenhuma, nenhum dos dois, não, não sei, n sei, sei lá
accepted-elsewhere-or-unsure = noutro sítio, noutro lugar, em outro lugar, outro lugar, outro sítio, outro, outra, nenhum, nenhuma, não, não sei, n sei, sei lá
accepted-different = diferente, é diferente, não, não é igual, não é o mesmo, não é a mesma coisa, outra coisa, é outra coisa, nenhum, nenhuma
accepted-numbers = um / uma / primeiro / primeira, dois / duas / segundo / segunda, três / terceiro / terceira, quatro / quarto / quarta, cinco / quinto / quinta, seis / sexto / sexta, sete / sétimo / sétima, oito / oitavo / oitava, nove / nono / nona, dez / décimo / décima
accepted-number-signs = n, nº, num, número, opção, botão
# Words that ask for an answer to be changed, then small words around them, then other names of the lines of the summary.
accepted-change = mudar, mude, muda, mudança, alterar, altere, altera, alteração, modificar, modifique, modifica, corrigir, corrija, corrige, correção, correcção, trocar, troque, troca, editar, edite, edita, substituir, refazer, emendar
accepted-change-small = o, a, os, as, um, uma, de, do, da, dos, das, no, na, meu, minha, meus, minhas, este, esta, isto, eu, quero, queria, gostava, gostaria, posso, pode, podemos, podem, por, favor, sff, obrigado, obrigada, ok, sim, não, e, ainda, outra, vez
accepted-stop-small = por favor, se faz favor, sff, pf, obrigado, obrigada, já, agora, olá, bom dia
# A whole message that asks to see one's requests (small words and greetings left out).
accepted-wish-cases = seguimento, acompanhar, pedido, pedidos, processo, processos, como está o meu pedido, como estão os meus pedidos, como está o meu processo, em que ponto está o meu pedido, em que ponto está o meu processo, onde está o meu pedido, acompanhar o meu pedido, acompanhar o meu processo, seguir o meu pedido, ver o meu pedido, ver os meus pedidos, ver o meu processo, novidades, há novidades, têm novidades, tem novidades, alguma novidade, há alguma novidade, notícias, há notícias, têm notícias, notícias do meu pedido
# A whole message about what we hold: see, erase, withdraw. It opens the screen, where buttons do it.
accepted-wish-data = dados, conta, informações, apagar, eliminar, apagar os meus dados, apaguem os meus dados, apague os meus dados, eliminar os meus dados, apagar a minha conta, eliminar a minha conta, apagar tudo, apaga tudo, apague tudo, apaguem tudo, eliminar tudo, apagar as minhas mensagens, retirar o meu pedido, retirem o meu pedido, retirar o pedido, anular o meu pedido, cancelar o meu pedido, apagar o meu pedido, eliminar o meu pedido, desistir do meu pedido, esqueçam-me
accepted-line-story = mensagem, texto, história, relato, palavras, frase, que disse, que eu disse, que escrevi, que eu escrevi, que contei
accepted-line-place = lugar, local, sítio, morada, endereço, cidade, localidade, bairro, código postal, localização
accepted-line-which-place = lugar, local, sítio, morada, endereço, cidade, localidade, bairro, código postal, localização
accepted-line-which-place-again = lugar, local, sítio, morada, endereço, cidade, localidade, bairro, código postal, localização
accepted-line-which-quarter = bairro
accepted-line-theme = assunto, tema, categoria
accepted-line-subtheme = detalhe, pormenor, precisão, subtema
accepted-line-nature = tipo, natureza, problema, necessidade, ideia
accepted-line-speaking-for = para quem, por quem, pessoa, quem fala
accepted-line-neighbours-said-it = vizinhos, vizinho, vizinha, voz
accepted-line-one-case-each = assuntos, assunto, temas, tema, pedidos
accepted-line-may-we-say-it-is-urgent = urgência, urgente
accepted-place-words = rua, avenida, travessa, bairro, bloco, moro, moramos, vivo, vivemos, ao lado, perto, por trás, em frente
language-name = Português

## Words and commands understood at any time
aside-back-words = voltar, voltar atrás, atrás, anterior
aside-cancel-words = cancelar, cancela, cancele, anular, desistir
aside-help-words = ajuda, menu, como funciona
aside-language-words = língua, idioma, mudar de língua, mudar a língua, mudar língua, outra língua, mudar de idioma, quero mudar de língua, quero mudar a língua
aside-stop-words = parar, pare, não quero mais mensagens, não quero receber mais nada, cancelar subscrição, não me escrevam, não me escrevam mais, não me escreva mais, não me escrevas mais, não escrevam mais, parem de me escrever, pare de me escrever, para de me escrever, parem de escrever, pare de escrever, parem, deixem de me escrever, deixe de me escrever, não me mandem mais mensagens, não me mande mais mensagens, não me enviem mais mensagens, não me envie mais mensagens, parem de me mandar mensagens, parem de enviar mensagens, não quero receber mais mensagens, chega de mensagens, não me contactem mais
command-back = voltar
    .about = Voltar atrás
command-cancel = cancelar
    .about = Desistir sem enviar nada
command-cases = pedidos
    .about = Ver como estão os meus pedidos
command-help = ajuda
    .about = Como funciona
command-language = lingua, idioma
    .about = Mudar de língua
command-my-data = meusdados, dados
    .about = Ver, receber ou apagar os meus dados
command-recover = recuperar
    .about = Recuperar um pedido com uma palavra secreta
command-report = falar, dizer
    .about = Dizer um problema, uma necessidade, uma ideia
command-stop = parar
    .about = Não receber mais nada

## Welcome and asides (residents)
welcome =
    Olá! Aqui pode dizer o que não está bem no seu bairro, o que lhe falta, ou a sua ideia.

    A associação do seu bairro (association) responde-lhe. Escreva, fale, ou toque em «Falar».
welcome-heard =
    Obrigado, já recebemos. A associação do seu bairro vai ler e responde-lhe aqui. O seu nome e o seu número nunca são dados.
# Words that only say hello, separated by commas: the person has told nothing yet.
greeting-words = olá, oi, bom dia, boa tarde, boa noite, viva, obrigado, obrigada, obg, tudo bem, senhor, senhora, a todos
# Words that only say that an answer was read, separated by commas: there is nothing to pass on.
accepted-thanks = ok, está bem, tudo certo, certo, ótimo, perfeito, percebido, entendido, combinado, muito bem
draft-lapsed = A sua mensagem de há uns dias não estava acabada. Não a guardei: ao fim de dois dias, apago. Podemos recomeçar quando quiser.
first-words-lost = Já não tenho as suas primeiras palavras: enquanto não sei se tem 15 anos ou mais, não as escrevo em lado nenhum. Pode dizer-me outra vez?
noted-place = O lugar está anotado.
edited-sent = Está anotado: a sua correção foi acrescentada ao seu pedido { $reference }.
edited-unknown = Mudou uma mensagem antiga, e já não a posso mudar aqui. Escreva a correção numa mensagem nova.
residents-help =
    Responda à pergunta, com as suas palavras ou com um botão.

    «nº 2»: escolher o botão 2. «voltar»: pergunta anterior. «mudar lugar»: responder de outra forma. «cancelar»: parar tudo. «língua»: mudar de língua. «parar»: não receber mais nada.

    /pedidos mostra os seus pedidos. /meusdados mostra o que guardamos: pode apagar tudo. Em caso de perigo, ligue 112.
nothing-open = Não há nenhuma pergunta aberta.
old-button = Este botão é antigo. Veja o que pode fazer.
unknown-command = Não conheço este comando. Escreva «ajuda» para ver o que sei fazer.
aside-cancelled = Está cancelado. Não foi enviado nada.
aside-stopped = Está anotado: não vai receber mais nada. Para recomeçar, escreva-nos uma palavra.
talk-words = «voltar»: pergunta anterior. «ajuda»: ajuda. «cancelar»: parar tudo. «mudar place»: responder outra vez ao passo «place».
progress-step = Passo { $step } de { $total }
progress-about = Faltam cerca de { $left } passos
progress-last = Último passo antes do envio
resumed = Vamos continuar.
resumed-news = Vamos continuar. Há novidades: { $references }.
language-chosen = Agora falo consigo em português.
language-offer = { $language ->
    [fr] Quer continuar em francês?
    [en] Quer continuar em inglês?
    [ar] Quer continuar em árabe?
    [tr] Quer continuar em turco?
    [pt] Quer continuar em português?
    [es] Quer continuar em espanhol?
   *[other] Quer mudar de língua?
}
language-kept = Está bem, continuamos em português.
danger-numbers =
    Aqui estão números gratuitos, dia e noite.
    Se não pode falar, escreva um SMS para o 114. Polícia: 17. Todas as emergências: 112.
    Saúde: 15. Fogo: 18. Criança em perigo: 119. Violência, para falar disso: 3919. Ideias de suicídio: 3114.
    Nada é transmitido sem o seu acordo.
    Se alguém lê o seu telemóvel, apague esta conversa.
danger-perhaps =
    Aqui estão números gratuitos, para o caso de precisar.
    Em perigo? Ligue 17 (polícia) ou 112. Se não pode falar, escreva um SMS para o 114.
    Saúde: 15. Fogo: 18. Criança em perigo: 119. Violência, para falar disso: 3919. Pensamentos negros: 3114.
    Se alguém lê o seu telemóvel, apague esta conversa.
flood-wait =
    Está a enviar muitas mensagens ao mesmo tempo. Espere { $minutes ->
        [one] um minuto
       *[other] { $minutes } minutos
    }, e depois continue: seguimos de onde estava.

    O que enviar até lá não fica guardado. Em caso de perigo, ligue 112.
unfetched-too-large = Este ficheiro é muito grande (mais de 20 MB). Envie um mais pequeno, ou conte com as suas palavras.
unfetched-unavailable = Não consegui receber este ficheiro. Pode enviá-lo outra vez?
unfetched-unsupported = Não sei ler este tipo de mensagem. Escreva, envie uma mensagem de voz ou uma fotografia.
unfetched-reaction = Vi a sua reação, mas não responde à pergunta. Escreva, ou toque num botão.
unfetched-deleted = Apagou uma mensagem, mas talvez eu já a tenha lido. Para ver ou apagar o que enviou, escreva /meusdados.
unfetched-too-many = Está a enviar muitos ficheiros ao mesmo tempo. Guardei os primeiros 20. Envie os outros à parte, se for útil.
unfetched-unsupported-file = Não aceito este tipo de ficheiro, e não o guardei. Envie uma fotografia, uma mensagem de voz, um PDF ou um documento Word.
unfetched-unreadable = Não consigo abrir este ficheiro, e não o guardei. Envie uma fotografia do que quer mostrar, ou conte com as suas palavras.
unfetched-heic = Não sei ler este formato de fotografia (HEIC). Envie-a como fotografia, não como ficheiro. Ou faça uma captura de ecrã.
unfetched-locked = Este documento está protegido por uma palavra-passe. Não o posso abrir. Envie-o sem palavra-passe, ou em fotografia.
unfetched-macros = Este documento tem dentro um pequeno programa (uma macro). Por segurança, não o guardei. Envie-o em PDF ou em fotografia.

## Replies that do not fit
error-edit-unknown = Esta mensagem já não pode ser mudada aqui. Escreva a correção numa mensagem nova.
error-not-a-choice = Não compreendi. Toque num botão, ou escreva o número dele.
error-what-to-change = Está bem, não foi enviado nada. O que quer mudar? Toque num botão, ou escreva «mudar» e o nome da linha.
error-names-somebody = Estas palavras mostram quem é a pessoa. Escreva sem nome de pessoa, sem número e sem morada.
error-not-that-many-digits = São precisos entre { $least } e { $most } algarismos.
error-one-word-wanted = Preciso de uma só palavra, com pelo menos { $least } letras.
error-old-button = Esta pergunta já passou. Estamos aqui.
error-added-to-story = Acrescento isto à sua mensagem.
error-already-sent = Já foi enviado.
error-position-by-hand = Para a localização, use o botão ou o clipe 📎 da sua aplicação. Ou escreva a sua cidade ou um código postal.
error-place-wanted = Diga-me onde: um código postal, uma cidade ou um bairro.
error-story-open = A sua mensagem está guardada. Pode continuar, e depois toque em «É tudo». Para tirar o fim, toque outra vez em «Voltar».
error-story-shorter = Tirei o seu último envio. O resto está guardado: pode continuar, ou tocar em «É tudo».
error-too-long = É muito comprido: no máximo { $most } letras. Escreva só o mais importante.
error-too-many-files = Já enviou { $most } ficheiros, é o máximo. Toque em «É tudo».
error-age-before-files = Diga-me primeiro se tem 15 anos ou mais. Depois envie este ficheiro outra vez.
error-too-short = Pode dizer um pouco mais?
error-unknown-field = { $field } não pode ser preenchido. Pode escrever: { $fields }. Mais nada entre chavetas.
error-word-added = «{ $word }» não está nestas palavras, ou não está neste lugar. Só pode tirar palavras.
error-words-wanted = Aqui, preciso de palavras. Escreva a sua resposta.
error-nothing-to-finish = Não há nada para terminar.
story-goes-on = Está anotado. Pode continuar. Quando acabar, toque em «É tudo».
story-kept = A sua mensagem está guardada. Pode continuar. Quando acabar, toque em «É tudo».
story-number = «{ $number }» foi acrescentado à sua mensagem. Para escolher o botão { $number }, escreva «nº { $number }».
right-words-wanted = Está bem. Escreva o que disse, com as suas palavras.
recap-line = • { $about }:
recap-files = { $count ->
    [one] ({ $count } ficheiro)
   *[other] ({ $count } ficheiros)
}

## Telling a problem, a need, an idea
report-concern-fifteen-or-older = Tem 15 anos ou mais?
report-concern-story =
    Somos a Porte-voix, associações de bairro. O que diz é lido pela associação do seu bairro. Ela responde-lhe aqui. O seu nome e o seu número nunca são dados. A aplicação de mensagens, essa, vê as mensagens.

    Diga-me o que se passa, o que lhe faz falta, ou a sua ideia.
    .hint = Escreva, envie uma mensagem de voz ou fotografias, em várias vezes se quiser. Não dê apelidos.
    .recap = A sua mensagem
report-concern-may-we-say-it-is-urgent = As suas palavras falam de um perigo. Quer que a associação saiba que é urgente?
    .recap = Urgente
report-concern-doctor-now = As suas palavras falam de saúde. Alguém precisa de um médico agora?
    .recap = Um médico agora
report-concern-call-a-doctor = Ligue 15, é gratuito, dia e noite. Se não pode falar: o 114, por SMS. Guardo aqui as suas palavras.
report-concern-no-numbers = Para a CAF ou a Sécu: não envie o seu número da CAF (allocataire) nem o da segurança social. Aqui, ninguém precisa dele.
report-concern-number-seen = Vi na sua mensagem um número da CAF ou da segurança social. Aqui, ninguém precisa dele: fica escondido em tudo o que sai da associação.
add-to-case-number-seen = Vi na sua mensagem um número da CAF ou da segurança social. Aqui, ninguém precisa dele: fica escondido em tudo o que sai da associação.
report-concern-may-we-say-a-doctor-is-needed = Quer que a associação saiba que é urgente?
    .recap = Urgente
report-concern-place = Onde é?
    .hint = Um código postal, uma cidade, ou o nome do bairro.
    .recap = Lugar
report-concern-which-place = Qual é?
    .recap = Lugar
report-concern-place-again = Não encontrei. Tente com o código postal, ou com a cidade e o bairro.
    .hint = Se eu não encontrar, uma pessoa vai procurar por si.
report-concern-which-place-again = Qual é?
    .recap = Lugar
report-concern-which-quarter = Em que bairro é?
    .recap = Bairro
report-concern-one-case-each = Fala de vários assuntos. Quer um pedido para cada um? Assim, cada assunto vai para quem pode agir.
    .recap = Um pedido por assunto
several-no = Não, tudo junto
several-yes = Sim, um por assunto
report-concern-theme = De que se trata, sobretudo?
    .recap = Assunto
report-concern-subtheme = Mais concretamente?
    .recap = Detalhe
report-concern-nature = É sobretudo…
    .recap = Tipo
report-concern-speaking-for = Por quem fala?
    .recap = Por quem
speaker-myself = Eu, a minha família
speaker-relative = Alguém próximo
speaker-neighbour = Um vizinho, uma vizinha
speaker-several = Vários moradores
neighbours-said-it = Há vizinhos que disseram algo parecido. É a mesma coisa?
    .hint = Se sim, junto a sua voz à deles: a associação lê as suas palavras e responde a todos. Se não, o seu pedido segue sozinho. Nada se perde.
    .recap = Como os vizinhos
neighbours-pick = Junto a minha voz: { $about }
neighbours-different = É diferente
neighbours-line = • { $about } · { $place }: pelo menos { $people } pessoas dizem isto.
neighbours-line-few = • { $about } · { $place }: há vizinhos que dizem isto.
neighbours-line-joined = • { $about } · { $place }: já diz isto com vizinhos.
neighbours-gone = O pedido dos seus vizinhos acabou de ser fechado. O seu segue sozinho.
voice-added = Está acrescentado ✅ As suas palavras estão com as dos seus vizinhos ({ $reference }). A sua voz conta uma vez.
voice-split = { $joined } não era bem a mesma coisa. As suas palavras são agora um pedido seu: { $reference }. Não precisa de repetir nada.
voice-split-own = Está feito. As suas palavras são agora um pedido seu: { $reference }. Já não segue { $joined }.
voice-left = Está feito. Já não está com { $reference }. Diga-me o que se passa onde mora.
voice-goes-on = A pessoa que falou primeiro já não está aqui. { $reference } continua consigo, com o número { $into }.
voice-goes-on-yours = A pessoa que falou primeiro já não está aqui. { $joined } continua com as suas palavras. O seu número é agora { $reference }.
leave-voice-review = Não é a mesma coisa? Então as suas palavras passam a ser um pedido seu, com o seu próprio número.
report-concern-review = Isto é o que vou enviar à associação. Concorda?
may-we-quote-you = Mais duas pequenas perguntas. Podemos citar as suas palavras, sem o seu nome, no resumo nacional?
may-we-ask-you-later = Podemos perguntar-lhe mais tarde se está resolvido?
consents-noted = Está anotado. Obrigado!
give-detail-who-was-told = A quem já disse isto?
    .hint = Ajuda a associação a saber por onde começar.
give-detail-how-was-it-asked = Como fez o pedido?
detail-landlord = Ao senhorio
detail-town-hall = À câmara
detail-both = Aos dois
detail-nobody = A ninguém
detail-letter = Por carta
detail-online = Pela internet
detail-aloud = Pessoalmente
detail-not-yet = Ainda não
detail-skip = Passar à frente
detail-noted = Está anotado. A associação vai ver.
detail-passed = Está bem. A associação faz-lhe as perguntas dela aqui.
choose-secret-word = Escolha uma palavra secreta, com pelo menos 4 letras.
    .hint = Serve para encontrar o seu pedido noutro telemóvel. Escolha uma palavra que ninguém adivinhe.
secret-chosen =
    Está anotado. Nunca mais vou mostrar esta palavra. Apague-a desta conversa.

    Noutro telemóvel, escreva /recuperar, e depois { $reference } e a sua palavra.
recover-case-number = Qual é o número do seu pedido?
    .hint = Começa por PV-.
recover-case-word = E a sua palavra secreta?
case-recovered = É mesmo o seu pedido. As novidades de { $reference } chegam aqui, e os seus outros pedidos estão em «Os meus pedidos».
case-moved-away =
    O seu pedido { $reference } foi encontrado noutro telemóvel. As novidades chegam lá.

    Não pediu isto? Escreva-nos, ou apague tudo com /meusdados.
recover-case-all-mine = Já foram feitos outros pedidos aqui. Também são seus?
    .hint = «Sim»: tudo fica junto, aqui e onde escrevia antes. «Não»: só pode ler este pedido.
case-shown-here = Aqui está o pedido { $reference }. As respostas continuam a chegar ao mesmo sítio.
case-read-elsewhere = Alguém leu o seu pedido { $reference } noutro sítio, com a sua palavra secreta. Não foi por sua vontade? Escolha outra palavra.
refused-recovery-busy = Há demasiadas tentativas neste momento. Tente de novo daqui a um minuto.
refused-recovery = Este número e esta palavra não correspondem. Verifique-os, e depois escreva «Encontrar um pedido».
refused-recovery-tries = Já tentou várias vezes hoje. Tente outra vez amanhã.
come-with-an-adult =
    Obrigado por nos escreveres. Antes dos 15 anos, não guardamos nada do que dizes.

    Podes dizê-lo com outros: pede um ateliê no centro social (centre social), ou ao animador de uma associação do teu bairro. Ou faz isto aqui com um dos teus pais ou um adulto de confiança. Se estás em perigo, liga para o 119: é gratuito, dia e noite.
come-with-an-adult-near =
    Obrigado por nos escreveres. Antes dos 15 anos, não guardamos nada do que dizes.

    Podes dizê-lo com outros: pede um ateliê à associação { $association }, ou no centro social (centre social) do bairro. Ou faz isto aqui com um dos teus pais ou um adulto de confiança. Se estás em perigo, liga para o 119: é gratuito, dia e noite.
# What was understood of a story, in one line: “I understood: lift, 3 weeks.”
understood = Percebi: { $about }.
understood-with = { $first }, { $more }
lasting-hour = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
lasting-day = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
}
lasting-week = { $count ->
    [one] { $count } semana
   *[other] { $count } semanas
}
lasting-month = { $count ->
    [one] { $count } mês
   *[other] { $count } meses
}
lasting-year = { $count ->
    [one] { $count } ano
   *[other] { $count } anos
}
thing-bedbugs = percevejos
thing-bins = lixo
thing-bulky = móveis na rua
thing-bus = autocarro
thing-canteen = cantina
thing-cockroach = baratas
thing-doctor = médico
thing-electric = eletricidade
thing-entry-door = porta da entrada
thing-heating = aquecimento
thing-hot-water = água quente
thing-intercom = intercomunicador
thing-leak = fuga de água
thing-lift = elevador
thing-mice = ratos
thing-mould = bolor
thing-rats = ratazanas
thing-rent = renda
thing-service-charges = despesas do prédio
thing-street-lamp = luz da rua
thing-teacher = professores
thing-toilet = casas de banho
thing-water-cut = corte de água
nature-problem = Um problema
nature-need = Uma necessidade
nature-proposal = Uma ideia
theme-log = Habitação
theme-pro = Limpeza
theme-ren = Obras, ambiente
theme-edu = Escola, crianças, jovens
theme-emp = Trabalho, formação
theme-pou = Dinheiro, ajudas
theme-san = Saúde
theme-dro = Papéis, serviços públicos
theme-dis = Discriminações
theme-tra = Sossego, polícia
theme-mob = Transportes
theme-vie = Vida do bairro
theme-aut = Outra coisa
theme-any = Todos os assuntos
theme-more = Ver todos os assuntos
subtheme-skip = Passar à frente
subtheme-damp = Humidade, frio
subtheme-pests = Baratas, ratos, percevejos
subtheme-breakdown = Avaria (aquecimento, água, elevador)
subtheme-rent = Renda, despesas
subtheme-move = Mudar de casa
subtheme-landlord = O senhorio não responde
subtheme-waste = Lixo, móveis velhos
subtheme-shared-areas = Partes comuns
subtheme-green = Jardins, parque infantil
subtheme-street = Iluminação, rua
subtheme-noise = Barulho
subtheme-demolition = Demolição, realojamento
subtheme-renewal-say = Opinião sobre as obras
subtheme-works = Obras em curso
subtheme-heat = Calor, energia
subtheme-planting = Árvores, jardins
subtheme-pollution = Poluição
subtheme-teachers = Professores que faltam
subtheme-guidance = Orientação escolar
subtheme-canteen = Cantina
subtheme-dropout = Deixar a escola
subtheme-aesh = Aluno com deficiência
subtheme-youth = Espaços para os jovens
subtheme-job = Encontrar trabalho
subtheme-training = Formação, alternância
subtheme-childcare = Guarda de crianças
subtheme-conditions = Condições de trabalho
subtheme-business = Criar o seu negócio
subtheme-shops = Lojas
subtheme-food = Comida
subtheme-energy = Contas de energia
subtheme-benefits = CAF, RSA (ajudas)
subtheme-debts = Dívidas
subtheme-pension = Reforma
subtheme-doctor = Médico
subtheme-mental = Saúde mental
subtheme-prevention = Dentes, prevenção
subtheme-health-cover = Direitos na saúde
subtheme-addiction = Dependências
subtheme-frailty = Velhice, deficiência
subtheme-residence = Título de residência, préfecture
subtheme-counter = Balcões de atendimento
subtheme-online = Serviços pela internet
subtheme-language = Problema de língua
subtheme-silence = Sem resposta
subtheme-hiring = Arranjar emprego
subtheme-lodging = Habitação
subtheme-schooling = Escola
subtheme-racism = Racismo
subtheme-gender = Mulheres e homens
subtheme-image = Imagem do bairro
subtheme-dealing = Tráfico
subtheme-rodeo = Motas, velocidade
subtheme-assault = Agressões
subtheme-family = Violência na família
subtheme-police = Polícia
subtheme-mediation = Mediação
subtheme-service = Autocarro, tram, linhas
subtheme-fares = Preços
subtheme-access = Acesso, deficiência
subtheme-parking = Estacionamento
subtheme-crossing = Travessias perigosas
subtheme-premises = Sala, espaço
subtheme-grants = Subsídio (subvention)
subtheme-sport = Desporto
subtheme-culture = Cultura
subtheme-council = Conselho de cidadãos (conseil citoyen)
subtheme-idea = Ideia para o bairro

## Voice messages
may-they-hear-your-voice = A associação pode ouvir a sua mensagem de voz?
    .hint = «Não»: só lê as suas palavras, depois de confirmadas por si. Uma voz pode ser reconhecida.
    .recap = Ouvir a voz
may-they-hear-your-voice-alone = A associação pode ouvir a sua mensagem de voz?
    .hint = «Não»: ninguém poderá saber o que lá diz, porque é preciso ouvir para escrever. Uma voz pode ser reconhecida.
    .recap = Ouvir a voz
did-we-hear = Isto é o que compreendi da sua mensagem de voz. Está certo?
    .recap = A sua mensagem de voz
in-your-words = Então diga-me por escrito: ninguém pode ler a sua mensagem de voz.
    .recap = As suas palavras
heard-yes = Sim, está certo
heard-no = Não, vou corrigir
heard-none = Não escrevam nada
transcript-understood = Isto é o que compreendi da sua mensagem de voz ({ $reference }). Está certo?
transcript-written = Alguém da equipa ouviu a sua mensagem de voz ({ $reference }) e escreveu-a. Está certo?
transcript-kept = Obrigado! Estas palavras foram acrescentadas a { $reference }.
health-numbers = As suas palavras falam de saúde. Alguém precisa de um médico agora? Ligue 15, é gratuito, dia e noite. Se não pode falar: o 114, por SMS.
transcript-struck = Está bem, estas palavras foram apagadas. { $reference } fica como está.
transcript-none = Não compreendi a sua mensagem de voz ({ $reference }), e a equipa não a pode ouvir. Pode escrevê-la?
transcript-none-joined = Não compreendi a sua mensagem de voz ({ $reference }), e a equipa não a pode ouvir. A sua voz conta na mesma.
translated = Uma máquina traduziu isto, para { $reference }. Pode enganar-se: as palavras verdadeiras são as da associação.
refused-transcript = Esta mensagem de voz já foi revista. Os seus pedidos: /pedidos

## Following a request
about-which-said = O que nos quer dizer?
about-which-about = É para um pedido já enviado, ou para outra coisa?
about-which-about-something-new = Outra coisa
reply-heard = Fizeram-lhe uma pergunta sobre { $reference }: ponho lá a sua resposta. Para falar de outra coisa, escreva «cancelar».
add-to-case-more = O que quer acrescentar?
    .hint = Escreva, envie uma mensagem de voz ou fotografias. Depois toque em «É tudo».
add-to-case-may-we-say-it-is-urgent = As suas palavras falam de um perigo. Quer que a associação saiba que é urgente?
problem-solved-solved = O problema está resolvido?
problem-solved-what-remains = O que ainda não está bem?
    .hint = Escreva, envie uma mensagem de voz ou fotografias. Ou toque em «Passar à frente».
problem-solved-may-we-say-it-is-urgent = As suas palavras falam de um perigo. Quer que a associação saiba que é urgente?
may-we-pass-it-on = As suas palavras falam de um perigo. Quer que a associação as leia?
nothing-passed-on = Está bem. Não transmiti nada, e não guardei nada.
choose-language-language =
    Quelle langue préférez-vous ?
    Which language do you prefer?
    بأي لغة نتكلم معك؟
    Hangi dil?
    Que língua prefere?
    ¿Qué idioma prefiere?
case-opened =
    Está enviado ✅ O seu número: { $reference }

    { $association } vai ler e responde-lhe aqui. Para ver como está: «Os meus pedidos».
case-opened-coordination =
    Está enviado ✅ O seu número: { $reference }

    A coordenação procura a associação que lhe pode dar ajuda. A resposta chega aqui. Para ver como está: «Os meus pedidos».
case-added = Foi acrescentado ao seu pedido { $reference }.
case-taken = { $association } trata agora do seu pedido { $reference }.
case-taken-coordination = A coordenação trata agora do seu pedido { $reference }.
case-answered = { $association } responde-lhe ({ $reference }):
case-answered-coordination = A coordenação responde-lhe ({ $reference }):
case-asked = { $association } tem uma pergunta para si ({ $reference }):
sent-voice = 🎧 Ouça esta mensagem de voz ({ $reference }).
sent-file = Ficheiro { $number } de { $count } ({ $reference }).
case-restated = Correção ({ $reference }). Esta mensagem substitui a de { $day }:
case-asked-coordination = A coordenação tem uma pergunta para si ({ $reference }):
case-escalated = Ainda ninguém pôde pegar no seu pedido { $reference }. A coordenação nacional trata dele agora. Não precisa de repetir nada.
case-handed-over = Propomos o seu pedido { $reference } a { $association }, que lhe pode dar melhor ajuda. Não precisa de repetir nada.
case-handed-over-coordination = Propomos o seu pedido { $reference } à coordenação nacional. Não precisa de repetir nada.
case-declined = { $association } retoma o seu pedido { $reference } e vê como continuar. Não precisa de repetir nada.
case-declined-coordination = A coordenação nacional retoma o seu pedido { $reference } e vê como continuar. Não precisa de repetir nada.
case-recalled = Afinal, { $association } fica com o seu pedido { $reference } e continua a segui-lo. Não precisa de repetir nada.
case-recalled-coordination = Afinal, a coordenação nacional fica com o seu pedido { $reference } e continua a segui-lo. Não precisa de repetir nada.
case-posted = { $association } enviou uma carta sobre o seu pedido { $reference }, a { $day }, para: { $to }. Sem resposta em dois meses, vemos como continuar. Não responder não é dizer sim.
case-posted-coordination = A coordenação nacional enviou uma carta sobre o seu pedido { $reference }, a { $day }, para: { $to }. Sem resposta em dois meses, vemos como continuar. Não responder não é dizer sim.
case-merged = Outros vizinhos dizem a mesma coisa que o seu pedido { $reference }. Seguimos tudo junto. As respostas chegam aqui, e o seu número não muda.
case-split = O seu pedido { $reference } é seguido outra vez sozinho. Não precisa de repetir nada.
case-merged-state = É seguido com um pedido parecido: { $state }.
merged-news = Há novidades no pedido parecido com { $reference }. A associação escreveu à pessoa que o disse primeiro.
case-closed-solved = Boa notícia: o seu pedido { $reference } está resolvido. Se não é verdade, acrescente uma palavra.
case-closed-partly = O seu pedido { $reference } está resolvido em parte. A associação escreve-lhe:
case-closed-sent-on = O seu pedido { $reference } foi enviado a quem decide. A associação escreve-lhe:
case-closed-not-possible = O seu pedido { $reference } está fechado: não é possível por agora. A associação escreve-lhe:
case-closed-no-reply = O seu pedido { $reference } está fechado, porque não tivemos resposta. Acrescente uma palavra para o abrir de novo.
follow-up = Há algum tempo, fechámos o seu pedido { $reference } ({ $place }). O problema está resolvido?
solved-thanks = Obrigado! É uma boa notícia.
reopened-thanks = Obrigado por nos dizer. O seu pedido { $reference } está aberto de novo.
my-cases = Os seus pedidos:
my-cases-none = Ainda não tem nenhum pedido.
my-case = { $reference } · { $about } · { $place } · { $day } — { $state }
the-coordination = a coordenação
state-new = enviado, { $association } vai ler
state-taken = { $association } está a tratar dele
state-waiting = { $association } espera a sua resposta
state-answered = { $association } respondeu
state-handed-over = proposto a outra equipa: { $association }
state-escalated = passado a outra equipa: { $association }
state-reopened = aberto de novo, { $association } vai ler
state-closed = fechado
state-merged = seguido com um pedido parecido
state-withdrawn = retirado
history-concern = { $day }, disse:
history-correction = { $day }, corrigiu:
history-addition = { $day }, acrescentou:
history-reply = { $day }, respondeu:
history-answer = { $day }, responderam-lhe:
history-restated = { $day }, escreveram-lhe esta correção:
history-question = { $day }, perguntaram-lhe:
history-handed-over = { $day }: proposto a outra equipa.
history-declined = { $day }: a outra equipa não pode. Vamos ver como continuar.
history-recalled = { $day }: afinal, a primeira equipa fica com o seu pedido.
history-posted = { $day }: foi enviada uma carta. Para:
history-post-answer = { $day }: a carta teve resposta.
history-body-closed = { $day }: passado à coordenação.
history-closed = { $day }: fechado.
history-solved = { $day }: disse que está resolvido.
history-merged = { $day }: junto a um pedido parecido.
history-split = { $day }: seguido outra vez sozinho.
history-retheme = { $day }: a equipa corrigiu o assunto. Antes: { $from }. Agora: { $to }.
history-withdrawn = { $day }: retirou o seu pedido.
history-recovered = { $day }: encontrou este pedido a partir de outro sítio.
history-transcript = { $day }, reviu a sua mensagem de voz:
history-transcribed = { $day }, a sua mensagem de voz, escrita pela associação:
history-not-solved = { $day }: disse que não está resolvido.
history-consents = { $day }: mudou as suas autorizações.
history-translated = Tradução automática:
history-detail = { $day }, deu um pormenor. { $question } { $answer }.
refused-no-case-yet = Ainda não tem nenhum pedido.
history-voice = { $day }, disse:
refused-no-such-case = Não encontro nenhum pedido { $reference } seu. Verifique o número.
refused-not-yours = De momento, não tem { $reference }. Abra a lista para ver como está.
refused-taken = { $reference } já está a ser tratado: não é possível agora.
refused-changed = { $reference } acabou de mudar. Abra-o outra vez para ver como está.
refused-new = Não é possível agora para { $reference }.
refused-waiting = { $reference } espera uma resposta: não é possível agora.
refused-answered = { $reference } já tem uma resposta: não é possível agora.
refused-handed-over = { $reference } está proposto a outra equipa, que primeiro aceita ou recusa.
refused-offer-over = A proposta de { $reference } já não espera resposta: não há nada para retomar.
refused-escalated = { $reference } está na coordenação: não é possível agora.
refused-reopened = { $reference } já está aberto de novo.
refused-closed = { $reference } está fechado.
refused-merged = { $reference } é seguido com um pedido parecido: não é possível agora.
refused-withdrawn = { $reference } foi retirado pela pessoa.

## My data
my-data =
    Isto é o que guardamos sobre si, desde { $since }:
    – { $cases ->
        [0] nenhum pedido
        [one] { $cases } pedido
       *[other] { $cases } pedidos
    }
    – { $words ->
        [0] nenhuma mensagem sua
        [one] { $words } mensagem sua
       *[other] { $words } mensagens suas
    }
    – { $files ->
        [0] nenhum ficheiro
        [one] { $files } ficheiro
       *[other] { $files } ficheiros
    }
my-data-consents =
    As suas autorizações:
    – citar as suas palavras sem o seu nome: { $quotable } de { $cases }
    – voltar a falar consigo mais tarde: { $contactable } de { $cases }
my-data-readers =
    Quem pode ler: a associação que segue o seu pedido. Se nenhuma o segue, é a coordenação nacional.

    O seu nome e o seu número não são dados a ninguém.
my-data-kept =
    Quanto tempo: os seus pedidos ficam até que os apague.

    Um pedido que não foi acabado é apagado ao fim de { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }. As nossas mensagens são apagadas ao fim de { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }.
export-here = { $count ->
    [one] Aqui está a cópia de tudo o que guardamos sobre si. Não a dê a ninguém.
   *[other] Cópia dos seus dados, parte { $part } de { $count }. Não a dê a ninguém.
}
export-several = É muito para um só envio. A sua cópia chega em { $count } partes.
refused-export-waits = A sua cópia já vai a caminho. Chega daqui a pouco.
erase-confirm =
    Apagar tudo é para sempre: os seus pedidos, as suas mensagens, os seus ficheiros. Os seus pedidos abertos param.

    A sua aplicação de mensagens guarda o que já está no seu telemóvel. As equipas das associações podem ter lá mensagens que já receberam.

    Apagamos tudo?
erased-all =
    Está feito: tudo foi apagado. Já não sabemos quem é.

    Pode apagar também esta conversa. Para voltar, escreva-nos uma palavra.
withdraw-case-why = Porque quer retirar este pedido?
    .hint = A associação deixa de tratar dele. Ainda o vai poder ler.
why-no-need = Resolvido ou não preciso
why-mistake = Foi um engano
why-not-said = Retirar sem dizer porquê
why-keep = Não o retirar
case-withdrawn = Está feito: o seu pedido { $reference } foi retirado. Ainda o pode ler com «Os meus pedidos».
case-kept = O seu pedido { $reference } continua.
refused-withdraw-closed = { $reference } já está fechado. Para o apagar: /meusdados
refused-withdraw-withdrawn = { $reference } já foi retirado.
change-consents-about = Para que pedido?
change-consents-about-all = Todos os meus pedidos
change-consents-which = Que autorização quer mudar?
change-consents-may-we-transmit = A associação pode continuar a ler o seu pedido?
    .hint = Se disser que não, o seu pedido é retirado.
change-consents-may-we-quote = Podemos citar as suas palavras, sem o seu nome, no resumo nacional?
change-consents-may-we-contact = Podemos perguntar-lhe mais tarde se está resolvido?
consent-transmit = Ler o meu pedido
consent-quote = Citar sem o meu nome
consent-contact = Contacto mais tarde

## Links, posters, requests of several people
poster-welcome =
    Olá! Vem pelo cartaz do seu bairro: { $place }.

    Diga o que não está bem, o que lhe falta, ou a sua ideia. A associação do bairro responde-lhe aqui.
poster-welcome-theme =
    Olá! Vem pelo cartaz do seu bairro: { $place }.

    O cartaz fala disto: { $theme }. Diga o que se passa onde mora. A associação do bairro responde-lhe aqui.
link-waits = A sua outra pergunta espera. Voltamos a ela logo a seguir.
poster-title =
    Um problema? Uma ideia?
    Diga-nos.
poster-step-open = Abra a câmara do seu telemóvel.
poster-step-aim = Aponte para um quadrado e toque na ligação.
poster-step-speak = Escreva ou fale, com as suas palavras.
poster-answer = { $name } responde-lhe.
poster-free = É grátis. Não pedimos o seu nome.
poster-whatsapp = Com o WhatsApp
poster-telegram = Com o Telegram
poster-web = Sem aplicação
poster-square = Quadrado para fotografar: { $link }
link-hello = Olá
share-case-show-my-words = Mostrar as suas palavras a quem abre o link?
    .hint = Se não, só veem o assunto e o lugar. O seu nome nunca é mostrado. Pode mudar de ideias: partilhe outra vez.
share-how = Aqui está uma mensagem para enviar aos seus vizinhos. Não diz quem é.
share-text =
    { $place }: { $about }.

    Uma pessoa do bairro disse isto à associação. Acontece-lhe o mesmo? Junte a sua voz:
share-telegram = Com Telegram: { $link }
share-whatsapp = Com o WhatsApp: { $link }
share-web = Sem aplicação: { $link }
refused-no-link = Aqui não é possível partilhar.
join-about =
    Olá! Uma pessoa falou disto à sua associação.

    { $theme }, { $place }.
join-about-words =
    Olá! Uma pessoa falou disto à sua associação.

    { $theme }, { $place }. Ela disse:
join-own = É o seu pedido { $reference }. Envie este link aos seus vizinhos.
join-already = Já se juntou a { $reference }. A sua voz conta uma vez.
join-withdrawn = A pessoa retirou este pedido ({ $place }). Para si, ainda é um problema? Conte-nos o seu caso.
join-closed-solved = Este pedido está fechado: está resolvido ({ $place }). Para si não é verdade? Conte-nos o seu caso.
join-closed-partly = Este pedido está fechado: está resolvido em parte ({ $place }). Ainda falta alguma coisa? Conte-nos o seu caso.
join-closed-sent-on = Este pedido está fechado: está com quem decide ({ $place }). Também pode contar o seu caso.
join-closed-not-possible = Este pedido está fechado: não é possível por agora ({ $place }). Também pode contar o seu caso.
join-closed-no-reply = Este pedido está fechado, por falta de notícias ({ $place }). Acontece-lhe o mesmo? Conte-nos o seu caso.
join-voice-same-for-you = Acontece-lhe o mesmo?
    .hint = Se sim, a sua voz junta-se. A associação conta-a e dá-lhe as notícias aqui. O seu nome e o seu número nunca são dados.
    .recap = Acontece-me o mesmo
join-voice-fifteen-or-older = Tem 15 anos ou mais?
join-voice-own-words = Conte, se quiser.
    .hint = Escreva, envie uma mensagem de voz ou fotografias. Só a associação as lê. Ou toque em «Passar à frente».
    .recap = As suas palavras
join-voice-review = Isto é o que vou enviar à associação. Está bem?
joined-voice = Está feito ✅ A sua voz conta para { $reference }. { $association } vai dar-lhe as notícias aqui.
joined-voice-coordination = Está feito ✅ A sua voz conta para { $reference }. A coordenação vai dar-lhe as notícias aqui.
join-declined = Está bem, não guardei nada. Quer falar de outra coisa?
case-weight = Pelo menos { $neighbours } vizinhos dizem isto consigo.
case-weight-few = Há vizinhos que dizem isto consigo.
voice-weight = São pelo menos { $people } pessoas a dizer isto.
voice-weight-few = São várias pessoas a dizer isto.
my-voices = Juntou-se a:
voice-state-waiting = { $association } fez uma pergunta à pessoa
voice-taken = { $association } trata agora do pedido { $reference }, ao qual se juntou.
voice-taken-coordination = A coordenação trata agora do pedido { $reference }, ao qual se juntou.
voice-answered = { $association } responde a todos ({ $reference }):
voice-answered-coordination = A coordenação responde a todos ({ $reference }):
voice-restated = Correção para todos ({ $reference }). Esta mensagem substitui a de { $day }:
voice-escalated = Ainda ninguém pôde pegar no pedido { $reference }, ao qual se juntou. A coordenação nacional trata dele agora.
voice-handed-over = O pedido { $reference }, ao qual se juntou, é proposto a outra equipa: { $association }. Não precisa de repetir nada.
voice-handed-over-coordination = O pedido { $reference }, ao qual se juntou, é proposto à coordenação nacional. Não precisa de repetir nada.
voice-declined = { $association } retoma o pedido { $reference }, ao qual se juntou. Não precisa de repetir nada.
voice-declined-coordination = A coordenação nacional retoma o pedido { $reference }, ao qual se juntou. Não precisa de repetir nada.
voice-posted = { $association } enviou uma carta sobre o pedido { $reference }, ao qual se juntou, a { $day }, para: { $to }. Sem resposta em dois meses, vemos como continuar.
voice-posted-coordination = A coordenação nacional enviou uma carta sobre o pedido { $reference }, ao qual se juntou, a { $day }, para: { $to }. Sem resposta em dois meses, vemos como continuar.
voice-merged = O pedido { $reference }, ao qual se juntou, é seguido com { $into }, que diz a mesma coisa. As notícias chegam aqui.
voice-closed-solved = Boa notícia: o pedido { $reference }, ao qual se juntou, está resolvido. Se não é verdade, conte-nos o seu caso.
voice-closed-partly = O pedido { $reference }, ao qual se juntou, está resolvido em parte. A associação escreve:
voice-closed-sent-on = O pedido { $reference }, ao qual se juntou, foi enviado a quem decide. A associação escreve:
voice-closed-not-possible = O pedido { $reference }, ao qual se juntou, está fechado: não é possível por agora. A associação escreve:
voice-closed-no-reply = O pedido { $reference }, ao qual se juntou, está fechado. A associação escreve:
voice-reopened = O pedido { $reference }, ao qual se juntou, está aberto de novo. O problema não está resolvido.
voice-news = Há novidades no pedido { $reference }, ao qual se juntou. A associação escreveu à pessoa que o disse primeiro.
followed = Está bem, vou dar-lhe as notícias de { $reference }.
unfollowed = Está bem, não há mais notícias de { $reference }. A sua voz conta na mesma.

### The chat page, and the trial page with its three phones.
web-title = Porte-voix: falar com a associação do seu bairro
web-house = Porte-voix
web-tagline = A sua associação lê e responde-lhe.
web-hello = Diga o que não está bem perto de casa, ou o que podia melhorar. A associação do seu bairro responde-lhe aqui.
web-start = Começar
web-start-said = Olá
web-log = Mensagens
web-you = Eu
web-write = A sua mensagem
web-send = Enviar
web-sent = Enviada
web-waiting = Ainda não enviada
web-refused = Não foi enviada. Tente de outra forma.
web-offline = Sem ligação neste momento. As suas mensagens estão guardadas aqui e vão ser enviadas sozinhas.
web-stranger = Esta página está aberta há demasiado tempo, ou o seu navegador recusa os cookies. Recarregue a página.
web-keep-open = Deixe esta página aberta até a sua mensagem ser enviada.
web-no-script = Esta página precisa de JavaScript. Ative-o no seu navegador, ou abra a página noutro telemóvel.
web-reply-drop = Deixar de responder a esta mensagem
web-reply = Em resposta
web-listen = Ouvir
web-hush = Parar a leitura
web-photo = Juntar uma fotografia
web-photo-take = Tirar uma fotografia
web-photo-choose = Escolher fotografias ou um documento
web-photo-sent = Fotografia
web-document-sent = Documento enviado
web-photo-received = Fotografia recebida
web-document = Guardar o ficheiro
web-too-large = Muito grande: no máximo 20 MB.
web-voice = Gravar uma mensagem de voz
web-voice-cancel = Cancelar
web-voice-send = Parar e enviar
web-voice-sent = Mensagem de voz
web-voice-failed = O microfone não está disponível. Autorize-o no seu navegador, ou escreva a sua mensagem.
web-position-share = Partilhar a localização
web-position-sent = A minha localização
web-position-failed = A sua localização não foi encontrada. Escreva antes o nome da rua ou do bairro.
web-clear = Limpar este ecrã
web-clear-short = Limpar
web-clear-explained = As mensagens deixam de aparecer neste aparelho. O que enviou fica na associação, e as respostas dela continuam a chegar aqui.
web-clear-yes = Limpar o ecrã
web-clear-no = Guardar

web-access = Acessibilidade: não conforme
web-skip = Ir para a caixa de escrita
web-aloud = Ler as respostas em voz alta
access-title = Acessibilidade
access-back = Voltar à conversa
access-state = Este site não está declarado conforme ao RGAA, as regras francesas de acessibilidade. Ainda ninguém de fora o verificou. A lei pede então que se escreva «não conforme».
access-done = O que verificámos
access-done-keyboard = Tudo se faz com o teclado, sem rato.
access-done-reader = Um leitor de ecrã encontra o nome de cada botão e anuncia cada resposta.
access-done-sight = Os textos têm bom contraste, de dia e de noite. Podem ser aumentados quatro vezes.
access-done-machine = Um programa, o axe-core, verifica estas páginas a cada mudança. Não encontra erros.
access-not = O que ainda não está bem
access-not-people = Nenhuma pessoa com deficiência experimentou ainda estas páginas connosco.
access-not-files = As fotografias não têm descrição. As mensagens de voz nem sempre têm texto.
access-not-voices = Ouvir as mensagens depende das vozes do seu aparelho. Algumas línguas não têm voz.
access-trouble = Tem dificuldade em ler ou em escrever?
access-trouble-write = Diga-o na conversa, ou peça a alguém que o escreva por si. A associação responde-lhe.
access-trouble-rights = A resposta não ajuda? Escreva ao Provedor dos Direitos francês (Défenseur des droits), ou telefone. É grátis:
access-date = Declaração de 26 de novembro de 2026.

## Ouvir as mensagens
aside-listen-words = ouvir, ouve, ouça, ler em voz alta, leia-me
command-listen = ouvir
    .about = Ouvir a última mensagem
act-listen = 🔊 Ouvir
act-aloud-on = 🔊 Ouvir tudo
act-aloud-off = 🔇 Deixar de ouvir
aloud-soon = Envio uma mensagem de voz.
aloud-on = Está bem. Cada mensagem chega também em voz.
aloud-off = Está bem. Já não envio mensagens de voz.
aloud-not-here = Não consigo ler em voz alta aqui.
aloud-nothing = De momento não há nada para ler.
aloud-choice = Para «{ $choice }»: { $number }.
aloud-link = uma ligação
aloud-language = 🔊 { $language }, para ouvir
aloud-language-chosen = Vai ouvir as minhas mensagens nesta língua. Os textos ficam em francês.
