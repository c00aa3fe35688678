# Porte-voix : ce que lisent seulement les relais et la coordination, en français, la langue source. Le reste est dans ../fr.ftl.

## Boutons
act-all-cases = ✕ Tout voir
act-by-place = Par quartier
act-by-theme = Par sujet
act-find-association = Chercher une association
act-give = Donner à…
act-give-to = Donner à { $name }
act-go-on-again = Relancer
act-how-many = Combien l'ont reçu ?
act-add-territory = Ajouter un lieu
act-close-association = Fermer
act-close-association-yes = Oui, fermer
act-drop-territory = Retirer un lieu
act-found-association = ＋ Ajouter une association
act-languages = Langues
act-open-association = Rouvrir
act-rename-association = Changer le nom
act-association = Retour à l'association
act-associations = Toutes les associations
act-themes = Sujets
act-zone = Heure
act-delay-remind-days-less = − Rappel : { $to } j
act-delay-remind-days-more = ＋ Rappel : { $to } j
act-delay-lead-days-less = − Responsables : { $to } j
act-delay-lead-days-more = ＋ Responsables : { $to } j
act-delay-escalate-days-less = − Coordination : { $to } j
act-delay-escalate-days-more = ＋ Coordination : { $to } j
act-delay-lease-hours-less = − Dossier pris : { $to } h
act-delay-lease-hours-more = ＋ Dossier pris : { $to } h
act-delay-silence-days-less = − Silence : { $to } j
act-delay-silence-days-more = ＋ Silence : { $to } j
act-close-days = Ajouter des jours
act-closed-days = Jours fermés
act-hours = Horaires
act-hours-opens = Ouvre à { $at }
act-hours-closes = Ferme à { $at }
act-hours-rest-begins = Repos dès { $at }
act-hours-rest-ends = Repos jusqu'à { $at }
act-hours-no-rest = Jamais de repos
act-delay-themes = Par sujet
act-delay-usual = Comme les autres
act-delays = Délais
act-answer = Répondre
act-ask = Demander
act-canned = Réponses prêtes
act-change-canned = Changer
act-close = Clore
act-decline = Refuser
act-drop-canned = Retirer
act-hand-over = Transmettre
act-intake-again = Une autre personne
act-invite-coordination = Quelqu'un de la coordination
act-name-voice = Donner un nom à la voix
act-split-voice = Séparer une parole
act-merge-into = Joindre à { $into }
act-merge = Joindre à un autre
act-retheme = Corriger le sujet
act-mine = Mes dossiers
act-queue = La file
act-note = Note
act-take-back = Reprendre
act-recall = Reprendre l'offre
act-posted-answered = Réponse reçue
act-quote = Citation
act-quotes = Citations à relire : { $count }
act-quote-no = Non
act-quote-shorten = Raccourcir ou cacher
act-quote-yes = Oui, publiable
act-read = Lire
act-read-all = Tout lire
act-read-other = Lire l'autre
act-sheet = La fiche
act-split = Séparer
act-take = Je prends
act-write-canned = Écrire une réponse prête
act-write-down = Écrire le vocal

## Mots et commandes compris à tout moment
command-announce = annonce
    .about = Écrire à tous les relais
command-load = charge
    .about = Voir la charge de chaque file
command-pause = pause
    .about = Mettre la campagne en pause
command-unpause = reprise, relancer
    .about = Relancer la campagne
command-associations = associations, association
    .about = Voir et changer les associations
command-detail = detail, détail
    .about = Les dossiers derrière un chiffre du résumé
command-directory = annuaire
    .about = Recevoir l'annuaire en fichier
command-delays = delais, délais
    .about = Régler les délais et les jours fermés
command-answer = repondre, répondre
    .about = Répondre à un dossier
command-ask = demander
    .about = Poser une question à l'habitant
command-canned = modeles, modèles
    .about = Les réponses prêtes
command-close = clore, clos, fermer
    .about = Clore un dossier
command-posted = courrier
    .about = Noter un courrier envoyé, et savoir s'il reste sans réponse
command-decline = refuser
    .about = Refuser un dossier proposé
command-hand-over = transmettre
    .about = Proposer un dossier à d'autres
command-intake = accueil, accueillir
    .about = Noter la demande de quelqu'un
command-invite = inviter
    .about = Inviter un relais
command-link = relier
    .about = Relier le groupe où j'écris
command-name-voice = nommer
    .about = Donner un nom à ce que plusieurs habitants disent
command-split-voice = separer
    .about = Séparer les paroles d'un habitant qui a rejoint un dossier
command-merge = fusionner, joindre
    .about = Joindre deux dossiers pareils
command-subject = sujet
    .about = Corriger de quoi parle un dossier
command-queue = file
    .about = Voir la file
command-quotes = citations, citation
    .about = Relire les phrases pour le résumé
command-note = note
    .about = Laisser une note à vos collègues
command-take-back = reprendre
    .about = Reprendre ce qui n'est pas encore parti
command-read = voir, lire
    .about = Lire un dossier
command-summary = resume, résumé
    .about = Le dernier résumé
command-summaries = resumes, résumés
    .about = Tous les résumés, sous toutes leurs formes
command-take = prendre, accepter
    .about = Prendre un dossier
command-team = equipe, équipe
    .about = Voir l'équipe
command-unlink = delier, délier
    .about = Ne plus relier ce groupe
command-write-down = ecrire, écrire
    .about = Écrire ce que dit un vocal

## Relais et coordination
staff-stranger =
    Ce bot est pour les relais des associations. Pour y entrer, demandez une invitation à votre association.

    Vous habitez le quartier ? Écrivez à l'autre bot, celui des habitants.
invitation-welcome = Bienvenue ! Vous rejoignez : { $association }.
invitation-unusable = Cette invitation n'est plus valable : elle a servi, ou elle a plus de trois jours. Demandez-en une autre.
join-team-first-name = Quel prénom vos collègues verront-ils ?
    .hint = Les habitants ne le voient jamais.
joined = C'est fait, { $name } : vous êtes dans l'équipe ({ $association }). Écrivez /file pour voir les demandes.
staff-help =
    /file : la file. /prendre PV-7K3MQ : prendre. /voir : lire. /repondre PV-7K3MQ vos mots : répondre. /demander : poser une question. /ecrire : écrire un vocal. /transmettre : proposer à d'autres. /refuser : refuser ce qu'on vous propose. /fusionner : joindre deux dossiers pareils. /sujet : corriger le sujet. /courrier : noter un courrier envoyé. /clore : fermer.

    /accueil : écrire pour quelqu'un sans téléphone. /affiche : une affiche à imprimer. /modeles : les réponses prêtes. /citations : relire les phrases pour le résumé. /resume : la semaine.

    Le numéro peut s'écrire 7k3mq. « retour » revient en arrière, « annuler » arrête sans rien envoyer.
staff-help-lead =
    /file : la file. /prendre PV-7K3MQ : prendre. /voir : lire. /repondre PV-7K3MQ vos mots : répondre. /demander : poser une question. /ecrire : écrire un vocal. /transmettre : proposer à d'autres. /refuser : refuser ce qu'on vous propose. /fusionner : joindre deux dossiers pareils. /sujet : corriger le sujet. /courrier : noter un courrier envoyé. /clore : fermer.

    /accueil : écrire pour quelqu'un sans téléphone. /affiche : une affiche à imprimer. /modeles : les réponses prêtes. /citations : relire les phrases pour le résumé. /resume : la semaine.

    /equipe : votre équipe. /inviter : inviter un relais. /delais : les délais et les jours fermés de votre association.

    Le numéro peut s'écrire 7k3mq. « retour » revient en arrière, « annuler » arrête sans rien envoyer.
staff-help-coordination =
    /file : ce que personne n'a reçu. /prendre PV-7K3MQ : prendre. /voir : lire. /repondre : répondre. /transmettre : passer à d'autres. /clore : fermer.

    /affiche : une affiche à imprimer. /charge : toutes les files. /associations : les voir et les changer. /annuaire : le fichier. /delais : les délais. /resume : la semaine. /resumes : toutes. /detail : les dossiers derrière un chiffre. /coder : lire un texte de la commission. /inviter : inviter. /annonce : écrire aux relais. /pause et /reprise : arrêter et relancer la campagne.

    Le numéro peut s'écrire 7k3mq. « retour » revient en arrière, « annuler » arrête sans rien envoyer.
staff-help-observer =
    /resume : la dernière semaine. /resumes : toutes les semaines, à lire, à imprimer, en tableur, à écouter. /coder : lire un texte de la commission.

    Vous recevez le résumé chaque lundi à 8 h. Vous ne voyez aucun dossier.
staff-unasked = Je n'ai rien envoyé. Pour écrire à un habitant, ouvrez son dossier et touchez « Répondre ».
staff-new-case = Nouvelle demande { $reference } — { $place }.
staff-new-urgent-case = ⚠ Demande urgente { $reference } — { $place }. Lisez-la dès que possible.
staff-urgent = ⚠ Urgent, dit l'habitant : { $reference } — { $place }. Lisez dès que possible.
staff-reopened = { $reference } est rouverte — { $place }. Le problème n'est pas réglé.
staff-threat = { $reference } — { $place } : l'habitant écrit qu'il veut faire du mal à quelqu'un. Lisez ses mots et parlez-en à votre équipe avant de répondre. Si une personne est en danger maintenant, appelez le 17.
staff-correction = L'habitant a corrigé un message de { $reference } — { $place }.
staff-addition = L'habitant a ajouté quelque chose à { $reference } — { $place }.
staff-reply = L'habitant a écrit pour { $reference } — { $place } :
staff-on-paper = L'habitant de { $reference } n'a pas de téléphone relié : ce message est gardé pour lui. Dites-le-lui de vive voix, ou donnez-lui sur papier.
staff-has-phone = L'habitant de { $reference } a retrouvé sa demande sur un téléphone. Vos réponses lui arrivent maintenant.
staff-merged = { $reference } est joint à l'autre dossier. Vos réponses iront aux deux habitants.
staff-merged-in = { $reference } est joint à { $into } : un habitant de plus lit vos réponses.
staff-merged-addition = L'habitant de { $reference }, joint à { $into }, ajoute :
staff-merged-correction = L'habitant de { $reference }, joint à { $into }, corrige :
staff-split = { $reference } est de nouveau un dossier à part, à prendre — { $place }.
staff-split-done = { $reference } est de nouveau un dossier à part, à prendre. L'habitant est prévenu.
staff-erased = { $reference } : la personne a retiré sa demande et effacé ses données. Il n'y a plus rien à faire.
staff-withdrawn =
    La personne a retiré { $reference } — { $place }. { $why ->
        [no_need] C'est réglé, ou ce n'est plus utile.
        [mistake] Elle s'était trompée.
       *[other] Elle n'a pas dit pourquoi.
    }
staff-voice = Un autre habitant rejoint { $reference } — { $place }. Vos réponses lui arrivent aussi.
staff-handed-over = On vous propose { $reference } — { $place }. Lisez la fiche, puis acceptez ou refusez. Pourquoi vous :
staff-declined = { $reference } revient chez vous, à prendre — { $place }. L'autre équipe ne le prend pas. Pourquoi :
staff-declined-twice = { $reference } est passé à la coordination, car deux équipes ne le prennent pas. La dernière raison :
staff-recalled = { $reference } ({ $place }) ne vous est plus proposé : l'équipe qui l'offrait le garde.
staff-posted = Noté pour { $reference }. L'habitant est prévenu. Je vous préviens si rien ne vient en deux mois.
staff-posted-silent = Le courrier du { $day } (à : { $to }) pour { $reference } — { $place } a { $months } mois. Pas de réponse ? { $months ->
        [2] Si c'est une administration, pour une demande collective ou une réclamation, se taire deux mois veut dire non : on peut aller au tribunal pendant deux mois. Si c'est un bailleur, on peut le signaler à Signal Logement. Faites relire par un juriste.
       *[other] Si c'était une administration, le temps pour aller au tribunal finit. Faites relire par un juriste.
    }
refused-posted-day = Je n'ai pas compris le jour « { $words } ». Écrivez « aujourd'hui », ou 12/11, ou 12/11/2026. Le courrier doit être déjà parti.
refused-nothing-posted = Aucun courrier de { $reference } n'attend de réponse.
staff-given-back = C'est noté : { $reference } n'est plus chez vous. L'équipe et l'habitant sont prévenus.
staff-offer-accepted = { $association } a accepté { $reference }. Vous n'avez plus rien à faire.
staff-offer-accepted-coordination = La coordination a accepté { $reference }. Vous n'avez plus rien à faire.
staff-released = { $reference } est de nouveau à prendre — { $place }.
staff-reminder = { $reference } attend — { $place }. Personne ne l'a prise, { $days ->
        [0] et elle date d'aujourd'hui
        [one] depuis { $days } jour ouvré
       *[other] depuis { $days } jours ouvrés
    }. Qui la prend ?
staff-reminder-lead = { $reference } attend toujours — { $place }. Cela fait { $days ->
        [one] { $days } jour ouvré
       *[other] { $days } jours ouvrés
    } sans réponse. Trouvez quelqu'un, ou transmettez-la. Sinon, elle ira à la coordination.
staff-escalated = { $reference } arrive chez vous — { $place }. { $association } n'a pas pu la prendre en { $days ->
        [one] { $days } jour ouvré
       *[other] { $days } jours ouvrés
    }. L'habitant le sait.
staff-escalated-away = { $reference } — { $place } est passée à la coordination. Personne ne l'avait prise à temps. L'habitant le sait.
staff-lease-ends = Vous avez { $reference } — { $place }. Sans nouvelles de vous, elle retournera bientôt à la file. Vous la gardez ?
staff-lease-ended = { $reference } — { $place } est retournée à la file. Nous n'avions plus de nouvelles. Ce n'est pas grave : vous pouvez la reprendre.
staff-kept = C'est noté : vous gardez { $reference }.
staff-silent = Nous n'avons plus de nouvelles de vous. { $count ->
        [one] Votre dossier est retourné
       *[other] Vos { $count } dossiers sont retournés
    } à la file, pour que quelqu'un réponde aux habitants. Vous pouvez revenir quand vous voulez.
staff-untaken = Bonjour. { $count ->
        [one] Une demande attend que quelqu'un la prenne :
       *[other] { $count } demandes attendent que quelqu'un les prenne :
    }
staff-untaken-line = { $reference } · { $place } · { $theme } · { $days ->
        [0] aujourd'hui
        [one] { $days } jour ouvré
       *[other] { $days } jours ouvrés
    }
staff-untaken-urgent = ⚠ { $reference } · { $place } · { $theme } · { $days ->
        [0] aujourd'hui
        [one] { $days } jour ouvré
       *[other] { $days } jours ouvrés
    }
staff-untaken-more = { $count ->
        [one] et une autre dans la file.
       *[other] et { $count } autres dans la file.
    }
staff-nobody-there = { $reference } — { $place } attend dans la file de { $association }, et personne ne la lit. Invitez quelqu'un : /inviter { $association }
staff-transcript = L'habitant a relu son vocal pour { $reference } — { $place } :
staff-translated = Traduction automatique de ce que dit { $reference } — { $place }. Elle peut se tromper.
staff-written = C'est envoyé à l'habitant, qui relit. Ses mots viendront dans { $reference }.
staff-written-alone = C'est écrit dans { $reference }. Cette personne n'a pas encore de téléphone ici : elle pourra corriger quand elle le retrouvera.
staff-answered = Réponse envoyée pour { $reference }.
staff-kept-for-later = Gardée pour { $reference } : la personne ne reçoit plus rien pour l'instant. Elle saura qu'il y a du nouveau si elle nous écrit.
staff-kept-closed = { $reference } est clos. La personne ne reçoit plus rien pour l'instant. Elle saura qu'il y a du nouveau si elle nous écrit.
staff-asked = Question envoyée pour { $reference }.
staff-passed-on = { $reference } est proposé. Vous saurez si c'est accepté. L'habitant est prévenu.
write-note-note = Quelle note laissez-vous dans ce dossier ?
    .hint = Elle n'est jamais envoyée à l'habitant. Vos collègues la lisent, et l'équipe qui reprend le dossier.
staff-noted = Votre note est dans { $reference }. Rien n'est envoyé à l'habitant.
staff-note-corrected = Votre note de { $reference } est corrigée.
staff-reworded = L'habitant reçoit votre correction ({ $reference }).
staff-leaving = Votre message pour { $reference } part dans { $seconds } secondes. « Reprendre » l'arrête.
staff-closing = { $reference } est clos. Votre message part dans { $seconds } secondes. « Reprendre » l'arrête, et le dossier est comme avant.
taken-back = Repris : rien n'est parti pour { $reference }.
refused-held = { $reference } est déjà suivi par { $name }.
choose-staff-language-language = Quelle langue préférez-vous ? / Which language do you prefer?
refused-left = Trop tard : votre message pour { $reference } est parti. Pour le corriger, modifiez-le dans votre messagerie, ou répondez encore.
refused-nothing-to-take-back = Il n'y a rien à reprendre : tout est parti, ou déjà repris.
staff-closed = { $reference } est clos. L'habitant est prévenu.
refused-erased = { $reference } : la personne a retiré sa demande et effacé ses données.
refused-reference-wanted = Quel dossier ? Écrivez par exemple : /{ $command } PV-7K3MQ
refused-not-offered = { $reference } n'est pas proposé à votre équipe : il n'y a rien à refuser.
refused-destination = { $reference } est déjà dans cette file. Choisissez une autre équipe.
refused-role = Votre rôle ne le permet pas. Demandez à votre association.
refused-association = Je ne trouve pas une seule association qui s'appelle « { $name } ». Écrivez un autre morceau de son nom.
refused-nothing-to-write = Il n'y a pas de vocal à écrire dans { $reference }.
refused-only-voice = { $reference } : la personne ne veut pas qu'on écoute son vocal. Vous lirez ses mots quand elle les aura relus.
refused-no-files = Il n'y a pas de fichier dans { $reference }.
invite-whom = Qui invitez-vous ? Pour une association, écrivez /inviter et un morceau de son nom.
invited =
    Invitation ({ $role }), valable 3 jours, une seule fois. Envoyez ce message à la personne : elle l'écrit au bot des relais.

    /start { $token }
role-relay = relais
role-lead = responsable
role-coordination = coordination
role-observer = observateur
admission-asked = { $name } a utilisé une invitation pour { $association }, comme { $role ->
        [lead] responsable
       *[relay] relais
    }. Est-ce bien la personne que vous attendez ?
admission-asked-coordination = { $name } a utilisé une invitation pour la coordination, comme { $role ->
        [observer] observateur
       *[coordination] membre
    }. Est-ce bien la personne que vous attendez ?
act-admit = Oui, je la connais
act-turn-away = Non
admission-waiting = Merci, { $name }. Quelqu'un de l'équipe va confirmer que c'est bien vous. Vous verrez les demandes ensuite.
admission-waiting-still = Votre arrivée attend d'être confirmée par l'équipe. Je vous écris dès que c'est fait.
admission-refused = L'équipe n'a pas confirmé votre arrivée. Si c'est une erreur, demandez une autre invitation.
admission-expired = Personne n'a confirmé votre arrivée en deux semaines : elle n'est plus en attente. Rien n'est perdu, demandez une autre invitation.
admission-expired-team = { $name } attendait depuis deux semaines d'entrer dans { $association }, et personne n'a répondu : ce n'est plus en attente. Si c'était une personne connue, invitez-la de nouveau : /inviter
admission-expired-team-coordination = { $name } attendait depuis deux semaines d'entrer à la coordination, et personne n'a répondu : ce n'est plus en attente. Si c'était une personne connue, invitez-la de nouveau : /inviter
admission-done = { $name } est dans l'équipe.
admission-refused-done = C'est noté : { $name } n'entre pas. Rien ne lui a été montré.
admission-over = Cette personne n'attend plus : quelqu'un lui a répondu, ou ce n'est pas à vous de le faire.
joined-coordination = C'est fait, { $name } : vous êtes dans l'équipe (la coordination). Écrivez /file pour voir les demandes.
team-of = Équipe — { $team }
team-line = { $name } · { $role } · depuis le { $since } · { $count ->
    [0] aucun dossier en main
    [one] 1 dossier en main
   *[other] { $count } dossiers en main
}
team-waits = { $name } ({ $role }) attend d'être confirmé.
team-member = { $name } · { $role }. { $count ->
    [0] Aucun dossier en main.
    [one] Son dossier reviendra dans la file si vous l'enlevez de l'équipe.
   *[other] Ses { $count } dossiers reviendront dans la file si vous l'enlevez de l'équipe.
}
teams-which = Quelle équipe ?
act-member = { $name }
act-admit-named = Confirmer { $name }
act-turn-away-named = Refuser { $name }
act-dismiss = Enlever { $name } de l'équipe
act-make-lead = Nommer responsable
act-make-relay = Redevenir relais
act-team = L'équipe
act-teams = Les autres équipes
act-team-counted = { $name } ({ $count })
dismissed = Vous n'êtes plus dans l'équipe : ce bot ne vous montre plus rien. Merci pour ce que vous avez fait. Vos dossiers sont repris par d'autres.
dismissed-done = { $name } n'est plus dans l'équipe. { $count ->
    [0] Aucun dossier n'était en main.
    [one] Son dossier est de nouveau à prendre.
   *[other] Ses { $count } dossiers sont de nouveau à prendre.
}
role-changed-lead = Vous êtes maintenant responsable de l'équipe. /equipe montre qui en fait partie, /inviter invite quelqu'un.
role-changed-relay = Vous êtes maintenant relais dans l'équipe. Vos dossiers restent les vôtres.
role-changed-done = C'est fait : { $name } est { $role ->
    [lead] responsable
   *[relay] relais
}.
staff-reminder-listed = { $count } dossiers attendent que quelqu'un les prenne :
staff-reminder-lead-listed = { $count } dossiers attendent toujours une réponse. Trouvez quelqu'un, ou transmettez-les. Sinon, ils iront à la coordination.
staff-escalated-listed = { $count } dossiers arrivent chez vous : personne n'a pu les prendre à temps. Les habitants le savent.
staff-escalated-away-listed = { $count } dossiers sont passés à la coordination. Personne ne les avait pris à temps. Les habitants le savent.
staff-lease-ends-listed = Vous avez { $count } dossiers. Sans nouvelles de vous, ils retourneront bientôt à la file. Touchez ceux que vous gardez.
staff-lease-ended-listed = { $count } dossiers sont retournés à la file. Nous n'avions plus de nouvelles. Ce n'est pas grave : touchez ceux que vous reprenez.
staff-released-listed = { $count } dossiers sont de nouveau à prendre :
staff-released-many = { $count } dossiers sont de nouveau à prendre : { $references }.
staff-nobody-there-many = { $count } dossiers attendent dans la file de { $association }, et personne ne la lit. Invitez quelqu'un : /inviter { $association }
refused-no-such-member = Je ne trouve pas cette personne dans vos équipes.
refused-last-of-coordination = C'est la dernière personne de la coordination. Invitez d'abord quelqu'un : /inviter
announce-to = À qui voulez-vous écrire ?
    .hint = Pour une seule association, écrivez /annonce et un morceau de son nom.
    .recap = À qui
announce-to-everybody = Tous les relais
announce-words = Que voulez-vous leur dire ?
    .recap = Message
announce-review = Votre message part à tous ces relais. Est-ce bien cela ?
announcement = Message de la coordination :
announced = { $count ->
    [one] C'est parti vers { $count } relais.
   *[other] C'est parti vers { $count } relais.
}
announcement-fared = Sur { $count } : reçus { $sent }, en chemin { $waiting }, pas reçus { $failed }.
refused-announcement = Je ne connais plus ce message. Il est trop ancien.
refused-no-relay = Il n'y a pas encore de relais ici. Invitez quelqu'un : /inviter
refused-paused = La campagne est en pause. Pour la relancer : /reprise
find-association-which = Quelle association cherchez-vous ?
    .hint = Écrivez un morceau de son nom.
give-to-whom = À qui donner { $reference } — { $place } ? Voici qui travaille là.
give-nobody-near = Personne ne travaille à { $place }. Cherchez une association pour { $reference }.
give-found = Pour { $reference }, voici ce que je trouve avec « { $words } » :
give-none-found = Rien avec « { $words } ». Cherchez encore pour { $reference }.
give-reason = La coordination vous confie cette demande.
given = { $reference } est donné à { $association }. L'habitant est prévenu.
load =
    Toutes les files — ouverts : { $open } · à prendre : { $take } · en retard : { $late }{ $pages ->
        [1] {""}
       *[other] { " " }· page { $page } sur { $pages }
    }
load-line = { $name } — ouverts : { $open } · à prendre : { $take } · en retard : { $late } · le plus ancien : { $days ->
    [0] aujourd'hui
    [one] { $days } jour
   *[other] { $days } jours
}
load-nothing = Aucune demande ouverte.
load-inactive = Association fermée
paused =
    La campagne est en pause.

    Arrêté : les annonces, les questions « Est-ce réglé ? », les rappels et les délais des dossiers.

    Continue : les réponses aux habitants, les nouvelles demandes et le résumé du lundi.
paused-already = La campagne est déjà en pause, depuis le { $day }.
paused-by = { $name } a mis la campagne en pause. Annonces, questions « Est-ce réglé ? » et rappels sont arrêtés. Pour la relancer : /reprise
unpaused = La campagne repart. Ce qui attendait part maintenant.
unpaused-already = La campagne n'est pas en pause.
unpaused-by = { $name } a relancé la campagne.
associations = { $count } associations{ $pages ->
    [1] {""}
   *[other] { " " }· page { $page } sur { $pages }
}. Touchez un nom pour la voir.
associations-none = Je ne trouve pas d'association avec ces mots.
association =
    { $name }

    Où : { $places }
    Sujets : { $themes }
    Langues : { $languages }
    Heure de : { $zone }
    Équipe : { $members } · dossiers ouverts : { $open }
association-all-themes = tous
association-no-language = non précisé
association-closed = { $name } (fermée)
association-which-place = Où { $name } travaille. Touchez un lieu pour le retirer.
association-which-themes = Les sujets de { $name }. Sans aucune coche, elle les prend tous.
association-which-languages = Les langues parlées à { $name }.
association-which-zone = Quelle heure pour { $name } ?
association-close-sure =
    Fermer { $name } ? Elle ne recevra plus de demandes.

    { $open ->
        [0] Elle n'a aucun dossier ouvert.
        [one] Son dossier ouvert vient à la coordination, et l'habitant est prévenu.
       *[other] Ses { $open } dossiers ouverts viennent à la coordination, et les habitants sont prévenus.
    }
territory-departement = { $name }, tout le département
territory-grouping = { $name } et les villes autour
scope-quarter = Ce quartier seulement
scope-town = Toute la ville
scope-grouping = La ville et celles autour
scope-departement = Tout le département
found-association-name = Comment s'appelle l'association ?
    .recap = Nom
found-association-place = Où travaille-t-elle ? Écrivez une ville, un quartier ou un code postal.
    .recap = Où
found-association-place-again = Je n'ai pas trouvé. Écrivez le lieu d'une autre façon.
found-association-which-place = Lequel de ces lieux ?
found-association-which-place-again = Lequel de ces lieux ?
found-association-which-quarter = Dans quel quartier ?
found-association-how-far = Jusqu'où ?
    .recap = Jusqu'où
found-association-review = Est-ce bien cela ?
extend-association-place = Où travaille-t-elle aussi ? Écrivez une ville, un quartier ou un code postal.
extend-association-place-again = Je n'ai pas trouvé. Écrivez le lieu d'une autre façon.
extend-association-which-place = Lequel de ces lieux ?
extend-association-which-place-again = Lequel de ces lieux ?
extend-association-which-quarter = Dans quel quartier ?
extend-association-how-far = Jusqu'où ?
rename-association-name = Quel est son nouveau nom ?
staff-association-off = { $name } ne reçoit plus de demandes. Vos dossiers ouverts sont passés à la coordination. Merci pour votre travail.
staff-association-emptied = { $name } est fermée. Dossiers venus dans votre file : { $count }
refused-no-association = Je ne connais pas cette association. Écrivez /associations
refused-last-territory = C'est son seul lieu. Ajoutez-en un autre d'abord, ou fermez l'association.
refused-name = Ce nom ne va pas. Écrivez des lettres, 120 au plus.
refused-place = Je ne trouve pas « { $words } ». Écrivez une ville ou un quartier.
directory-file = Voici l'annuaire. Changez-le dans un tableur, puis renvoyez-le ici.
directory-would = J'ai lu votre fichier. À ajouter : { $new } · à mettre à jour : { $known } · à fermer : { $closed }
import-directory-sure = Changer l'annuaire ainsi ?
directory-kept = Rien n'a changé.
directory-taken = C'est fait. Associations ajoutées : { $new } · mises à jour : { $known }
directory-refused = { $count ->
    [one] Rien n'a changé : il y a { $count } erreur dans le fichier. Corrigez-la, puis renvoyez-le.
   *[other] Rien n'a changé : il y a { $count } erreurs dans le fichier. Corrigez-les, puis renvoyez-le.
}
directory-row = Ligne { $row } : { $fault }
directory-more-faults = Et { $count } de plus.
misread-kind = Ce n'est ni un classeur ni un CSV. Enregistrez-le en .xlsx.
misread-empty = Le fichier est vide. Écrivez une ligne par association, sous les titres.
misread-column = il manque la colonne « { $name } ».
misread-cells = il y a plus de cases que de colonnes. Mettez des guillemets, ou séparez par |
misread-twice = « { $what } » a déjà une ligne. Gardez une ligne par association.
misread-workbook = Je n'arrive pas à ouvrir ce classeur. Enregistrez-le à nouveau en .xlsx.
misread-column-near = « { $what } » n'est pas une colonne. Est-ce « { $near } » ? Corrigez le titre.
misread-too-many = Il y a plus de { $most } lignes. Envoyez plusieurs fichiers.
misread-too-large = Ce classeur est trop gros. Gardez seulement le tableau.
misread-no-name = il manque le nom de l'association.
misread-long-name = le nom est trop long. Au plus { $most } lettres.
misread-no-territory = il manque le territoire. Écrivez par exemple : Roubaix (59)
misread-active = « { $what } » ne va pas dans « active ». Écrivez oui ou non.
misread-qpv = { $what } n'est pas dans la liste des quartiers prioritaires.
misread-group = { $what } n'est pas une intercommunalité connue. Écrivez son SIREN, ou les villes.
misread-two-codes = { $what } est un code postal et aussi { $town }. Écrivez le nom de la ville.
misread-insee = { $what } n'est pas un code de ville. Écrivez par exemple : Roubaix (59)
misread-departement = « { $what } » : ce département n'existe pas.
misread-several = « { $what } » : plusieurs villes ont ce nom. Choisissez : { $choices }
misread-commune = « { $what } » : je ne connais pas cette ville. Vérifiez son nom.
misread-alias = « { $what } » ne va pas. Écrivez un nom, =, puis un code de quartier ou de ville.
misread-long-alias = « { $what } » est trop long. Au plus { $most } lettres.
misread-zone = « { $what } » n'est pas un fuseau horaire. Écrivez par exemple : Europe/Paris
misread-zones = les lieux n'ont pas la même heure. Écrivez un fuseau : { $choices }
misread-theme = « { $what } » n'est pas un sujet. Écrivez un code : { $choices }
misread-language = « { $what } » n'est pas un code de langue. Écrivez fr, ar, tr…
delays =
    Délais — { $name }

    Personne ne prend : rappel après { $remind } jours, responsables après { $lead }, coordination après { $escalate }.
    Dossier pris sans nouvelles : rendu à la file après { $lease } heures.
    Relais sans aucun signe : ses dossiers sont rendus après { $silence } jours.

    Ce sont des jours ouvrés. Un jour ouvré compte 24 heures.
hours =
    Horaires — { $name }

    Ouvert de { $opens } à { $closes }, les jours ouvrés. Les rappels et les listes partent à ces heures, et les délais finissent dans ces heures.
hours-rest = Les relais ne reçoivent rien de { $begins } à { $ends } : ce qui vient alors leur arrive après.
hours-no-rest = Les relais reçoivent tout, à toute heure.
delays-everybody = Toutes les associations
delays-which-theme = { $name } : pour quel sujet ?
closed-days = { $count ->
    [0] { $name } : aucun jour fermé, en dehors des week-ends et des jours fériés.
   *[other] { $name } : jours fermés. Touchez un jour pour le retirer.
}
close-days-days = Quels jours ? Par exemple : 24/12/2026, ou 24/12/2026 - 02/01/2027
    .hint = Plusieurs dates ? Mettez des virgules.
refused-delay = Ce délai ne va pas. Le rappel vient d'abord, puis les responsables, puis la coordination.
refused-days = Je ne comprends pas « { $words } ». Écrivez par exemple : 24/12/2026
refused-long-closure = C'est trop long. Au plus { $most } jours.
queue = { $owner } — à prendre : { $take } · en cours : { $hand } · en attente de l'habitant : { $waiting } · en retard : { $late }
view-shown = { $pages ->
    [1] { $view } :
   *[other] { $view }, page { $page } sur { $pages } :
}
view-take = À prendre
view-mine = À moi
view-waiting = En attente
view-closed = Fermés
queue-empty-take = Rien à prendre. Tout est suivi.
queue-empty-mine = Vous n'avez pas de dossier en cours.
queue-empty-waiting = Personne n'attend de réponse d'un habitant.
queue-empty-closed = Aucun dossier fermé.
view-late = En retard
view-urgent = Urgents
view-counted = { $view } · { $count }
queue-empty-late = Rien n'est en retard. Bravo.
queue-empty-urgent = Aucun dossier urgent.
queue-empty-cut = Rien ici avec ce filtre.
queue-only = Seulement : { $what }
queue-late = ⏰ en retard
queue-urgent = ⚠ urgent
queue-which-theme = Quel sujet voulez-vous voir ?
queue-which-place = Quel quartier ou quelle ville voulez-vous voir ?
queue-nowhere = Lieu inconnu
queue-line = { $reference } · { $about } · { $place } · { $age } · { $state }
age = { $days ->
    [0] aujourd'hui
    [1] hier
   *[other] il y a { $days } jours
}
staff-state-new = à prendre
staff-state-taken = suivi par { $name }
staff-state-waiting = { $name } attend l'habitant
staff-state-answered = { $name } a répondu
staff-state-handed-over = proposé, à accepter
staff-state-escalated = remonté, à prendre
staff-state-reopened = rouvert, à prendre
staff-state-closed = clos
staff-state-merged = joint à un autre
staff-state-withdrawn = retiré
case-head =
    { $reference } — { $nature } · { $about }
    { $place }
    Reçu le { $day } ({ $age }) · { $state }
case-speaker = { $speaker ->
    [relative] Parle pour un proche.
    [neighbour] Parle pour un voisin ou une voisine.
   *[several] Parle pour plusieurs habitants.
}
case-intake = { $how ->
    [phone] 📞 Recueilli au téléphone par un relais.
   *[other] 🤝 Recueilli en personne par un relais.
}
case-merged-into = Joint à { $into }, qui dit la même chose : c'est là qu'on répond.
case-reopened = { $count ->
    [one] Rouvert une fois.
   *[other] Rouvert { $count } fois.
}
case-on-paper = La personne n'a pas encore relié de téléphone. Appelez-la ou allez la voir : vos réponses sont gardées ici pour elle.
case-consents = { $quotable ->
    [true] Accepte d'être cité sans son nom
   *[other] N'a pas dit oui pour être cité
} · { $contactable ->
    [true] accepte qu'on lui redemande plus tard
   *[other] n'a pas dit oui pour être recontacté plus tard
}.
case-voice-withheld = Vocal : la personne ne veut pas qu'on l'écoute.
case-voice = { $people } personnes disent la même chose. Toutes lisent vos réponses. Vos questions vont à la première seulement.
case-changed = ⚠ Rien n'a été fait : le dossier a changé entre-temps. { $what }.
case-forgotten = { $reference } : la personne a demandé à être oubliée. Tout est effacé. Vous n'avez plus rien à faire.
case-left = { $reference } n'est plus dans votre file. Vous n'avez plus rien à faire.
case-older = { $count ->
    [one] … { $count } message plus ancien : touchez « Tout lire ».
   *[other] … { $count } messages plus anciens : touchez « Tout lire ».
}
thread-concern = { $day }, l'habitant :
thread-correction = { $day }, l'habitant corrige son message :
thread-addition = { $day }, l'habitant ajoute :
thread-reply = { $day }, l'habitant répond :
thread-voice = { $day }, un autre habitant qui dit la même chose :
thread-answer = { $day }, { $name } répond :
thread-note = { $day }, note de { $name }, entre vous :
thread-restated = { $day }, { $name } corrige son message :
thread-question = { $day }, { $name } demande :
thread-taken = { $day } : pris par { $name }.
thread-released = { $day } : rendu à la file.
thread-escalated = { $day } : personne ne l'a pris à temps, passé à la coordination.
thread-kept = { $day } : { $name } garde le dossier.
thread-handed-over = { $day } : proposé à une autre équipe par { $name }. Raison :
thread-tried = { $day }, déjà essayé, dit { $name } :
thread-accepted = { $day } : accepté par { $name }.
thread-declined = { $day } : refusé par { $name }. Raison :
thread-recalled = { $day } : offre reprise par { $name }.
thread-posted = { $day } : courrier envoyé, noté par { $name }. À :
thread-post-answer = { $day } : réponse au courrier, notée par { $name }.
thread-body-closed = { $day } : l'association est fermée. La coordination s'en occupe.
thread-closed = { $day } : clos par { $name }.
thread-follow-up = { $day } : on a demandé si c'est réglé.
thread-solved = { $day } : l'habitant dit que c'est réglé.
thread-merged = { $day } : joint à un autre dossier par { $name }.
thread-merged-in = { $day } : un dossier pareil est joint par { $name }.
thread-split = { $day } : de nouveau un dossier à part.
thread-retheme = { $day } : sujet corrigé par { $name }. Avant : { $from }. Maintenant : { $to }.
thread-reopened = { $day } : rouvert par un habitant d'un dossier joint.
thread-of-another = { $day }, l'habitant de { $reference }, qui dit la même chose :
thread-withdrawn = { $day } : l'habitant a retiré sa demande.
thread-unread = { $day } : un message a attendu trois mois, et la personne n'a pas écrit sur WhatsApp. Il n'arrivera plus.
thread-recovered = { $day } : l'habitant écrit maintenant d'un autre téléphone.
thread-transcript = { $day }, ce que dit le vocal, relu par l'habitant :
thread-transcribed = { $day }, ce que dit le vocal, écrit par { $name } et pas encore relu :
thread-not-solved = { $day } : l'habitant dit que ce n'est pas réglé.
thread-consents = { $day } : l'habitant a dit ce qu'il accepte.
thread-detail = { $day }, l'habitant précise. { $question } { $answer }.
thread-written-in = { $language ->
    [fr] (écrit en français)
    [en] (écrit en anglais)
    [ar] (écrit en arabe)
    [ar-Latn] (écrit en arabe, en lettres latines)
    [tr] (écrit en turc)
    [pt] (écrit en portugais)
    [es] (écrit en espagnol)
   *[other] (écrit dans une autre langue)
}
thread-translated = { thread-written-in } Traduction automatique :
delivery-ready = Dernier message : en attente d'envoi.
delivery-held = Dernier message : part dans un instant, on peut encore le reprendre.
delivery-sending = Dernier message : en train de partir.
delivery-waits = Dernier message : pas encore lu. WhatsApp ne le remet que quand la personne écrit. Elle a été prévenue.
delivery-waits-untold = Dernier message : pas encore lu. WhatsApp ne le remet que quand la personne écrit. Elle n'en est pas prévenue.
delivery-sent = Dernier message : arrivé.
delivery-repeated = Dernier message : arrivé, peut-être deux fois.
delivery-failed = ⚠ Dernier message : pas arrivé.
delivery-gone = ⚠ Dernier message pas arrivé : la personne a bloqué le bot, ou n'a peut-être plus ce numéro.
delivery-stopped = ⚠ Dernier message gardé : la personne ne veut plus rien recevoir pour l'instant.
delivery-silent = ⚠ Dernier message gardé : la personne ne reçoit plus rien pour l'instant.
delivery-resumed = Dernier message gardé : la personne écrit à nouveau, et sait qu'il y a du nouveau.
file-of-case = { $reference } — fichier { $number } sur { $count }
answer-case-answer = Que répondez-vous à l'habitant ?
    .hint = Mots simples, ou un vocal : certains écoutent mieux qu'ils ne lisent. Vous relirez avant l'envoi. Votre prénom ne sera pas montré ; votre voix, elle, s'entend.
    .recap = Votre réponse
answer-case-review = L'habitant va lire ceci. On envoie ?
answer-case-everyone-reads = ⚠ D'autres habitants ont rejoint ce dossier : ils liront aussi. N'écrivez rien de personnel.
answer-case-ready-answers = Une réponse prête : touchez-la, puis relisez. Vous pourrez la changer ou y ajouter des mots. Sinon, écrivez.
ask-resident-question = Que voulez-vous demander ?
    .hint = Une seule question, en mots simples ou par un vocal.
    .recap = Votre question
ask-resident-review = L'habitant va lire ceci. On envoie ?
recording-of-case = { $reference } — vocal à écrire
write-down-said = Écoutez le vocal, puis écrivez ce qui est dit, mot pour mot.
    .hint = Pas de nom de famille. L'habitant relira avant que cela compte.
    .recap = Ce qui est dit
write-down-review = L'habitant va lire ceci et dire si c'est juste. On envoie ?
hand-over-to = À qui passer ce dossier ?
    .recap = À qui
hand-over-reason = Pourquoi ? Une phrase pour l'équipe qui reçoit.
    .recap = Raison
hand-over-tried = Qu'avez-vous déjà essayé ?
    .hint = Appels, courriers, réponses reçues. Vos réponses à l'habitant y sont déjà.
    .recap = Déjà essayé
hand-over-review = On propose ce dossier ? L'habitant sera prévenu.
decline-case-reason = Pourquoi ne pas le prendre ? Une phrase pour l'équipe qui propose.
    .recap = Raison
decline-case-review = On refuse ? Le dossier retourne d'où il vient.
case-voice-name = Voix : « { $name } ».
case-looks-like = Ressemble à { $others }. La personne a dit que c'est différent : à vous de voir.
name-voice-voice-name = Comment appeler ce que disent ces habitants ?
    .hint = Quelques mots simples, sans nom ni numéro : les voisins les liront. Par exemple : « Ascenseur de la tour B ».
    .recap = Nom
name-voice-review = Les habitants du quartier liront ce nom. C'est bon ?
split-voice-whose-words = Quelles paroles sont une autre demande ?
    .recap = Paroles
split-voice-review = On sépare ? Ces mots deviennent un dossier à part, avec les fichiers. L'habitant est prévenu et suit son propre numéro.
staff-voice-named = C'est noté : les habitants liront ce nom pour { $reference }.
staff-voice-split = C'est séparé : { $reference } est un dossier à part, à prendre dans votre file. L'habitant est prévenu.
refused-nothing-to-split = { $reference } : il n'y a pas de paroles à séparer.
thread-voice-split = { $day } : une parole est séparée par { $name }.
thread-voice-left = { $day } : un habitant dit que ce n'est pas la même chose, et part avec ses mots.
thread-voice-named = { $day } : { $name } appelle cette voix :
merge-case-into = À quel dossier le joindre ?
    .hint = Les plus ressemblants d'abord. Choisissez celui que l'on suivra.
    .recap = Joint à
merge-case-review = On joint ? Les deux habitants suivront un seul dossier. Chacun garde son numéro et ses mots. Ils ne voient pas les mots de l'autre.
refused-merge-itself = { $reference } ne va pas : choisissez un autre dossier de la même file.
refused-nothing-to-merge = Il n'y a pas d'autre dossier ouvert dans votre file pour { $reference }.
refused-not-merged = { $reference } n'est joint à aucun autre dossier.
correct-theme-theme = De quoi parle vraiment ce dossier ?
    .hint = Les trois premiers viennent des mots de l'habitant.
    .recap = Sujet
correct-theme-subtheme = Plus précisément ?
    .recap = Précision
correct-theme-review = On corrige ? La file, les délais et les chiffres suivront ce sujet. Le choix de l'habitant est gardé à côté.
refused-same-theme = { $reference } parle déjà de ce sujet. Rien n'a changé.
staff-rethemed = C'est corrigé : { $reference } parle de « { $subject } ».
staff-rethemed-elsewhere = C'est corrigé : { $reference } parle de « { $subject } ». Ce sujet n'est pas dans la liste de votre association. Le dossier reste chez vous, sauf si vous le transmettez.
sheet-head =
    Fiche de { $reference } — { $nature } · { $about }
    { $place }
    Reçu le { $day } ({ $age })
sheet-why = Proposé par { $association }, { $day }. Pourquoi :
sheet-said = Ce qui a été dit :
sheet-tried = Ce qui a été essayé :
sheet-nothing-tried = Rien n'a encore été essayé.
sheet-files = Il y a aussi des fichiers. Ouvrez le dossier pour les voir.
canned-list = Réponses prêtes. Au moment de répondre, celles qui vont au dossier sont proposées.
canned-none = Il n'y en a pas encore.
canned-line = • { $title } — { $theme } · { $moment }
canned-line-shared = • { $title } — { $theme } · { $moment } (partagée par la coordination)
canned-kept = C'est gardé : « { $title } ».
canned-remove = Retirer « { $title } » ?
canned-removed = C'est retiré.
refused-no-canned = Je ne trouve pas cette réponse prête. Voyez /modeles
refused-many-canned = Vous avez déjà { $most } réponses prêtes. Retirez-en une d'abord : /modeles
quotes-none = Aucune phrase d'habitant à relire.
quotes-count = Phrase { $number } sur { $count }
quote-head = { $reference } · { $about } · { $place }
quote-ask = Cet habitant accepte d'être cité sans son nom. Si vous dites oui, ces mots pourront être lus dans le résumé du lundi, sans rien d'autre. Reconnaît-on quelqu'un ? Dites non, ou raccourcissez.
quote-approved = { $reference } : c'est oui. Ces mots pourront être lus lundi.
quote-refused = { $reference } : c'est non. Rien ne sera lu.
quote-changed = L'habitant a écrit autre chose depuis. Voici ses mots maintenant :
quote-approved-already = Déjà relu : publiable.
quote-refused-already = Déjà relu : rien ne sera lu.
refused-quote-consent = L'habitant de { $reference } ne veut pas être cité, ou a retiré sa demande. Rien ne sera lu.
refused-quote-short = { $reference } : il n'y a pas assez de mots à citer.
refused-quote-changed = L'habitant de { $reference } a écrit autre chose depuis. Relisez ses mots : /citations
shorten-quote-words = Recopiez ces mots et enlevez ce qui est en trop. Vous ne pouvez pas en ajouter.
    .hint = Pour cacher un mot, écrivez [nom] ou [adresse] à sa place. Entre 40 et 280 lettres. Là où il manque des mots, on verra […].
    .recap = Phrase
shorten-quote-review = Ces mots pourront être lus lundi ?
quotes-rule = Comment ces phrases sont choisies : une pour chacun des { $themes } sujets dont le plus de monde a parlé ({ $least } personnes au moins), parmi celles dont l'habitant accepte d'être cité et que son association a relues, de { $shortest } à { $longest } lettres ; une par personne ; d'abord d'une association pas encore citée ; puis la première dans l'ordre d'un calcul (SHA-256 de la semaine et du numéro de la phrase). Ce qui permet de reconnaître quelqu'un est caché.
write-canned-title = Un nom court, que les relais verront sur le bouton :
    .recap = Nom
write-canned-words = La réponse, comme l'habitant la lira :
    .hint = À remplir tout seul : { "{" }reference{ "}" }, { "{" }lieu{ "}" }, { "{" }association{ "}" }, { "{" }theme{ "}" }. Pas de nom d'habitant.
    .recap = Réponse
write-canned-theme = Pour quel sujet ?
    .recap = Sujet
write-canned-moment = À quel moment du dossier ?
    .recap = Moment
write-canned-review = On garde cette réponse ? Toute l'équipe pourra s'en servir.
moment-any = Tout moment
moment-new = À prendre
moment-taken = En cours
moment-waiting = En attente de l'habitant
moment-answered = Déjà répondu
moment-reopened = Rouvert
met-face = En face : stand, local, porte
met-phone = Au téléphone
note-posted-to = À qui est parti ce courrier ?
    .hint = Par exemple : la mairie, le bailleur, la CAF.
    .recap = À qui
note-posted-day = Quel jour est-il parti ?
    .hint = « aujourd'hui », ou 12/11. Gardez la preuve d'envoi.
    .recap = Date
note-posted-review = L'habitant saura que ce courrier est parti. On note ?
file-in-person-how-met = Comment parlez-vous à cette personne ?
    .hint = Vous allez écrire pour elle. Lisez-lui chaque question à voix haute.
    .recap = Rencontre
file-in-person-fifteen-or-older = Demandez : « Avez-vous 15 ans ou plus ? »
file-in-person-may-we-transmit = Demandez : « L'association du quartier va lire ce que j'écris. Votre nom n'est jamais noté. Êtes-vous d'accord ? »
file-in-person-story = Que dit cette personne ? Écrivez avec ses mots, ou enregistrez sa voix si elle veut.
    .hint = Pas de nom, pas de numéro de téléphone, pas d'adresse exacte. Des photos si elle veut. Puis « C'est tout ».
    .recap = Ses mots
file-in-person-may-they-hear-your-voice = Demandez : « L'association peut-elle écouter votre voix ? »
    .recap = Écouter la voix
file-in-person-in-your-words = Alors écrivez ce que dit cette personne, avec ses mots : personne n'écoutera sa voix.
    .recap = Ses mots
file-in-person-may-we-say-it-is-urgent = Ces mots parlent d'un danger. Donnez-lui le 17, le 112 et le 3919. Demandez : « Voulez-vous que l'association sache que c'est urgent ? »
    .recap = Urgent
file-in-person-place = Demandez : « C'est où ? »
    .hint = Un code postal, une ville, ou le nom du quartier.
    .recap = Lieu
file-in-person-which-place = Lequel est-ce ?
    .recap = Lieu
file-in-person-place-again = Je n'ai pas trouvé. Essayez le code postal, ou la ville et le quartier.
    .hint = Si je ne trouve pas, une personne cherchera.
file-in-person-which-place-again = Lequel est-ce ?
    .recap = Lieu
file-in-person-which-quarter = Dans quel quartier est-ce ?
    .recap = Quartier
file-in-person-theme = De quoi s'agit-il surtout ?
    .recap = Sujet
file-in-person-nature = C'est plutôt…
    .recap = Ce que c'est
file-in-person-may-we-quote-you = Demandez : « Pouvons-nous citer vos mots, sans votre nom, dans le résumé national ? »
    .recap = Citer
file-in-person-may-we-ask-you-later = Demandez : « Pouvons-nous vous demander plus tard si c'est réglé ? »
    .recap = Recontacter
file-in-person-review = Relisez-lui ceci. Elle est d'accord ? J'envoie.
intake-too-young = Avant 15 ans, on ne note rien. Proposez de revenir avec un parent ou un adulte de confiance. En danger : le 119, gratuit.
intake-refused = D'accord : rien n'est noté.
intake-filed = C'est envoyé pour cette personne : { $reference }. Voici le papier à lui donner. Au téléphone, lisez-lui le numéro et le mot secret.
intake-slip = Papier pour { $reference }. Imprimez-le ou recopiez-le, puis effacez ce message : il montre le mot secret.
slip-title = Votre demande est envoyée
slip-number = Votre numéro
slip-word = Votre mot secret
slip-where = Ou, sur Telegram, cherchez @{ $bot }.
slip-scan = Visez le carré avec l'appareil photo du téléphone.
slip-how = Écrivez /retrouver, puis { $reference } et votre mot secret : vous lirez les réponses.
slip-keep = Gardez ce papier. Ne montrez le mot secret à personne. Sans téléphone, demandez à l'association.
close-case-outcome = Comment cela finit-il ?
    .recap = Résultat
close-case-words = Une phrase pour l'habitant :
    .recap = Phrase
close-case-review = On ferme ce dossier ? L'habitant va lire ceci.
close-case-everyone-reads = ⚠ D'autres habitants ont rejoint ce dossier : ils liront aussi. N'écrivez rien de personnel.
outcome-solved = Réglé
outcome-partly = Réglé en partie
outcome-sent-on = Envoyé à ceux qui décident
outcome-not-possible = Pas possible
outcome-no-reply = Pas de réponse de l'habitant
trial-moved = L'habitante de l'essai dépend d'une autre association. Ce téléphone joue maintenant : { $association }. Écrivez /file pour voir { $reference }.
summary-none = Il n'y a pas encore de résumé. Le premier sera là lundi à 8 h.

### La page de discussion, et la page d'essai à trois téléphones.
web-trial-title = Porte-voix à l’essai
web-trial-intro = Rien n’est réel ici. Parlez d’un côté, répondez de l’autre, puis avancez jusqu’au lundi : la coordination reçoit son bilan.
web-trial-switch = Choisir un téléphone
web-trial-date = Date de l’essai
web-trial-monday = Passer à lundi 8 h
web-trial-resident = Résidente
web-trial-resident-line = Elle habite le quartier et raconte.
web-trial-resident-hello = Vous habitez le quartier. Quelque chose ne va pas, ou irait mieux autrement ? Racontez-le.
web-trial-relay = Relais
web-trial-relay-line = Il répond pour l’association locale.
web-trial-relay-hello = Vous êtes le relais de l’association. Les demandes du quartier arrivent ici.
web-trial-coordination = Coordination
web-trial-coordination-line = Elle lit chaque lundi tous les quartiers.
web-trial-coordination-hello = Vous êtes à la coordination nationale. Le bilan de la semaine arrive ici le lundi.
web-trial-unseen = nouveaux
web-trial-failed = L’essai ne répond pas. Vérifiez qu’il tourne toujours, puis rechargez la page.

## Résumé de la semaine
summary-here = Voici le résumé de la semaine.
summary-pages-here = Et ses pages, à imprimer ou à transmettre. Le tableur, les mots à lire à voix haute et les semaines d'avant : /resumes
summaries-list =
    { $count ->
        [one] Un résumé est prêt. Touchez la semaine.
       *[other] { $count } résumés sont prêts. Touchez une semaine.
    }
summaries-week = { $week }. Sous quelle forme ?
summary-file-pdf = { $week } : les pages, à imprimer ou à transmettre.
summary-file-xlsx = { $week } : tous les chiffres, dans un tableur.
summary-file-ogg = { $week } : à écouter.
summary-to-read-aloud = À lire à voix haute, en une minute et demie :
act-weeks = Toutes les semaines
act-week-read = Lire
act-week-pdf = PDF
act-week-xlsx = Tableur
act-week-ogg = Écouter
act-week-aloud = À lire à voix haute
refused-no-summary = Il n'y a pas de résumé de cette semaine. Écrivez /resumes pour voir ceux qui sont prêts.
digest-here = Voici la semaine de votre association.
digest-none = Il n'y a pas encore de semaine à relire. La première arrive un lundi matin.
digest-title = { $association }, du { $from } au { $to }.
digest-came =
    { $concerns ->
        [0] Rien n'est arrivé cette semaine.
        [one] Une demande est arrivée.
       *[other] { $concerns } demandes sont arrivées, de { $people ->
            [one] la même personne
           *[other] { $people } personnes
        }.
    }
digest-axes = Dans le contrat de ville { $contract } :
digest-to-take =
    { $concerns ->
        [0] Rien n'attend d'être pris. Merci !
        [one] Une demande attend d'être prise, { $days ->
            [0] depuis aujourd'hui
            [one] depuis { $days } jour ouvré
           *[other] depuis { $days } jours ouvrés
        }.
       *[other] { $concerns } demandes attendent d'être prises. La plus ancienne date { $days ->
            [0] d'aujourd'hui
            [one] d'un jour ouvré
           *[other] de { $days } jours ouvrés
        }.
    }
digest-in-hand =
    { $concerns ->
        [0] Personne n'a de dossier en cours.
        [one] Un dossier est en cours.
       *[other] { $concerns } dossiers sont en cours.
    }
digest-for-resident =
    { $concerns ->
        [one] Pour l'un d'eux, l'habitant doit répondre.
       *[other] Pour { $concerns } d'entre eux, l'habitant doit répondre.
    }
digest-closed =
    { $concerns ->
        [0] Aucun dossier n'a été clos cette semaine.
        [one] Un dossier a été clos :
       *[other] { $concerns } dossiers ont été clos :
    }
digest-solved =
    { $people ->
        [one] Un habitant confirme que c'est réglé.
       *[other] { $people } habitants confirment que c'est réglé.
    }
digest-not-solved =
    { $people ->
        [one] Un habitant dit que ce n'est pas réglé.
       *[other] { $people } habitants disent que ce n'est pas réglé.
    }
digest-near-none = Autour de vous, les autres n'ont rien reçu.
digest-near-few = Autour de vous, les autres ont entendu moins de { $least } personnes.
digest-near = Autour de vous, les autres ont reçu { $concerns } demandes, de { $people } personnes :
detail =
    { $cases ->
        [0] { $label } : { $value }. Aucun dossier derrière ce chiffre.
        [one] { $label } : { $value }. Le dossier derrière ce chiffre :
       *[other] { $label } : { $value }. Les { $cases } dossiers derrière ce chiffre :
    }
detail-more =
    { $count ->
        [one] Et { $count } autre.
       *[other] Et { $count } autres.
    }
detail-moved = Recompté aujourd'hui, c'est { $value } : depuis ce lundi, des dossiers ont été retirés, effacés, ou ont avancé.
detail-which = Quel chiffre ? Écrivez /detail et son code. Ajoutez une semaine si vous voulez : /detail new 2026-W47
detail-code = { $code } : { $label }, { $value }
refused-no-such-figure = Je ne trouve pas le chiffre { $code }. Il compte peut-être trop peu de personnes. /detail montre les codes.
summary-title = Ce que disent les quartiers. Semaine { $number }, du { $from } au { $to } { $year }.
summary-day-alone =
    { $day ->
        [1] 1er
       *[other] { $day }
    }
summary-day =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }
summary-new =
    { $concerns ->
        [one] { $concerns } nouvelle demande
       *[other] { $concerns } nouvelles demandes
    }, de { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }.
summary-new-none = Cette semaine, personne n'a envoyé de demande.
summary-new-few = Cette semaine, moins de 5 personnes ont envoyé une demande. Le détail est caché pour les protéger.
summary-territories =
    { $territories ->
        [one] Elles viennent d'au moins { $territories } quartier ou commune.
       *[other] Elles viennent d'au moins { $territories } quartiers ou communes.
    }
summary-in-person =
    { $concerns ->
        [one] { $concerns } demande a été recueillie en personne ou au téléphone.
       *[other] { $concerns } demandes ont été recueillies en personne ou au téléphone.
    }
summary-unrouted =
    { $concerns ->
        [one] { $concerns } demande n'a pas d'association : elle est chez vous, à la coordination.
       *[other] { $concerns } demandes n'ont pas d'association : elles sont chez vous, à la coordination.
    }
summary-unrouted-few = Les demandes de moins de 5 personnes n'ont pas d'association : elles sont chez vous, à la coordination.
summary-before =
    { $concerns ->
        [0] La semaine d'avant, il n'y en avait pas.
        [one] La semaine d'avant : { $concerns } demande, de { $people ->
            [one] { $people } personne
           *[other] { $people } personnes
        }.
       *[other] La semaine d'avant : { $concerns } demandes, de { $people ->
            [one] { $people } personne
           *[other] { $people } personnes
        }.
    }
summary-themes = De quoi parlent les demandes :
summary-natures = Ce que les gens apportent :
summary-line = { $label } : { $concerns }
summary-line-before = { $label } : { $concerns } (la semaine d'avant : { $before })
summary-line-few = { $label } : moins de 5 personnes
summary-rest = Tout le reste ensemble : { $concerns }
summary-answers = Les réponses :
summary-answered =
    { $concerns ->
        [one] { $concerns } demande a reçu sa première réponse, en { $delay }.
       *[other] { $concerns } demandes ont reçu leur première réponse. Pour la moitié, elle est venue en { $delay } ou moins.
    }
summary-answered-few = Moins de 5 personnes ont reçu une première réponse.
summary-answered-none = Personne n'a reçu de première réponse.
summary-closed =
    { $concerns ->
        [one] { $concerns } demande est close, en { $delay }.
       *[other] { $concerns } demandes sont closes. Pour la moitié, cela a pris { $delay } ou moins.
    }
summary-closed-few = Les demandes de moins de 5 personnes sont closes.
summary-closed-none = Aucune demande n'est close.
summary-delay-before =
    { $concerns ->
        [one] La semaine d'avant : { $concerns } demande, en { $delay }.
       *[other] La semaine d'avant : { $concerns } demandes, la moitié en { $delay } ou moins.
    }
summary-hours =
    { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }
summary-days =
    { $days ->
        [0] moins d'un jour
        [one] { $days } jour
       *[other] { $days } jours
    }
summary-outcomes = Comment les demandes closes ont fini :
summary-follow-up = Après la fin, ce que disent les habitants :
summary-solved = C'est vraiment réglé
summary-not-solved = Ce n'est pas réglé, donc c'est rouvert
summary-reopened = Rouvert par un nouveau message
summary-waiting = Ce qui attend le plus longtemps d'être pris :
summary-waiting-none = Aucune demande n'attend d'être prise.
summary-wait =
    { $days ->
        [0] { $queue } : moins d'un jour.
        [one] { $queue } : { $days } jour.
       *[other] { $queue } : { $days } jours.
    }
summary-wait-count =
    { $concerns ->
        [one] { $concerns } demande attend.
       *[other] { $concerns } demandes attendent.
    }
summary-wait-few = Dans chaque file, moins de 5 personnes attendent.
summary-wait-others =
    { $weeks ->
        [0] Les files où peu de personnes attendent, ensemble : moins d'une semaine.
        [one] Les files où peu de personnes attendent, ensemble : { $weeks } semaine ou plus.
       *[other] Les files où peu de personnes attendent, ensemble : { $weeks } semaines ou plus.
    }
summary-wait-others-label = Files où peu attendent, ensemble (semaines entières)
summary-wait-theme = La plus ancienne : { $theme }.
summary-coordination = La coordination nationale
summary-note-people =
    { $people ->
        [one] { $people } personne a écrit cette semaine. Ce n'est pas représentatif de tous les habitants.
       *[other] { $people } personnes ont écrit cette semaine. Ce n'est pas représentatif de tous les habitants.
    }
summary-note = Ce qui compte moins de { $least } personnes est caché, ou mis ensemble.
summary-log = Journal de l'équipe : { $entries } actes, empreinte { $hash }. Gardez ce message. Il prouve que le journal n'a pas changé.
report-people =
    { $people ->
        [one] { $people } personne a été entendue.
       *[other] { $people } personnes ont été entendues.
    }
report-silent =
    { $territories ->
        [0] Tous les lieux des associations ont parlé ces { $weeks } dernières semaines.
        [one] De { $territories } lieu, rien depuis { $weeks } semaines, ou trop peu pour le dire.
       *[other] De { $territories } lieux, rien depuis { $weeks } semaines, ou trop peu pour le dire.
    }
report-slow = Pour neuf sur dix, { $delay } ou moins.
report-slowest = Le plus lent : { $theme }. La moitié y a sa première réponse en { $delay } ou moins.
report-solved-share = Quand on leur demande, { $percent } % disent que c'est réglé ({ $concerns } réponses).
report-note-few = Très peu de personnes ont écrit cette semaine. Ce n'est pas représentatif de tous les habitants.
report-spike = { $place }, { $theme } : { $people } personnes en parlent. D'habitude, { $usual } par semaine.
report-spike-new = { $place }, { $theme } : { $people } personnes en parlent. D'habitude, moins de { $least } par semaine.
report-spikes-rule = Nous cherchons ce que le hasard n'explique pas. Au plus une semaine sur { $weeks } peut donner une fausse alerte.
report-spikes-none-looked-for = Il faut au moins quatre semaines de résumés pour dire ce qui monte.
report-done =
    { $concerns ->
        [one] { $concerns } demande est réglée, en tout ou en partie.
       *[other] { $concerns } demandes sont réglées, en tout ou en partie.
    }
report-done-voice =
    { $outcome ->
        [partly] { $people } personnes ou plus le disaient. C'est réglé en partie.
       *[other] { $people } personnes ou plus le disaient. C'est réglé.
    }
report-whole-contract = Tout le contrat
report-no-axis = Aucun axe de ce contrat
report-delays = Les délais sont comptés en heures de l'horloge, nuits et fins de semaine comprises.
summary-rest-label = Tout le reste ensemble
summary-unsaid = { $theme }, sans précision
summary-nowhere = Lieu inconnu
summary-spikes = Ce qui monte plus que d'habitude :
summary-detail = D'où vient un chiffre ? La coordination écrit /detail : il donne les codes. Ils sont aussi à côté des chiffres, sur les pages.
summary-done = Vous avez dit, on a fait :
summary-done-line = { $said } : { $done }
summary-voices = Ce que beaucoup disent ensemble :
summary-voice =
    { $before ->
        [0] { $name }, { $place } : au moins { $people } personnes.
        [one] { $name }, { $place } : au moins { $people } personnes. La semaine d'avant, au moins { $before }.
       *[other] { $name }, { $place } : au moins { $people } personnes. La semaine d'avant, au moins { $before }.
    }
summary-quotes = Leurs mots :
summary-quote = « { $words } » ({ $where })
summary-silent = Par exemple : { $names }.
figure-new = Nouvelles demandes
figure-people = Personnes entendues
figure-territories = Quartiers et communes, au moins
figure-silent = Lieux silencieux ou peu entendus
figure-unrouted = Demandes sans association
figure-in-person = Recueillies en personne
figure-answered = Première réponse (médiane)
figure-answered-p90 = Première réponse (neuf sur dix)
figure-slowest = Thème le plus lent à répondre : { $theme }
figure-closed = Demande close (médiane)
figure-closed-p90 = Demande close (neuf sur dix)
figure-solved = Réglé, quand on demande
figure-not-solved = Pas réglé, quand on demande
figure-solved-share = Part réglée, quand on demande
figure-reopened = Demandes rouvertes
figure-waiting = La plus longue attente
table-themes = Demandes par thème
table-pillars = Demandes par pilier
table-subthemes = Demandes par sous-thème
table-natures = Ce que les gens apportent
table-territories = Demandes par quartier ou commune
table-proposals = Idées, par thème
table-outcomes = Comment les demandes closes ont fini
table-changed = Demandes réglées, en tout ou en partie
table-delays = Délais, par thème, sous-thème, pilier, lieu et type
table-followed = Ce que les habitants disent après la fin, par thème, sous-thème, pilier, lieu et type
table-waiting = Ce qui attend d'être pris
table-loads = Demandes ouvertes, par file
table-silent = Lieux silencieux ou peu entendus
column-themes = Thème
column-pillars = Pilier
column-subthemes = Sous-thème
column-natures = Type
column-territories = Lieu
column-proposals = Thème
column-outcomes = Fin
column-changed = Thème
column-concerns = Demandes
column-before = Semaine d'avant
column-usual = D'habitude
table-axes = Par contrat de ville, pilier et axe
column-contract = Contrat
column-axis = Axe
column-at-least = Personnes, au moins
column-line = Ligne
column-by = Par
column-clock = Étape
column-half = La moitié en moins de (h)
column-nine-tenths = Neuf sur dix en moins de (h)
column-half-before = La moitié, semaine d'avant (h)
column-half-usual = La moitié, d'habitude (h)
column-said = Ce qui est dit
clock-answered = Première réponse
clock-closed = Clôture
column-queue = File
column-days = Jours d'attente
column-oldest = La plus ancienne
column-open = Ouvertes
form-week = Semaine { $number }, du { $from } au { $to } { $year }
form-page = Page { $page } sur { $pages }
form-figures = La semaine en chiffres
form-spikes = Ce qui monte plus que d'habitude
form-trend = Demandes, semaine après semaine
form-quotes = Leurs mots
form-voices = Les voix les plus partagées
form-growing = Celles qui grandissent le plus
form-people = au moins { $people } personnes
form-joined = au moins { $before } avant
form-done = Vous avez dit, on a fait
form-column-said = Ce qui a été dit
form-column-did = Ce qui a changé
form-map = Où cela se dit
form-map-others =
    { $count ->
        [one] { $count } point sans numéro : le tableau les dit tous.
       *[other] { $count } points sans numéro : le tableau les dit tous.
    }
form-map-near =
    { $count ->
        [one] { $count } lieu est mis au milieu de sa commune : son contour n'est pas connu.
       *[other] { $count } lieux sont mis au milieu de leur commune : leur contour n'est pas connu.
    }
form-map-undrawn =
    { $count ->
        [one] { $count } lieu n'est pas sur la carte : nous ne savons pas où le mettre.
       *[other] { $count } lieux ne sont pas sur la carte : nous ne savons pas où les mettre.
    }
form-tables = Les tableaux
form-by-theme = { $what }, par thème
form-how = Comment lire ces chiffres
form-more = et { $count } autres, dans le tableur
form-hidden = caché
form-percent = { $value } %
form-before = semaine d'avant : { $value }
form-usual = d'habitude : { $value }
form-n = sur { $n }
form-how-usual = « D'habitude » : le milieu des huit semaines d'avant. Vide quand trop peu de semaines le disent.
form-how-median = « Médiane » : la moitié des demandes attend moins, l'autre moitié attend plus.
form-how-unread =
    { $count ->
        [one] Une parole est dans une écriture que cette page ne sait pas imprimer. Elle est dans le tableur.
       *[other] { $count } paroles sont dans une écriture que cette page ne sait pas imprimer. Elles sont dans le tableur.
    }
form-how-frozen = Chiffres arrêtés le { $day } ({ $week }). Ils ne changent plus.
form-how-receipts = Le petit code gris à côté d'un chiffre dit d'où il vient. La coordination l'écrit après /detail pour voir les dossiers.
form-how-reuse = Vous pouvez reprendre ces chiffres : dites toujours la semaine et le nombre de personnes. Ne cherchez pas qui a parlé. Pour une question, écrivez à la coordination nationale.
form-sheet-read-me = À lire d'abord
form-sheet-about = Ce classeur contient tous les chiffres du résumé, un tableau par feuille. Les feuilles de mots sont telles que les gens les ont dits.
form-sheet-first = Premier jour de la semaine
form-sheet-last = Dernier jour de la semaine
form-sheet-frozen = Chiffres arrêtés le
form-sheet-hidden = « Caché » dans une case : il y a un chiffre, mais il compte moins de 5 personnes. Une case vide : il n'y a pas de chiffre. La colonne « Reçu » dit d'où vient une ligne. Donnez-la à `porte-voix summary --explain`.
form-sheet-axes = Contrats de ville
form-sheet-themes = Thèmes
form-sheet-pillars = Piliers
form-sheet-subthemes = Sous-thèmes
form-sheet-natures = Ce que les gens apportent
form-sheet-territories = Quartiers et communes
form-sheet-proposals = Idées
form-sheet-outcomes = Fins
form-sheet-changed = Réglées
form-sheet-delays = Délais, ligne par ligne
form-sheet-followed = Après la fin, ligne par ligne
form-sheet-waiting = Ce qui attend
form-sheet-loads = Ouvertes par file
form-sheet-silent = Lieux silencieux
form-sheet-figures = La semaine en chiffres
form-sheet-trend = Semaine après semaine
form-sheet-spikes = Ce qui monte
form-sheet-voices = Les voix les plus partagées
form-sheet-growing = Les voix qui grandissent
form-sheet-quotes = Leurs mots
form-sheet-done = Vous avez dit, on a fait
form-sheet-map = Où cela se dit
form-column-figure = Chiffre
form-column-value = Valeur
form-column-unit = Unité
form-column-n = Sur combien
form-column-before = Semaine d'avant
form-column-usual = D'habitude
form-column-sentence = En une phrase
form-column-receipt = Reçu
form-column-week = Semaine
form-column-monday = Lundi
form-column-concerns = Demandes
form-column-theme = Thème
form-column-place = Lieu
form-column-expected = Attendues
form-column-voice = Voix
form-column-people = Personnes
form-column-joined = Montée (de 5 en 5)
form-column-words = Paroles
form-column-about = À propos de
form-column-language = Langue
form-column-longitude = Longitude
form-column-latitude = Latitude
form-unit-concerns = demandes
form-unit-people = personnes
form-unit-territories = quartiers
form-unit-hours = heures
form-unit-days = jours
form-unit-percent = %
aloud-new =
    { $concerns ->
        [one] { $concerns } nouvelle demande.
       *[other] { $concerns } nouvelles demandes.
    }
aloud-unrouted =
    { $concerns ->
        [one] { $concerns } demande n'a pas encore d'association.
       *[other] { $concerns } demandes n'ont pas encore d'association.
    }
aloud-themes = On parle surtout de ceci : { $first }, puis { $second }.
aloud-waiting = La plus longue attente : { $queue }
aloud-voice = Une voix qu'au moins { $people } personnes partagent, à { $place } : { $name }.
aloud-done = Vous avez dit, on a fait. { $said } : { $done }.
aloud-feminine = demande, demandes, personne, personnes, heure, heures, semaine, semaines, voix, association, associations, réponse, réponses, proposition, propositions, ville, villes

## Les piliers des contrats de ville
pillar-cadre-de-vie = Cadre de vie
pillar-cohesion-sociale = Cohésion sociale
pillar-developpement-economique-et-emploi = Économie et emploi
pillar-none = Sans pilier

## Le groupe d'une association (relais)
group-hello =
    Bonjour ! Ici, votre équipe peut suivre ses dossiers ensemble. Un responsable écrit /relier.

    Activez les sujets du groupe. Nommez-moi administrateur, avec le droit de gérer les sujets et de supprimer des messages. Chaque dossier aura son sujet.
group-linked = C'est fait : ce groupe est celui de votre équipe. Les nouveaux dossiers arrivent ici.
group-linked-topics =
    C'est fait : ce groupe est celui de votre équipe. Chaque dossier a son sujet ici.

    Ce que vous dites entre vous reste entre vous. Pour écrire à l'habitant, répondez à son message dans le sujet.
group-unlinked = Ce groupe n'est plus relié. Les dossiers arrivent de nouveau en privé.
group-back = Me revoilà. Les dossiers arrivent de nouveau ici.
group-topics-back = Les sujets marchent de nouveau : chaque dossier retrouve le sien.
group-to = 👉 { $name }
group-how = Pour écrire, répondez à ce message. Le reste de vos discussions reste entre vous.
group-in-private = Cela se fait en privé. Écrivez-moi dans notre discussion à deux.
group-link-in-general = Écrivez /relier dans le sujet « General » du groupe.
group-anonymous = Je ne sais pas qui écrit : vous êtes administrateur anonyme. Désactivez l'anonymat, puis recommencez.
group-stranger = Bonjour ! Ces dossiers sont pour les relais de l'association. Pour aider, demandez-lui une invitation.
group-other-team = Ce groupe est celui d'une autre équipe. Travaillez dans le groupe de la vôtre, ou en privé avec moi.
group-observer = Vous pouvez lire, mais pas agir sur les dossiers. Votre rôle est observateur.
group-not-yours = Ce bouton est à quelqu'un d'autre, ou n'a plus d'effet.
group-gone = On m'a retiré de votre groupe. Rien n'est perdu : les dossiers arrivent en privé à chacun. Pour le groupe, ajoutez-moi de nouveau.
group-muted = Je ne peux plus écrire dans votre groupe. Rien n'est perdu : les dossiers arrivent en privé. Rendez-moi le droit d'écrire.
group-no-right =
    Je ne peux plus gérer les sujets de votre groupe. Les dossiers arrivent dans la discussion générale.

    Nommez-moi administrateur, avec le droit de gérer les sujets.
group-topic-kept =
    { $reference } : la personne a effacé ses données. Je n'ai pas pu supprimer son sujet dans le groupe.

    Supprimez-le vous-même. Donnez-moi aussi le droit de supprimer des messages : la prochaine fois, je le ferai.
group-not-forum = Votre groupe n'a plus de sujets. Les dossiers arrivent dans la discussion générale. Vous pouvez activer les sujets de nouveau.
link-in-the-group = Écrivez cela dans le groupe de votre équipe, où vous m'avez ajouté.
refused-link = Seuls les responsables peuvent relier un groupe. Demandez au vôtre.
refused-group-of-others = Ce groupe n'est pas relié à votre équipe.
refused-other-group = Votre équipe a déjà un groupe. Écrivez-y /delier d'abord.
topic-title = { $mark } { $reference } · { $theme } · { $place }
topic-mark-new = 🟡
topic-mark-taken = 🔵
topic-mark-waiting = ⏳
topic-mark-answered = 🟢
topic-mark-handed-over = 🟡
topic-mark-escalated = 🔺
topic-mark-reopened = 🟠
topic-mark-closed = ✅
topic-mark-withdrawn = ⚪
topic-mark-merged = 🔗
topic-mark-elsewhere = ➡️

## Commission scientifique
command-coder = coder
    .about = Lire et coder un texte anonyme (commission)
coder-text =
    Texte { $item } ({ $done } lus par vous)

    { $words }
coder-none = Il n'y a plus de texte à lire pour vous. Merci !
coder-kept = C'est noté : { $code }.
coder-new-codebook = Le livre de codes a changé, et ce code n'y est plus. Choisissez de nouveau.
coder-gone = Ce texte n'est plus à lire : son auteur l'a repris, ou deux personnes l'ont déjà lu.
code-text-theme = De quoi parle ce texte ?
    .hint = Lisez, puis choisissez. Personne ne voit votre choix avant la fin.
code-text-subtheme = Plus précisément ?
code-text-memo = Une remarque ? Sinon, passez.
    .hint = Par exemple : ce qui vous a fait hésiter.
coding-unsure = Je ne sais pas
coding-whole = Rien de plus précis
coding-unsure-about = Le texte ne dit pas de quoi il parle, ou aucun code ne va
coding-sheet-how = Mode d'emploi
coding-sheet-texts = Textes
coding-sheet-codes = Codes
coding-how =
    { $count ->
        [one] Bonjour { $coder }. Il y a { $count } texte à lire (tirage { $draw }, livre de codes { $version }).
       *[other] Bonjour { $coder }. Il y a { $count } textes à lire (tirage { $draw }, livre de codes { $version }).
    } Pour chaque texte, choisissez un code dans la liste. Lisez les définitions dans la feuille « Codes ». Lisez seul : ne parlez pas des textes avant la fin. Ne changez ni la colonne « texte », ni « tirage », ni « codeur ».
coding-caveat =
    { $count ->
        [one] n = { $count } texte. Non représentatif.
       *[other] n = { $count } textes. Non représentatif.
    }
coding-not-a-code = Choisissez un code de la liste.
commission-caveat =
    n = { $concerns ->
        [one] { $concerns } préoccupation
       *[other] { $concerns } préoccupations
    }, { $people } personnes (comptées une fois par période), de { $first } à { $last }. Non représentatif.
commission-note = Note de méthode
commission-part-what = Ce que contient ce dossier
commission-part-who = Qui a parlé : le cadre d'échantillonnage
commission-part-rules = Comment les personnes sont protégées
commission-part-codes = Le livre de codes
commission-part-double = La double lecture
commission-part-saturation = La saturation
commission-part-limits = Ce que l'échantillon ne dit pas
commission-part-again = Refaire ce dossier
commission-span = Ce dossier va de la semaine { $first } à la semaine { $last }. On avait demandé de { $asked_first } à { $asked_last }. Il est fait de périodes entières de quatre semaines, toutes finies.
commission-rows =
    { $rows ->
        [one] Il contient { $rows } ligne.
       *[other] Il contient { $rows } lignes.
    } Une ligne est une préoccupation. Les mots de l'habitant sont donnés pour { $quoted } lignes : celles dont l'auteur accepte d'être cité anonymement au niveau national. Les messages retirés n'y sont pas. Ce qu'un voisin ajoute à une préoccupation n'y est pas non plus.
commission-files = Les fichiers : données (CSV et classeur), sens des colonnes (schéma JSON), livre de codes, cadre d'échantillonnage, cette note, et un manifeste avec l'empreinte SHA-256 de chaque fichier.
commission-ifrc = Le fichier « ifrc.csv » redit les mêmes lignes dans les colonnes des retours communautaires de la Croix-Rouge (IFRC). Le sexe et l'âge ne sont pas demandés aux habitants. Les types « question » et « remerciement » ne sont jamais donnés.
commission-frame = Ce n'est pas un tirage au sort. Ce sont les personnes qui ont écrit d'elles-mêmes, ou qu'un relais a rencontrées, et dont la préoccupation est arrivée. Il n'y a pas de liste de tous les habitants : on ne peut pas dire combien se sont tus. Le fichier « cadre.csv » compte les lignes par variable.
commission-head-period = Période
commission-head-concerns = Préoccupations
commission-head-people = Personnes
commission-head-quotable = Acceptent d'être citées
commission-head-answered = Ont reçu une réponse avant la fin de la période
commission-head-on = Sur
commission-head-n = Textes lus deux fois
commission-head-alpha = Alpha
commission-head-interval = Intervalle à 95 %
commission-head-texts = Lignes lues
commission-head-codes = Codes rencontrés
commission-all = Ensemble
commission-share = { $part } sur { $whole }
commission-hidden = –
commission-decimal = { $whole },{ $rest }
commission-few = Un tiret : trop peu de personnes (moins de { $least }) sont concernées, ou ne le sont pas. Une période où moins de { $least } personnes ont parlé n'est pas dans ce dossier. Dans l'ensemble, un taux ne compte que les périodes où il peut être dit.
commission-rules = Tout ce qu'une ligne montre est partagé par au moins { $least } personnes différentes de la même période. Quand ce n'est pas le cas, la ligne devient plus vague, un pas après l'autre, dans cet ordre. Une étoile (*) remplace ce qui n'est pas dit. Ce que toutes les lignes d'un même groupe ont en commun est redit à la fin. La semaine n'est jamais dite. Le thème, le lieu et la nature ne sont dits que si le résumé de la semaine les disait aussi : sinon, on pourrait trouver ce que le résumé cache en retirant l'un de l'autre.
commission-step-relay = le thème vu par le relais n'est plus dit ;
commission-step-intake = on ne dit plus comment la préoccupation est venue, ni pour qui la personne parle ;
commission-step-nature = on ne dit plus si c'est un problème, un besoin ou une proposition ;
commission-step-commune = le quartier devient la commune ;
commission-step-subtheme = le sous-thème n'est plus dit ;
commission-step-departement = la commune devient le département ;
commission-step-country = le département devient la France ;
commission-step-theme = le thème n'est plus dit.
commission-words =
    Les mots ne sont donnés que si au moins cinq personnes, dont les mots sont donnés aussi, partagent la même ligne avec la même langue. Sinon la ligne reste, sans ses mots ; la langue est alors dite en dernier ressort par une étoile. Les mots d'une personne en danger, et ceux qu'un relais a refusé de laisser citer, ne sont jamais donnés.

    Dans les mots, un programme masque les noms, téléphones, adresses, courriels et insultes, et les lieux que la ligne ne dit pas. Aucun programme ne voit tout : qui lit ces textes garde pour soi ce qui désigne quelqu'un.

    Le nom d'une ligne est tiré pour ce dossier seulement. L'ordre des lignes aussi. Deux lignes d'une même personne ne peuvent pas être reliées. Deux dossiers dont les périodes se recoupent disent la même chose des mêmes préoccupations : les comparer n'apprend rien de plus.
commission-codebook =
    Livre de codes, version { $version } : { $codes } codes. { $retired ->
        [0] Aucun n'est retiré.
        [one] Un code est retiré : on ne le donne plus, il reste pour lire les anciens textes.
       *[other] { $retired } codes sont retirés : on ne les donne plus, ils restent pour lire les anciens textes.
    } Trois colonnes gardent trois regards : le code choisi par l'habitant, le code corrigé par le relais, le code de la commission.
commission-double = Une part des textes est tirée au sort et lue par deux personnes. Aucune ne voit le code de l'autre, ni celui de l'habitant, ni celui du relais.
commission-draw = Tirage { $number }, semaines { $first } à { $last }, graine « { $seed } » : { $share } % des textes, soit { $twice } lus deux fois, sur { $texts } remis. Livre de codes, version { $version }. Pour refaire le tirage, classez les lignes qui ont des mots par l'empreinte SHA-256 de « graine:ligne ».
commission-on-codes = Tous les codes
commission-on-themes = Les thèmes seuls
commission-alpha = L'alpha de Krippendorff (nominal) vaut 1 quand les lecteurs sont toujours d'accord, et 0 quand ils le sont comme au hasard. Au-dessus de { $enough }, on peut s'appuyer sur le codage ; au-dessus de { $usable }, on reste prudent. L'intervalle vient de 300 tirages avec remise. Sous { $least } textes, rien n'est dit. « Je ne sais pas » n'est pas compté.
commission-no-draw = Aucun texte n'a encore été remis pour être lu deux fois.
commission-saturation = Combien de codes différents on a rencontrés, après avoir lu tant de lignes dans l'ordre du dossier. Quand le nombre ne monte plus, lire davantage apprend peu de thèmes nouveaux.
commission-limits =
    - Il ne dit rien de ceux qui n'écrivent pas : sans téléphone, sans confiance, sans temps, ou loin d'une association.
    - Il ne permet pas de calculer une part des habitants. Un thème souvent dit n'est pas un thème plus grave.
    - Il dépend des lieux où des associations sont là, des affiches et des relais : un lieu silencieux n'est pas un lieu sans problème.
    - Les jeunes de moins de 15 ans n'y sont pas.
    - Les mots donnés viennent de ceux qui acceptent d'être cités : ils parlent peut-être autrement que les autres.
    - La langue est celle choisie dans le robot, ou l'arabe quand les mots sont écrits en arabe. Ce n'est pas toujours celle des mots.
    - Les préoccupations rares sont plus vagues que les autres, parce qu'elles sont rares.
commission-again = Les mêmes préoccupations, pour les semaines { $first } à { $last }, donnent les mêmes fichiers, à l'octet près. Si une personne efface ses données ou change d'accord, sa ligne change ou disparaît. Le manifeste donne l'empreinte de chaque fichier.
commission-sheet-read-me = Lisez-moi
commission-sheet-data = Données
commission-sheet-codebook = Livre de codes
commission-sheet-frame = Cadre
commission-column-ligne = Nom de la ligne, tiré pour ce dossier seulement
commission-column-periode = Période de quatre semaines où la préoccupation est arrivée
commission-column-territoire-niveau = Ce que dit le territoire : quartier, commune, departement, pays, ou inconnu quand le lieu n'a pas été compris
commission-column-territoire-code = Code du quartier (QPV), de la commune (INSEE) ou du département, ou *
commission-column-territoire = Nom du territoire
commission-column-theme = Thème choisi par l'habitant, ou *
commission-column-sous-theme = Sous-thème choisi par l'habitant, vide s'il n'en a pas choisi, ou *
commission-column-nature = problem (problème), need (besoin), proposal (proposition), ou *
commission-column-langue = Langue choisie, ou ar quand les mots sont écrits en arabe, ou *
commission-column-parle-pour = Pour qui la personne parle : elle-même (myself), un proche, un voisin, plusieurs, ou *
commission-column-recueil = Comment c'est venu : direct, face (rencontre), phone (téléphone), ou *
commission-column-mots = Les mots de l'habitant, anonymes ; vide s'ils ne sont pas donnés
commission-column-code-habitant = Code choisi par l'habitant : thème, ou thème et sous-thème
commission-column-code-relais = Code corrigé par le relais : thème, ou thème et sous-thème ; vide s'il n'a rien corrigé, ou *
commission-column-code-commission = Code lu par la commission, ? quand le lecteur ne sait pas ; deux codes séparés par | quand les deux lecteurs ne sont pas d'accord
commission-column-lectures = Combien de personnes de la commission ont lu ces mots : 0, 1 ou 2

## Affiches
command-poster = affiche, affiches
    .about = Faire une affiche pour votre quartier
make-poster-which-territory = Où sera l'affiche ?
make-poster-place = Où sera l'affiche ? Écrivez une ville ou un quartier.
make-poster-place-again = Je n'ai pas trouvé. Écrivez le lieu d'une autre façon.
make-poster-which-place = Lequel de ces lieux ?
make-poster-which-place-again = Lequel de ces lieux ?
make-poster-which-quarter = Dans quel quartier ?
make-poster-theme = De quoi parle l'affiche ?
make-poster-languages = Dans quelles langues ?
    .hint = Chaque phrase y sera dans chaque langue.
make-poster-second-language = Quelle langue avec le français ?
make-poster-third-language = Encore une autre langue ?
make-poster-sheet = Sur quel papier ?
choice-others = D'autres langues
choice-none = Non, c'est tout
sheet-a4 = Grande feuille (A4)
sheet-a5 = Petite feuille (A5)
sheet-two = Deux petites sur une A4
poster-here = Votre affiche : { $place }. Ouvrez le fichier pour l'imprimer.
poster-how =
    À l'imprimerie ou chez vous, choisissez « taille réelle » (100 %).

    Avant de la coller, essayez-la : visez un carré avec votre téléphone.
act-poster-again = Une autre affiche
refused-poster-place = Votre association ne travaille pas dans ce lieu. Écrivez /affiche pour en choisir un autre.
refused-poster-place-unknown = Je n'ai pas trouvé ce lieu : il n'y a pas d'affiche. Écrivez /affiche pour recommencer.
refused-poster-no-door = Une affiche doit mener quelque part. Demandez à la personne qui a installé le bot d'indiquer l'adresse des habitants.
