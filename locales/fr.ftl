# Porte-voix : ce que lisent les habitants, en français. C'est la langue source : un texte nouveau commence ici.
# Phrases courtes, mots de tous les jours, « vous ». Une ligne commençant par # n'est jamais montrée.
# Après .recap : le nom de la ligne dans le résumé. Après .hint : une aide sous la question.

## Boutons
act-accept = Accepter
act-add = Ajouter quelque chose
act-previous = Avant
act-back = ↩ Retour
act-case-consents = Mes accords
act-check-transcript = Relire mon vocal
act-consents = Changer mes accords
act-edit = Changer : { $what }
act-erase = Tout effacer
act-erase-all = Oui, tout effacer
act-export = Recevoir une copie
act-files = Voir les fichiers
act-go-on = Reprendre
act-follow = Suivre
act-help = Aide
act-keep = Je garde
act-language = 🌐 Langue
act-not-the-same = Ce n'est pas pareil
act-my-cases = Mes demandes
act-my-data = Mes données
act-next = Suite
act-read-news = Lire { $reference }
act-not-solved = Pas réglé
act-recover = Retrouver une demande
act-reply = Répondre
act-report = Parler
act-secret = Choisir un mot secret
act-see = Voir
act-share = Partager
act-share-position = 📍 Envoyer ma position
# Sur WhatsApp, ce qui ouvre la liste des choix : 20 lettres au plus.
act-choose = Choisir
act-solved = C'est réglé
act-withdraw = Retirer
act-withdraw-case = Retirer { $reference }
act-unfollow = Ne plus suivre
choice-coordination = La coordination nationale
choice-elsewhere = Ailleurs
choice-elsewhere-or-unsure = Ailleurs, ou je ne sais pas
choice-more = Voir les autres
choice-no = Non
choice-old-enough = C'est tout (15 ans ou plus)
choice-over = C'est tout
choice-send = Oui, envoyer
choice-skip = Passer
choice-too-young = C'est tout (moins de 15 ans)
choice-yes = Oui
# Mots acceptés quand on écrit au lieu d'appuyer, séparés par des virgules.
accepted-no = non, nan, nn, no, pas d'accord, pas du tout, surtout pas, ah non
accepted-over = c'est tout, cest tout, c tout, fini, j'ai fini, voila, terminé, stop la
accepted-send = oui, ok, envoie, envoyez, envoyer, c'est bon, d'accord
accepted-skip = passer, passe, rien, non, je ne sais pas, je sais pas, sais pas, chais pas, aucune idée, jsp, nsp
accepted-yes = oui, ouais, oui oui, ok, wi, ui, yes, d'accord, bien sûr, oui bien sûr, ok d'accord, volontiers
# Ce qu'on écrit quand on demande si c'est réglé, à côté de oui et de non.
accepted-solved = c'est réglé, réglé, problème réglé, c'est résolu, résolu, c'est réparé, réparé, ça marche
accepted-not-solved = pas réglé, toujours pas, pas encore, pas du tout, ça continue, rien n'a changé, rien a changé, c'est pareil, toujours pareil, ça marche pas, ça marche toujours pas
accepted-elsewhere = ailleurs, aucun, aucune, aucun des deux, non, nan, autre, je ne sais pas, je sais pas, sais pas, jsp, nsp, chais pas
accepted-elsewhere-or-unsure = ailleurs, aucun, aucune, non, nan, autre, je ne sais pas, je sais pas, sais pas, jsp, nsp, chais pas
accepted-different = différent, c'est différent, non, nan, pas pareil, pas la même chose, ce n'est pas pareil, autre chose, c'est autre chose, aucun, aucune
# Un bouton se choisit aussi par son numéro : 1, 2, 3… entre virgules, les façons de dire le même entre barres ; puis ce qui peut être écrit devant.
accepted-numbers = un / une / premier / première / 1er / 1re / 1ère, deux / deuxième / second / seconde / 2e / 2ème / 2nd, trois / troisième / 3e / 3ème, quatre / quatrième / 4e / 4ème, cinq / cinquième / 5e / 5ème, six / sixième / 6e / 6ème, sept / septième / 7e / 7ème, huit / huitième / 8e / 8ème, neuf / neuvième / 9e / 9ème, dix / dixième / 10e / 10ème
accepted-number-signs = n, n°, no, num, numéro, choix, bouton, option
# Mots qui demandent de changer une réponse, puis petits mots autour, puis autres noms des lignes du résumé.
accepted-change = changer, change, changez, changement, modifier, modifie, modifiez, modification, corriger, corrige, corrigez, correction, rectifier, rectifie, rectifiez, éditer, édite, remplacer, remplace, refaire
accepted-change-small = le, la, les, l, un, une, de, du, des, d, mon, ma, mes, votre, vos, cette, ce, je, j, veux, voudrais, voudrai, vx, aimerais, peux, peut, peu, on, pouvez, vous, svp, stp, s'il vous plaît, merci, ok, oui, non, nan, et, plutôt, encore
# Petits mots autour de ceux qui arrêtent tout : « stop svp ».
accepted-stop-small = svp, stp, s'il vous plaît, s'il te plaît, silvouplait, siouplait, merci, merci beaucoup, maintenant, ok, bonjour, bonsoir
# A whole message that asks to see one's requests (small words and greetings left out).
accepted-wish-cases = suivi, suivre, demande, demandes, dossier, dossiers, suivi de ma demande, suivi de mon dossier, suivre ma demande, suivre mon dossier, voir ma demande, voir mes demandes, voir mon dossier, voir mes dossiers, consulter mon dossier, où en est, où on en est, où en est ma demande, où en sont mes demandes, où en est mon dossier, où en sont mes dossiers, c'est où mon dossier, du nouveau, il y a du nouveau, y a du nouveau, avez du nouveau, est-ce que vous avez du nouveau, est-ce qu'il y a du nouveau, des nouvelles, avez des nouvelles, est-ce que vous avez des nouvelles, des nouvelles de ma demande, des nouvelles de mon dossier, ça avance, est-ce que ça avance, ma demande avance, mon dossier avance
# A whole message about what we hold: see, erase, withdraw. It opens the screen, where buttons do it.
accepted-wish-data = données, infos, informations, compte, supprimer, supprimer mes données, supprimez mes données, supprimer mes infos, supprimer mes informations, supprimer mes messages, supprimer mon compte, supprimez mon compte, supprimer tout, supprimez tout, supprime tout, tout supprimer, effacer, effacer mes données, effacez mes données, efface mes données, effacer mes infos, effacer mes informations, effacer mes messages, effacez mes messages, effacer mon compte, effacez mon compte, effacer tout, effacez tout, efface tout, supprimer ma demande, supprimez ma demande, supprimer mon dossier, supprimez mon dossier, effacer ma demande, effacez ma demande, effacer mon dossier, effacez mon dossier, retirer ma demande, retirez ma demande, retire ma demande, retirer mes demandes, retirer mon dossier, retirez mon dossier, annuler ma demande, annulez ma demande, annuler mon dossier, annulez mon dossier, une copie de mes données, télécharger mes données, oubliez-moi, droit à l'oubli, que savez-vous sur moi, qu'est-ce que vous savez sur moi, rgpd
accepted-line-story = message, texte, histoire, récit, mots, phrase, ce que j'ai dit, ce que j'ai écrit
accepted-line-place = lieu, endroit, adresse, ville, commune, quartier, code postal, localisation
accepted-line-which-place = lieu, endroit, adresse, ville, commune, quartier, code postal, localisation
accepted-line-which-place-again = lieu, endroit, adresse, ville, commune, quartier, code postal, localisation
accepted-line-which-quarter = quartier, cité
accepted-line-theme = sujet, thème, catégorie
accepted-line-subtheme = détail, précision, sous-thème
accepted-line-nature = type, nature, genre, problème, besoin, idée
accepted-line-speaking-for = pour qui, personne, qui parle
accepted-line-neighbours-said-it = voisins, voisin, voix
accepted-line-one-case-each = sujets, sujet, thèmes, thème, demandes
accepted-line-may-we-say-it-is-urgent = urgence, urgent
# Mots d'une phrase qui dit où c'est, même quand le lieu n'est pas trouvé.
accepted-place-words = rue, avenue, boulevard, allée, impasse, chemin, résidence, cité, quartier, bâtiment, bat, numéro, chez moi, habite, jhabite, habitons, foyer, à côté, près, derrière, en face, au bout
# Le nom de la langue, dans cette langue.
language-name = Français

## Mots et commandes compris à tout moment
aside-back-words = retour, arriere, revenir
aside-cancel-words = annuler, annule, abandonner
aside-help-words = aide, aidez moi, à l'aide, menu, comment ça marche
aside-language-words = langue, changer de langue, changer la langue, changer langue, autre langue, je veux changer de langue, je veux changer la langue
aside-stop-words = stop, arret, arrêt, arreter, arrêtez, desinscription, désabonner, stop tout, ne m'écrivez plus, ne m'écris plus, m'écrivez plus, m'ecris plus, arrêtez de m'écrire, arrête de m'écrire, arrêter de m'écrire, stop de m'écrire, arrêtez d'écrire, ne m'envoyez plus rien, ne m'envoyez plus de messages, ne m'envoie plus de messages, arrêtez de m'envoyer des messages, arrêtez les messages, plus de messages, je ne veux plus de messages, je veux plus de messages, je ne veux plus rien recevoir, je veux plus rien recevoir, je ne veux plus recevoir de messages, ne plus rien recevoir, ne me contactez plus, désinscrivez-moi, désabonnez-moi
command-back = retour
    .about = Revenir en arrière
command-cancel = annuler
    .about = Abandonner sans rien envoyer
command-cases = suivi
    .about = Voir où en sont mes demandes
command-help = aide
    .about = Comment ça marche
command-language = langue
    .about = Changer de langue
command-my-data = mesdonnees, donnees
    .about = Voir, recevoir ou effacer mes données
command-recover = retrouver
    .about = Retrouver une demande avec un mot secret
command-report = signaler, parler
    .about = Dire un problème, un besoin, une idée
command-stop = stop
    .about = Ne plus rien recevoir

## Accueil et à-côtés (habitants)
welcome =
    Bonjour ! Ici, vous pouvez dire ce qui ne va pas dans votre quartier, ce qui vous manque, ou votre idée.

    L'association de votre quartier vous répond. Écrivez, parlez, ou appuyez sur « Parler ».
welcome-heard =
    Merci, c'est bien reçu. L'association de votre quartier le lira, et vous répondra ici. Votre nom et votre numéro ne sont jamais donnés.
# Mots qui disent seulement bonjour, séparés par des virgules : la personne n'a encore rien raconté.
greeting-words = bonjour, bonsoir, salut, slt, cc, coucou, bjr, bsr, hey, allo, salam, selam, wesh, merci, mrc, ça va, sava, cv, madame, monsieur, à vous, tous, tout le monde, vous, et
# Mots qui disent seulement qu'on a lu une réponse, séparés par des virgules : il n'y a rien à transmettre.
accepted-thanks = ok, okay, oki, d'accord, dac, dacc, super, parfait, top, cool, génial, nickel, bien reçu, très bien, c'est bon, c'est bien, c'est noté, entendu, compris, beaucoup, infiniment
draft-lapsed = Votre message d'il y a quelques jours n'était pas fini. Je ne l'ai pas gardé : au bout de deux jours, j'efface. On peut reprendre quand vous voulez.
first-words-lost = Je n'ai plus vos premiers mots : pouvez-vous me les redire ? Sans savoir si vous avez 15 ans, je ne les écris nulle part.
noted-place = C'est noté pour le lieu.
edited-sent = C'est noté : votre correction est ajoutée à votre demande { $reference }.
edited-unknown = Vous avez changé un ancien message, et je ne peux plus le changer ici. Écrivez-moi la correction dans un nouveau message.
residents-help =
    Répondez à la question, avec vos mots ou avec un bouton.

    « n° 2 » : choisir le bouton 2. « retour » : question d'avant. « changer lieu » : répondre autrement. « annuler » : tout arrêter. « langue » : changer de langue. « stop » : ne plus rien recevoir.

    /suivi montre vos demandes. /mesdonnees montre ce que nous gardons : vous pouvez tout effacer. En cas de danger, appelez le 112.
nothing-open = Il n'y a pas de question en cours.
old-button = Ce bouton est ancien. Voici ce que vous pouvez faire.
unknown-command = Je ne connais pas cette commande. Écrivez « aide » pour voir ce que je sais faire.
aside-cancelled = C'est annulé. Rien n'a été envoyé.
aside-stopped = C'est noté : vous ne recevrez plus rien. Pour reprendre, écrivez-nous un mot.
talk-words = « retour » : question d'avant. « aide » : de l'aide. « annuler » : tout arrêter. « changer place » : répondre à nouveau à l'étape « place ».
# Où l'on en est, sous une question : sûr, à peu près (jamais moins de 2), et la fin.
progress-step = Étape { $step } sur { $total }
progress-about = Encore { $left } étapes environ
progress-last = Dernière étape avant l'envoi
resumed = On reprend.
resumed-news = On reprend. Il y a du nouveau : { $references }.
language-chosen = Je vous parle en français.
# Demandé une fois à qui écrit dans une autre langue ; la même question suit dans cette langue.
language-offer = { $language ->
    [fr] Voulez-vous continuer en français ?
    [en] Voulez-vous continuer en anglais ?
    [ar] Voulez-vous continuer en arabe ?
    [tr] Voulez-vous continuer en turc ?
    [pt] Voulez-vous continuer en portugais ?
    [es] Voulez-vous continuer en espagnol ?
   *[other] Voulez-vous changer de langue ?
}
language-kept = D'accord, on continue en français.
danger-numbers =
    Voici des numéros gratuits, jour et nuit.
    Si vous ne pouvez pas parler, écrivez un SMS au 114. Police : 17. Toutes les urgences : 112.
    Santé : 15. Feu : 18. Enfant en danger : 119. Violences, pour en parler : 3919. Idées de suicide : 3114.
    Rien n'est envoyé sans votre accord.
    Si quelqu'un lit votre téléphone, effacez cette conversation.
danger-perhaps =
    Voici des numéros gratuits, au cas où.
    En danger ? Appelez le 17 (police) ou le 112. Si vous ne pouvez pas parler, écrivez un SMS au 114.
    Santé : 15. Feu : 18. Enfant en danger : 119. Violences, pour en parler : 3919. Idées noires : 3114.
    Si quelqu'un lit votre téléphone, effacez cette conversation.
flood-wait =
    Vous envoyez beaucoup de messages à la fois. Attendez { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
    }, puis continuez : on reprendra où vous en étiez.

    Ce que vous envoyez d'ici là n'est pas gardé. En cas de danger, appelez le 112.
unfetched-too-large = Ce fichier est trop lourd (plus de 20 Mo). Envoyez-en un plus petit, ou racontez avec vos mots.
unfetched-unavailable = Je n'ai pas pu recevoir ce fichier. Pouvez-vous l'envoyer encore une fois ?
unfetched-unsupported = Je ne sais pas lire ce genre de message. Écrivez, envoyez un vocal ou une photo.
unfetched-reaction = J'ai vu votre réaction, mais elle ne répond pas à la question. Écrivez, ou appuyez sur un bouton.
unfetched-deleted = Vous avez effacé un message, mais je l'avais peut-être déjà lu. Pour voir ou effacer ce que vous avez envoyé, écrivez /mesdonnees.
unfetched-too-many = Vous envoyez beaucoup de fichiers à la fois. J'ai gardé les 20 premiers. Envoyez les autres à part, si c'est utile.
unfetched-unsupported-file = Je ne prends pas ce genre de fichier, et je ne l'ai pas gardé. Envoyez une photo, un vocal, un PDF ou un document Word.
unfetched-unreadable = Je n'arrive pas à ouvrir ce fichier, et je ne l'ai pas gardé. Envoyez une photo de ce que vous voulez montrer, ou racontez avec vos mots.
unfetched-heic = Je ne sais pas lire ce format de photo (HEIC). Envoyez-la comme une photo, pas comme un fichier. Ou faites une capture d'écran.
unfetched-locked = Ce document est protégé par un mot de passe. Je ne peux pas l'ouvrir. Envoyez-le sans mot de passe, ou en photo.
unfetched-macros = Ce document contient un petit programme, qui peut être dangereux. Je ne l'ai pas gardé. Envoyez-le en PDF ou en photo.

## Réponses qui ne vont pas
error-edit-unknown = Ce message ne peut plus être changé ici. Écrivez la correction dans un nouveau message.
error-not-a-choice = Je n'ai pas compris. Touchez un bouton, ou écrivez son numéro.
error-what-to-change = D'accord, rien n'est envoyé. Que voulez-vous changer ? Touchez un bouton, ou écrivez « changer » et le nom de la ligne.
error-names-somebody = Avec ces mots, on peut reconnaître quelqu'un. Écrivez sans nom de personne, sans numéro et sans adresse.
error-not-that-many-digits = Il faut entre { $least } et { $most } chiffres.
error-one-word-wanted = Il me faut un seul mot, d'au moins { $least } lettres.
error-old-button = Cette question est déjà passée. Voici où nous en sommes.
error-added-to-story = Je l'ajoute à votre message.
error-already-sent = C'est déjà envoyé.
error-position-by-hand = Pour la position, il faut le bouton ou le trombone 📎 de votre messagerie. Ou écrivez votre ville ou un code postal.
error-place-wanted = Dites-moi où : un code postal, une ville ou un quartier.
error-story-open = Votre message est gardé. Vous pouvez le continuer, puis touchez « C'est tout ». Pour en enlever la fin, touchez encore « Retour ».
error-story-shorter = J'ai enlevé votre dernier envoi. Le reste est gardé : vous pouvez continuer, ou toucher « C'est tout ».
error-too-long = C'est trop long : { $most } lettres au plus. Gardez le plus important.
error-too-many-files = Vous avez déjà envoyé { $most } fichiers, c'est le maximum. Touchez « C'est tout ».
error-age-before-files = Dites-moi d'abord si vous avez 15 ans ou plus. Puis renvoyez ce fichier.
error-too-short = Pouvez-vous en dire un peu plus ?
error-unknown-field = { $field } ne peut pas être rempli. Vous pouvez écrire : { $fields }. Rien d'autre entre accolades.
error-word-added = « { $word } » n'est pas dans ces mots, ou pas à cet endroit. Vous pouvez seulement enlever des mots.
error-words-wanted = Ici, il me faut des mots. Écrivez votre réponse.
error-nothing-to-finish = Il n'y a rien à terminer.
story-goes-on = C'est noté. Vous pouvez continuer. Quand vous avez fini, touchez « C'est tout ».
story-kept = Votre message est gardé. Vous pouvez continuer. Quand vous avez fini, touchez « C'est tout ».
# Après un numéro seul écrit pendant le récit.
story-number = « { $number } » est ajouté à votre message. Pour choisir le bouton { $number }, écrivez « n° { $number } ».
right-words-wanted = D'accord. Écrivez ce que vous avez dit, avec vos mots.
recap-line = • { $about } :
recap-files = { $count ->
    [one] ({ $count } fichier)
   *[other] ({ $count } fichiers)
}

## Dire un problème, un besoin, une idée
report-concern-fifteen-or-older = Avez-vous 15 ans ou plus ?
report-concern-story =
    Nous sommes Porte-voix, des associations de quartier. Ce que vous dites est lu par l'association de votre quartier. Elle vous répond ici. Votre nom et votre numéro ne sont jamais donnés. La messagerie, elle, voit les messages.

    Dites-moi ce qui se passe, ce qu'il vous faut, ou votre idée.
    .hint = Écrivez, envoyez un vocal ou des photos, en plusieurs fois si vous voulez. Ne donnez pas de nom de famille.
    .recap = Votre message
report-concern-may-we-say-it-is-urgent = Vos mots parlent d'un danger. Voulez-vous que l'association sache que c'est urgent ?
    .recap = Urgent
report-concern-doctor-now = Vos mots parlent de santé. Quelqu'un a besoin d'un médecin maintenant ?
    .recap = Un médecin maintenant
report-concern-call-a-doctor = Appelez le 15, gratuit, jour et nuit. Si vous ne pouvez pas parler : le 114, par SMS. Je garde vos mots ici.
report-concern-no-numbers = Pour la CAF ou la Sécu : n'envoyez pas votre numéro d'allocataire ni de Sécu. Ici, personne n'en a besoin.
report-concern-number-seen = J'ai vu un numéro de la CAF ou de la Sécu dans votre message. Personne n'en a besoin ici : il est caché dans tout ce qui sort de l'association.
add-to-case-number-seen = J'ai vu un numéro de la CAF ou de la Sécu dans votre message. Personne n'en a besoin ici : il est caché dans tout ce qui sort de l'association.
report-concern-may-we-say-a-doctor-is-needed = Voulez-vous que l'association sache que c'est urgent ?
    .recap = Urgent
report-concern-place = C'est où ?
    .hint = Un code postal, une ville, ou le nom du quartier.
    .recap = Lieu
report-concern-which-place = Lequel est-ce ?
    .recap = Lieu
report-concern-place-again = Je n'ai pas trouvé. Essayez avec le code postal, ou la ville et le quartier.
    .hint = Si je ne trouve pas, une personne cherchera pour vous.
report-concern-which-place-again = Lequel est-ce ?
    .recap = Lieu
report-concern-which-quarter = Dans quel quartier est-ce ?
    .recap = Quartier
report-concern-one-case-each = Vous parlez de plusieurs sujets. Voulez-vous une demande pour chacun ? Chaque sujet ira alors à qui peut agir.
    .recap = Une demande par sujet
several-no = Non, tout ensemble
several-yes = Oui, une par sujet
report-concern-theme = De quoi s'agit-il surtout ?
    .recap = Sujet
report-concern-subtheme = Plus précisément ?
    .recap = Détail
report-concern-nature = C'est plutôt…
    .recap = Ce que c'est
report-concern-speaking-for = Pour qui parlez-vous ?
    .recap = Pour qui
speaker-myself = Moi, ma famille
speaker-relative = Un proche
speaker-neighbour = Un voisin, une voisine
speaker-several = Plusieurs habitants
neighbours-said-it = Des voisins ont dit quelque chose qui ressemble. C'est la même chose ?
    .hint = Si oui, j'ajoute votre voix à la leur : l'association lit vos mots et répond à tous. Sinon, votre demande part toute seule. Rien n'est perdu.
    .recap = Comme des voisins
neighbours-pick = J'ajoute ma voix : { $about }
neighbours-different = C'est différent
neighbours-line = • { $about } · { $place } : au moins { $people } personnes le disent.
neighbours-line-few = • { $about } · { $place } : des voisins le disent.
neighbours-line-joined = • { $about } · { $place } : vous le dites déjà avec des voisins.
neighbours-gone = La demande de vos voisins vient d'être fermée. La vôtre part toute seule.
voice-added = C'est ajouté ✅ Vos mots sont avec ceux de vos voisins ({ $reference }). Votre voix compte une fois.
voice-split = { $joined } n'était pas tout à fait la même chose. Vos mots sont maintenant une demande à vous : { $reference }. Vous n'avez rien à refaire.
voice-split-own = C'est fait. Vos mots sont maintenant une demande à vous : { $reference }. Vous ne suivez plus { $joined }.
voice-left = C'est fait. Vous n'êtes plus avec { $reference }. Dites-moi ce qui se passe chez vous.
voice-goes-on = La personne qui avait parlé la première n'est plus là. { $reference } continue avec vous sous le numéro { $into }.
voice-goes-on-yours = La personne qui avait parlé la première n'est plus là. { $joined } continue avec vos mots. Votre numéro est maintenant { $reference }.
leave-voice-review = Ce n'est pas la même chose ? Vos mots deviennent alors une demande à vous, avec son propre numéro.
report-concern-review = Voici ce que je vais envoyer à l'association. Vous êtes d'accord ?
may-we-quote-you = Encore deux petites questions. Pouvons-nous citer vos mots, sans votre nom, dans le résumé national ?
may-we-ask-you-later = Pouvons-nous vous demander plus tard si c'est réglé ?
consents-noted = C'est noté. Merci !
give-detail-who-was-told = À qui l'avez-vous déjà dit ?
    .hint = Cela aide l'association à savoir par où commencer.
give-detail-how-was-it-asked = Comment l'avez-vous demandé ?
detail-landlord = Au bailleur
detail-town-hall = À la mairie
detail-both = Aux deux
detail-nobody = À personne
detail-letter = Par courrier
detail-online = Sur internet
detail-aloud = En parlant
detail-not-yet = Pas encore
detail-skip = Passer
detail-noted = C'est noté. L'association le verra.
detail-passed = D'accord. L'association vous posera ses questions ici.
choose-secret-word = Choisissez un mot secret, d'au moins 4 lettres.
    .hint = Il sert à retrouver votre demande sur un autre téléphone. Prenez un mot que personne ne devine.
secret-chosen =
    C'est noté. Je ne montrerai plus jamais ce mot. Effacez-le de cette conversation.

    Sur un autre téléphone, écrivez /retrouver, puis { $reference } et votre mot.
recover-case-number = Quel est le numéro de votre demande ?
    .hint = Il commence par PV-.
recover-case-word = Et votre mot secret ?
case-recovered = C'est bien vous. La suite de { $reference } arrive ici, et vos autres demandes sont dans « Mes demandes ».
case-moved-away =
    Votre demande { $reference } a été retrouvée sur un autre téléphone. La suite arrive là-bas.

    Ce n'est pas vous ? Écrivez-nous, ou effacez tout avec /mesdonnees.
recover-case-all-mine = D'autres demandes ont été faites ici. Sont-elles aussi à vous ?
    .hint = « Oui » : tout est réuni, ici et là où vous écriviez avant. « Non » : vous lirez seulement cette demande.
case-shown-here = Voici la demande { $reference }. Les réponses arrivent toujours au même endroit qu'avant.
case-read-elsewhere = Quelqu'un a lu votre demande { $reference } ailleurs, avec votre mot secret. Ce n'était pas vous ? Choisissez un autre mot.
refused-recovery-busy = Il y a trop d'essais en ce moment. Réessayez dans une minute.
refused-recovery = Ce numéro et ce mot ne vont pas ensemble. Vérifiez-les, puis écrivez « Retrouver une demande ».
refused-recovery-tries = Vous avez essayé plusieurs fois aujourd'hui. Réessayez demain.
come-with-an-adult =
    Merci de nous écrire. Avant 15 ans, nous ne gardons rien de ce que tu dis.

    Tu peux le dire avec d'autres, dans un atelier. Demande au centre social, ou à une association de ton quartier. Ou fais-le ici avec un parent ou un adulte de confiance. Si tu es en danger, appelle le 119 : c'est gratuit, jour et nuit.
come-with-an-adult-near =
    Merci de nous écrire. Avant 15 ans, nous ne gardons rien de ce que tu dis.

    Tu peux le dire avec d'autres, dans un atelier. Demande à l'association { $association }, ou au centre social. Ou fais-le ici avec un parent ou un adulte de confiance. Si tu es en danger, appelle le 119 : c'est gratuit, jour et nuit.
# Ce qui a été compris d'un récit, en une ligne : « J'ai compris : ascenseur, 3 semaines. »
understood = J'ai compris : { $about }.
understood-with = { $first }, { $more }
lasting-hour = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
lasting-day = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
lasting-week = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
lasting-month = { $count } mois
lasting-year = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
thing-bedbugs = punaises
thing-bins = poubelles
thing-bulky = encombrants
thing-bus = bus
thing-canteen = cantine
thing-cockroach = cafards
thing-doctor = médecin
thing-electric = électricité
thing-entry-door = porte d'entrée
thing-heating = chauffage
thing-hot-water = eau chaude
thing-intercom = interphone
thing-leak = fuite d'eau
thing-lift = ascenseur
thing-mice = souris
thing-mould = moisissures
thing-rats = rats
thing-rent = loyer
thing-service-charges = charges
thing-street-lamp = éclairage de la rue
thing-teacher = professeurs
thing-toilet = toilettes
thing-water-cut = coupure d'eau
nature-problem = Un problème
nature-need = Un besoin
nature-proposal = Une idée
theme-log = Logement
theme-pro = Propreté
theme-ren = Travaux, environnement
theme-edu = École, enfants, jeunes
theme-emp = Travail, formation
theme-pou = Argent, aides
theme-san = Santé
theme-dro = Papiers, services publics
theme-dis = Discriminations
theme-tra = Tranquillité, police
theme-mob = Transports
theme-vie = Vie du quartier
theme-aut = Autre chose
theme-any = Tous les sujets
theme-more = Voir tous les sujets
subtheme-skip = Passer
subtheme-damp = Humidité, froid
subtheme-pests = Cafards, rats, punaises
subtheme-breakdown = Panne (chauffage, eau, ascenseur)
subtheme-rent = Loyer, charges
subtheme-move = Changer de logement
subtheme-landlord = Le bailleur ne répond pas
subtheme-waste = Ordures, encombrants
subtheme-shared-areas = Parties communes
subtheme-green = Espaces verts, jeux
subtheme-street = Éclairage, rue
subtheme-noise = Bruit
subtheme-demolition = Démolition, relogement
subtheme-renewal-say = Donner son avis sur les travaux
subtheme-works = Chantier
subtheme-heat = Chaleur, énergie
subtheme-planting = Arbres, jardins
subtheme-pollution = Pollution
subtheme-teachers = Profs absents
subtheme-guidance = Orientation
subtheme-canteen = Cantine
subtheme-dropout = Arrêt de l'école
subtheme-aesh = Élève handicapé
subtheme-youth = Lieux pour les jeunes
subtheme-job = Trouver un travail
subtheme-training = Formation, alternance
subtheme-childcare = Garde d'enfants
subtheme-conditions = Conditions de travail
subtheme-business = Créer son activité
subtheme-shops = Commerces
subtheme-food = Manger
subtheme-energy = Factures d'énergie
subtheme-benefits = CAF, RSA
subtheme-debts = Dettes
subtheme-pension = Retraite
subtheme-doctor = Médecin
subtheme-mental = Santé mentale
subtheme-prevention = Dents, prévention
subtheme-health-cover = Droits santé
subtheme-addiction = Addictions
subtheme-frailty = Grand âge, handicap
subtheme-residence = Titre de séjour, préfecture
subtheme-counter = Guichets
subtheme-online = Démarches en ligne
subtheme-language = Problème de langue
subtheme-silence = Pas de réponse
subtheme-hiring = Embauche
subtheme-lodging = Logement
subtheme-schooling = École
subtheme-racism = Racisme
subtheme-gender = Femmes et hommes
subtheme-image = Image du quartier
subtheme-dealing = Trafic
subtheme-rodeo = Rodéos, vitesse
subtheme-assault = Agressions
subtheme-family = Violences en famille
subtheme-police = Police
subtheme-mediation = Médiation
subtheme-service = Bus, tram, desserte
subtheme-fares = Prix
subtheme-access = Accès, handicap
subtheme-parking = Stationnement
subtheme-crossing = Traversées dangereuses
subtheme-premises = Salle, local
subtheme-grants = Subvention
subtheme-sport = Sport
subtheme-culture = Culture
subtheme-council = Conseil citoyen
subtheme-idea = Idée pour le quartier

## Messages vocaux
may-they-hear-your-voice = L'association peut-elle écouter votre vocal ?
    .hint = « Non » : elle lira seulement vos mots, quand vous les aurez relus. Une voix, cela se reconnaît.
    .recap = Écouter le vocal
may-they-hear-your-voice-alone = L'association peut-elle écouter votre vocal ?
    .hint = « Non » : personne ne pourra savoir ce que vous y dites, car il faut l'écouter pour l'écrire. Une voix, cela se reconnaît.
    .recap = Écouter le vocal
did-we-hear = Voici ce que j'ai compris de votre vocal. C'est juste ?
    .recap = Votre vocal
in-your-words = Alors dites-le-moi avec des mots écrits : personne ne peut lire votre vocal.
    .recap = Vos mots
heard-yes = Oui, c'est juste
heard-no = Non, je corrige
heard-none = N'écrivez rien
transcript-understood = Voici ce que j'ai compris de votre vocal ({ $reference }). C'est juste ?
transcript-written = Quelqu'un de l'équipe a écouté votre vocal ({ $reference }) et l'a écrit. C'est juste ?
transcript-kept = Merci ! Ces mots sont ajoutés à { $reference }.
health-numbers = Vos mots parlent de santé. Quelqu'un a besoin d'un médecin maintenant ? Appelez le 15, gratuit, jour et nuit. Si vous ne pouvez pas parler : le 114, par SMS.
transcript-struck = D'accord, ces mots sont effacés. { $reference } reste comme elle est.
transcript-none = Je n'ai pas compris votre vocal ({ $reference }), et l'équipe ne peut pas l'écouter. Pouvez-vous l'écrire ?
transcript-none-joined = Je n'ai pas compris votre vocal ({ $reference }), et l'équipe ne peut pas l'écouter. Votre voix compte quand même.
translated = Traduction faite par une machine, pour { $reference }. Elle peut se tromper : les vrais mots sont ceux de l'association.
refused-transcript = Ce vocal est déjà relu. Vos demandes : /suivi

## Suivre une demande
about-which-said = Que voulez-vous nous dire ?
about-which-about = C'est pour une demande déjà envoyée, ou pour autre chose ?
about-which-about-something-new = Autre chose
reply-heard = On vous a posé une question sur { $reference } : j'y mets votre réponse. Pour parler d'autre chose, écrivez « annuler ».
add-to-case-more = Que voulez-vous ajouter ?
    .hint = Écrivez, envoyez un vocal ou des photos. Puis touchez « C'est tout ».
add-to-case-may-we-say-it-is-urgent = Vos mots parlent d'un danger. Voulez-vous que l'association sache que c'est urgent ?
problem-solved-solved = Le problème est-il réglé ?
problem-solved-what-remains = Qu'est-ce qui ne va toujours pas ?
    .hint = Écrivez, envoyez un vocal ou des photos. Ou touchez « Passer ».
problem-solved-may-we-say-it-is-urgent = Vos mots parlent d'un danger. Voulez-vous que l'association sache que c'est urgent ?
may-we-pass-it-on = Vos mots parlent d'un danger. Voulez-vous que l'association les lise ?
nothing-passed-on = D'accord. Je n'ai rien envoyé, et je n'ai rien gardé.
choose-language-language =
    Quelle langue préférez-vous ?
    Which language do you prefer?
    بأي لغة نتكلم معك؟
    Hangi dil?
    Que língua prefere?
    ¿Qué idioma prefiere?
case-opened =
    C'est envoyé ✅ Votre numéro : { $reference }

    { $association } le lit et vous répond ici. Pour voir où ça en est : « Mes demandes ».
case-opened-coordination =
    C'est envoyé ✅ Votre numéro : { $reference }

    La coordination cherche l'association qui peut vous aider. La réponse arrive ici. Pour voir où ça en est : « Mes demandes ».
case-added = C'est ajouté à votre demande { $reference }.
case-taken = { $association } s'occupe maintenant de votre demande { $reference }.
case-taken-coordination = La coordination s'occupe maintenant de votre demande { $reference }.
case-answered = { $association } vous répond ({ $reference }) :
case-answered-coordination = La coordination vous répond ({ $reference }) :
case-asked = { $association } a une question pour vous ({ $reference }) :
# Avec ce qu'une association envoie : un vocal, ou un fichier parmi d'autres.
sent-voice = 🎧 Écoutez ce vocal ({ $reference }).
sent-file = Fichier { $number } sur { $count } ({ $reference }).
case-restated = Correction ({ $reference }). Ce message remplace celui du { $day } :
case-asked-coordination = La coordination a une question pour vous ({ $reference }) :
case-escalated = Personne n'a encore pu prendre votre demande { $reference }. La coordination nationale s'en charge maintenant. Vous n'avez rien à refaire.
case-handed-over = Nous proposons votre demande { $reference } à { $association }, qui peut mieux vous aider. Vous n'avez rien à refaire.
case-handed-over-coordination = Nous proposons votre demande { $reference } à la coordination nationale. Vous n'avez rien à refaire.
case-declined = { $association } reprend votre demande { $reference } et cherche la suite. Vous n'avez rien à refaire.
case-declined-coordination = La coordination nationale reprend votre demande { $reference } et cherche la suite. Vous n'avez rien à refaire.
case-recalled = { $association } garde finalement votre demande { $reference } et continue de la suivre. Vous n'avez rien à refaire.
case-recalled-coordination = La coordination nationale garde finalement votre demande { $reference } et continue de la suivre. Vous n'avez rien à refaire.
case-posted = { $association } a envoyé un courrier pour votre demande { $reference }, le { $day }, à : { $to }. Sans réponse dans deux mois, on regardera la suite. Se taire, ce n'est pas dire oui.
case-posted-coordination = La coordination nationale a envoyé un courrier pour votre demande { $reference }, le { $day }, à : { $to }. Sans réponse dans deux mois, on regardera la suite. Se taire, ce n'est pas dire oui.
case-merged = D'autres voisins disent la même chose que votre demande { $reference }. On suit tout ensemble. Les réponses arrivent ici, et votre numéro ne change pas.
case-split = Votre demande { $reference } est de nouveau suivie seule. Vous n'avez rien à refaire.
case-merged-state = Elle est suivie avec une demande pareille : { $state }.
merged-news = Il y a du nouveau pour la demande pareille à { $reference }. L'association a écrit à la personne qui l'a dit d'abord.
case-closed-solved = Bonne nouvelle : votre demande { $reference } est réglée. Si ce n'est pas vrai, ajoutez un mot.
case-closed-partly = Votre demande { $reference } est réglée en partie. L'association vous écrit :
case-closed-sent-on = Votre demande { $reference } a été envoyée à ceux qui décident. L'association vous écrit :
case-closed-not-possible = Votre demande { $reference } est fermée : ce n'est pas possible pour le moment. L'association vous écrit :
case-closed-no-reply = Votre demande { $reference } est fermée, car nous n'avons pas eu de réponse. Ajoutez un mot pour la rouvrir.
follow-up = Il y a quelque temps, nous avons fermé votre demande { $reference } ({ $place }). Le problème est-il réglé ?
solved-thanks = Merci ! C'est une bonne nouvelle.
reopened-thanks = Merci de l'avoir dit. Votre demande { $reference } est rouverte.
my-cases = Vos demandes :
my-cases-none = Vous n'avez pas encore de demande.
my-case = { $reference } · { $about } · { $place } · { $day } — { $state }
the-coordination = la coordination
state-new = envoyée, { $association } va la lire
state-taken = { $association } s'en occupe
state-waiting = { $association } attend votre réponse
state-answered = { $association } a répondu
state-handed-over = proposée à { $association }
state-escalated = passée à { $association }
state-reopened = rouverte, { $association } va la lire
state-closed = fermée
state-merged = suivie avec une demande pareille
state-withdrawn = retirée
history-concern = { $day }, vous avez dit :
history-correction = { $day }, vous avez corrigé :
history-addition = { $day }, vous avez ajouté :
history-reply = { $day }, vous avez répondu :
history-answer = { $day }, on vous a répondu :
history-restated = { $day }, on vous a écrit cette correction :
history-question = { $day }, on vous a demandé :
history-handed-over = { $day } : proposée à une autre équipe.
history-declined = { $day } : l'autre équipe ne peut pas. Nous cherchons la suite.
history-recalled = { $day } : la première équipe garde finalement votre demande.
history-posted = { $day } : un courrier est parti. À :
history-post-answer = { $day } : le courrier a reçu une réponse.
history-body-closed = { $day } : passée à la coordination.
history-closed = { $day } : fermée.
history-solved = { $day } : vous avez dit que c'est réglé.
history-merged = { $day } : jointe à une demande pareille.
history-split = { $day } : de nouveau suivie seule.
history-retheme = { $day } : le sujet a été corrigé par l'équipe. Avant : { $from }. Maintenant : { $to }.
history-withdrawn = { $day } : vous avez retiré votre demande.
history-recovered = { $day } : vous avez retrouvé cette demande depuis un autre endroit.
history-transcript = { $day }, vous avez relu votre vocal :
history-transcribed = { $day }, votre vocal, écrit par l'association :
history-not-solved = { $day } : vous avez dit que ce n'est pas réglé.
history-consents = { $day } : vous avez changé vos accords.
history-translated = Traduction automatique :
history-detail = { $day }, vous avez précisé. { $question } { $answer }.
refused-no-case-yet = Vous n'avez pas encore de demande.
history-voice = { $day }, vous avez dit :
refused-no-such-case = Je ne trouve pas de dossier { $reference } pour vous. Vérifiez le numéro.
refused-not-yours = Vous n'avez pas { $reference } en ce moment. Ouvrez la file pour voir où il en est.
refused-taken = { $reference } est déjà suivi : ce n'est pas possible maintenant.
refused-changed = { $reference } vient de changer. Ouvrez-le à nouveau pour voir où il en est.
refused-new = Ce n'est pas possible maintenant pour { $reference }.
refused-waiting = { $reference } attend une réponse : ce n'est pas possible maintenant.
refused-answered = { $reference } a déjà une réponse : ce n'est pas possible maintenant.
refused-handed-over = { $reference } est proposé à une autre équipe, qui accepte ou refuse d'abord.
refused-offer-over = L'offre de { $reference } n'attend plus de réponse : il n'y a rien à reprendre.
refused-escalated = { $reference } est à la coordination : ce n'est pas possible maintenant.
refused-reopened = { $reference } est déjà rouvert.
refused-closed = { $reference } est fermé.
refused-merged = { $reference } est suivie avec une demande pareille : ce n'est pas possible maintenant.
refused-withdrawn = { $reference } a été retiré par la personne.

## Mes données
my-data =
    Voici ce que nous gardons de vous, depuis le { $since } :
    – { $cases ->
        [one] { $cases } demande
       *[other] { $cases } demandes
    }
    – { $words ->
        [one] { $words } message de vous
       *[other] { $words } messages de vous
    }
    – { $files ->
        [one] { $files } fichier
       *[other] { $files } fichiers
    }
my-data-consents =
    Vos accords :
    – être cité sans votre nom : { $quotable } sur { $cases }
    – être recontacté plus tard : { $contactable } sur { $cases }
my-data-readers =
    Qui peut lire : l'association qui suit votre demande. Si aucune ne la suit, c'est la coordination nationale.

    Votre nom et votre numéro ne sont donnés à personne.
my-data-kept =
    Combien de temps : vos demandes restent tant que vous ne les effacez pas.

    Une demande pas finie est effacée après { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }. Nos messages le sont après { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }.
export-here = { $count ->
    [one] Voici la copie de tout ce que nous gardons de vous. Ne la donnez à personne.
   *[other] Copie de vos données, morceau { $part } sur { $count }. Ne la donnez à personne.
}
export-several = C'est beaucoup pour un seul envoi. Votre copie arrive en { $count } morceaux.
refused-export-waits = Votre copie est déjà en route. Elle arrive dans un moment.
erase-confirm =
    Tout effacer, c'est pour toujours : vos demandes, vos messages, vos fichiers. Vos demandes en cours s'arrêtent.

    Votre messagerie garde ce qui est déjà sur votre téléphone. Les relais peuvent y garder des messages déjà reçus.

    On efface tout ?
erased-all =
    C'est fait : tout est effacé. Nous ne savons plus qui vous êtes.

    Vous pouvez effacer aussi cette conversation. Pour revenir, écrivez-nous un mot.
withdraw-case-why = Pourquoi retirer cette demande ?
    .hint = L'association ne s'en occupera plus. Vous pourrez encore la lire.
why-no-need = C'est réglé, ou plus utile
why-mistake = Je me suis trompé
why-not-said = Retirer sans dire pourquoi
why-keep = Ne pas la retirer
case-withdrawn = C'est fait : votre demande { $reference } est retirée. Vous pouvez encore la lire avec « Mes demandes ».
case-kept = Votre demande { $reference } continue.
refused-withdraw-closed = { $reference } est déjà fermée. Pour l'effacer : /mesdonnees
refused-withdraw-withdrawn = { $reference } est déjà retirée.
change-consents-about = Pour quelle demande ?
change-consents-about-all = Toutes mes demandes
change-consents-which = Quel accord voulez-vous changer ?
change-consents-may-we-transmit = L'association peut-elle continuer à lire votre demande ?
    .hint = Si vous dites non, votre demande est retirée.
change-consents-may-we-quote = Pouvons-nous citer vos mots, sans votre nom, dans le résumé national ?
change-consents-may-we-contact = Pouvons-nous vous demander plus tard si c'est réglé ?
consent-transmit = Être lu par l'association
consent-quote = Être cité sans mon nom
consent-contact = Être recontacté plus tard

## Liens, affiches, demandes à plusieurs
poster-welcome =
    Bonjour ! Vous venez par l'affiche de votre quartier : { $place }.

    Dites ce qui ne va pas, ce qui vous manque, ou votre idée. L'association du quartier vous répond ici.
poster-welcome-theme =
    Bonjour ! Vous venez par l'affiche de votre quartier : { $place }.

    Elle parle de ceci : { $theme }. Dites ce qui se passe chez vous. L'association du quartier vous répond ici.
link-waits = Votre autre question attend. Nous la reprendrons juste après.
poster-title =
    Un souci ? Une idée ?
    Dites-le.
poster-step-open = Ouvrez l'appareil photo de votre téléphone.
poster-step-aim = Visez un carré, puis touchez le lien.
poster-step-speak = Écrivez ou parlez, avec vos mots.
poster-answer = { $name } vous répond.
poster-free = C'est gratuit. On ne demande pas votre nom.
poster-whatsapp = Avec WhatsApp
poster-telegram = Avec Telegram
poster-web = Sans application
poster-square = Carré à photographier : { $link }
link-hello = Bonjour
share-case-show-my-words = Montrer vos mots à ceux qui ouvrent le lien ?
    .hint = Sinon, ils voient seulement le sujet et le lieu. Votre nom n'est jamais montré. Vous pouvez changer d'avis : partagez encore.
share-how = Voici un message à envoyer à vos voisins. Il ne dit pas qui vous êtes.
share-text =
    { $place } : { $about }.

    Une personne du quartier l'a dit à l'association. C'est pareil pour vous ? Ajoutez votre voix :
share-telegram = Avec Telegram : { $link }
share-whatsapp = Avec WhatsApp : { $link }
share-web = Sans application : { $link }
refused-no-link = Le partage n'est pas possible ici.
join-about =
    Bonjour ! Une personne a parlé à son association de ceci.

    { $theme }, { $place }.
join-about-words =
    Bonjour ! Une personne a parlé à son association de ceci.

    { $theme }, { $place }. Elle a dit :
join-own = C'est votre demande { $reference }. Envoyez ce lien à vos voisins.
join-already = Vous avez déjà rejoint { $reference }. Votre voix compte une fois.
join-withdrawn = La personne a retiré cette demande ({ $place }). C'est toujours un problème pour vous ? Dites-le vous-même.
join-closed-solved = Cette demande est fermée : c'est réglé ({ $place }). Ce n'est pas vrai chez vous ? Dites-le vous-même.
join-closed-partly = Cette demande est fermée : c'est réglé en partie ({ $place }). Il reste quelque chose ? Dites-le vous-même.
join-closed-sent-on = Cette demande est fermée : elle est chez ceux qui décident ({ $place }). Vous pouvez aussi parler vous-même.
join-closed-not-possible = Cette demande est fermée : ce n'est pas possible pour le moment ({ $place }). Vous pouvez aussi parler vous-même.
join-closed-no-reply = Cette demande est fermée, faute de nouvelles ({ $place }). C'est pareil pour vous ? Dites-le vous-même.
join-voice-same-for-you = C'est pareil pour vous ?
    .hint = Si oui, votre voix s'ajoute. L'association la compte et vous donne les nouvelles ici. Votre nom et votre numéro ne sont jamais donnés.
    .recap = C'est pareil pour moi
join-voice-fifteen-or-older = Avez-vous 15 ans ou plus ?
join-voice-own-words = Racontez, si vous voulez.
    .hint = Écrivez, envoyez un vocal ou des photos. Seule l'association les lit. Ou touchez « Passer ».
    .recap = Vos mots
join-voice-review = Voici ce que je vais envoyer à l'association. C'est bon ?
joined-voice = C'est fait ✅ Votre voix compte pour { $reference }. { $association } vous donnera les nouvelles ici.
joined-voice-coordination = C'est fait ✅ Votre voix compte pour { $reference }. La coordination vous donnera les nouvelles ici.
join-declined = D'accord, je n'ai rien gardé. Vous voulez parler d'autre chose ?
case-weight = Au moins { $neighbours } voisins le disent avec vous.
case-weight-few = Des voisins le disent avec vous.
voice-weight = Vous êtes au moins { $people } à le dire.
voice-weight-few = Vous êtes plusieurs à le dire.
my-voices = Vous avez rejoint :
voice-state-waiting = { $association } a posé une question à la personne
voice-taken = { $association } s'occupe maintenant de { $reference }, que vous avez rejointe.
voice-taken-coordination = La coordination s'occupe maintenant de { $reference }, que vous avez rejointe.
voice-answered = { $association } vous répond à tous ({ $reference }) :
voice-answered-coordination = La coordination vous répond à tous ({ $reference }) :
voice-restated = Correction pour tous ({ $reference }). Ce message remplace celui du { $day } :
voice-escalated = Personne n'a encore pu prendre { $reference }, que vous avez rejointe. La coordination nationale s'en charge maintenant.
voice-handed-over = { $reference }, que vous avez rejointe, est proposée à { $association }. Vous n'avez rien à refaire.
voice-handed-over-coordination = { $reference }, que vous avez rejointe, est proposée à la coordination nationale. Vous n'avez rien à refaire.
voice-declined = { $association } reprend { $reference }, que vous avez rejointe. Vous n'avez rien à refaire.
voice-declined-coordination = La coordination nationale reprend { $reference }, que vous avez rejointe. Vous n'avez rien à refaire.
voice-posted = { $association } a envoyé un courrier pour { $reference }, que vous avez rejointe, le { $day }, à : { $to }. Sans réponse dans deux mois, on regardera la suite.
voice-posted-coordination = La coordination nationale a envoyé un courrier pour { $reference }, que vous avez rejointe, le { $day }, à : { $to }. Sans réponse dans deux mois, on regardera la suite.
voice-merged = { $reference }, que vous avez rejointe, est suivie avec { $into }, qui dit la même chose. Les nouvelles arrivent ici.
voice-closed-solved = Bonne nouvelle : { $reference }, que vous avez rejointe, est réglée. Si ce n'est pas vrai, dites-le vous-même.
voice-closed-partly = { $reference }, que vous avez rejointe, est réglée en partie. L'association écrit :
voice-closed-sent-on = { $reference }, que vous avez rejointe, a été envoyée à ceux qui décident. L'association écrit :
voice-closed-not-possible = { $reference }, que vous avez rejointe, est fermée : ce n'est pas possible pour le moment. L'association écrit :
voice-closed-no-reply = { $reference }, que vous avez rejointe, est fermée. L'association écrit :
voice-reopened = { $reference }, que vous avez rejointe, est rouverte. Le problème n'est pas réglé.
voice-news = Il y a du nouveau pour { $reference }, que vous avez rejointe. L'association a écrit à la personne qui l'a dit d'abord.
followed = D'accord, je vous donnerai les nouvelles de { $reference }.
unfollowed = D'accord, plus de nouvelles de { $reference }. Votre voix compte toujours.

### La page de discussion, et la page d'essai à trois téléphones.
web-title = Porte-voix : parler à l’association de votre quartier
web-house = Porte-voix
web-tagline = Votre association vous lit et vous répond.
web-access = Accessibilité : non conforme
web-skip = Aller à la zone où écrire
web-hello = Dites ce qui ne va pas près de chez vous, ou ce qui irait mieux. L’association de votre quartier vous répond ici.
web-start = Commencer
web-start-said = Bonjour
web-log = Messages
web-you = Vous
web-write = Votre message
web-send = Envoyer
web-sent = Envoyé
web-waiting = Pas encore parti
web-refused = N’est pas parti. Essayez d’une autre façon.
web-offline = Pas de connexion pour le moment. Vos messages sont gardés ici et partiront tout seuls.
web-stranger = Cette page est ouverte depuis trop longtemps, ou votre navigateur refuse les cookies. Rechargez la page.
web-keep-open = Gardez cette page ouverte jusqu’à ce que votre message soit envoyé.
web-no-script = Cette page a besoin de JavaScript. Activez-le dans votre navigateur, ou ouvrez-la sur un autre téléphone.
web-reply-drop = Ne plus répondre à ce message
web-reply = En réponse
web-listen = Écouter
web-aloud = Lire les réponses à voix haute
web-hush = Arrêter la lecture
web-photo = Ajouter une photo
web-photo-take = Prendre une photo
web-photo-choose = Choisir des photos ou un document
web-photo-sent = Photo
web-document-sent = Document envoyé
web-photo-received = Photo reçue
web-document = Enregistrer le fichier
web-too-large = Trop lourd : 20 Mo au plus.
web-voice = Enregistrer un message vocal
web-voice-cancel = Annuler
web-voice-send = Arrêter et envoyer
web-voice-sent = Message vocal
web-voice-failed = Le micro n’est pas disponible. Autorisez-le dans votre navigateur, ou écrivez votre message.
web-position-share = Partager ma position
web-position-sent = Ma position
web-position-failed = Votre position n’a pas été trouvée. Écrivez plutôt le nom de la rue ou du quartier.
web-clear = Vider cet écran
web-clear-short = Vider
web-clear-explained = Les messages ne seront plus affichés sur cet appareil. Ce que vous avez envoyé reste chez l’association, et ses réponses continueront d’arriver ici.
web-clear-yes = Vider l’écran
web-clear-no = Garder

access-title = Accessibilité
access-back = Retour à la discussion
access-state = Ce site n’est pas déclaré conforme au RGAA, les règles françaises d’accessibilité. Personne d’extérieur ne l’a encore contrôlé. La loi demande alors d’écrire « non conforme ».
access-done = Ce que nous avons vérifié
access-done-keyboard = Tout se fait au clavier, sans souris.
access-done-reader = Un lecteur d’écran trouve le nom de chaque bouton et annonce chaque réponse.
access-done-sight = Les textes sont contrastés, de jour comme de nuit. Ils peuvent être agrandis quatre fois.
access-done-machine = Un programme, axe-core, contrôle ces pages à chaque changement. Il ne trouve pas d’erreur.
access-not = Ce qui ne va pas encore
access-not-people = Aucune personne handicapée n’a encore essayé ces pages avec nous.
access-not-files = Les photos n’ont pas de description. Les messages vocaux n’ont pas toujours de texte.
access-not-voices = L’écoute des messages dépend des voix de votre appareil. Certaines langues n’en ont pas.
access-trouble = Un problème pour lire ou pour écrire ?
access-trouble-write = Dites-le dans la discussion, ou demandez à quelqu’un de l’écrire pour vous. L’association vous répond.
access-trouble-rights = Sa réponse ne vous aide pas ? Écrivez au Défenseur des droits, ou appelez-le. C’est gratuit :
access-date = Déclaration du 26 novembre 2026.

## Écouter les messages
aside-listen-words = écouter, écoute, écoutez, lire à voix haute, lis-moi, lisez-moi
command-listen = ecouter, écouter
    .about = Écouter le dernier message
act-listen = 🔊 Écouter
act-aloud-on = 🔊 Tout écouter
act-aloud-off = 🔇 Ne plus écouter
aloud-soon = J'envoie un vocal.
aloud-on = D'accord. Vous recevrez aussi chaque message en vocal.
aloud-off = D'accord. Je n'envoie plus de vocal.
aloud-not-here = Je ne peux pas lire à voix haute ici.
aloud-nothing = Il n'y a rien à lire pour le moment.
aloud-choice = Pour « { $choice } » : { $number }.
aloud-link = un lien
aloud-language = 🔊 { $language }, à écouter
aloud-language-chosen = Vous entendrez mes messages dans cette langue. Les textes restent en français.
