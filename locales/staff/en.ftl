# Porte-voix: what only relays and the coordination read, in plain English. The rest is in ../en.ftl.

## Buttons
act-all-cases = ✕ See all
act-by-place = By neighbourhood
act-by-theme = By subject
act-find-association = Find an association
act-give = Give to…
act-give-to = Give to { $name }
act-go-on-again = Start again
act-how-many = How many received it?
act-add-territory = Add a place
act-close-association = Close
act-close-association-yes = Yes, close
act-drop-territory = Take a place away
act-found-association = ＋ Add an association
act-languages = Languages
act-open-association = Open again
act-rename-association = Change the name
act-association = Back to the association
act-associations = All associations
act-themes = Subjects
act-zone = Time
act-delay-remind-days-less = − Reminder: { $to } d
act-delay-remind-days-more = ＋ Reminder: { $to } d
act-delay-lead-days-less = − Leads: { $to } d
act-delay-lead-days-more = ＋ Leads: { $to } d
act-delay-escalate-days-less = − Coordination: { $to } d
act-delay-escalate-days-more = ＋ Coordination: { $to } d
act-delay-lease-hours-less = − Case taken: { $to } h
act-delay-lease-hours-more = ＋ Case taken: { $to } h
act-delay-silence-days-less = − Silence: { $to } d
act-delay-silence-days-more = ＋ Silence: { $to } d
act-close-days = Add days
act-closed-days = Closed days
act-hours = Hours
act-hours-opens = Opens at { $at }
act-hours-closes = Closes at { $at }
act-hours-rest-begins = Rest from { $at }
act-hours-rest-ends = Rest until { $at }
act-hours-no-rest = Never at rest
act-delay-themes = By subject
act-delay-usual = Like the others
act-delays = Delays
act-answer = Answer
act-ask = Ask
act-canned = Ready answers
act-change-canned = Change
act-close = Close
act-decline = Decline
act-drop-canned = Remove
act-hand-over = Hand over
act-intake-again = Somebody else
act-invite-coordination = Somebody of the coordination
act-name-voice = Name the voice
act-split-voice = Split somebody's words off
act-merge-into = Join to { $into }
act-merge = Join to another
act-retheme = Correct the subject
act-mine = My cases
act-queue = The queue
act-note = Note
act-take-back = Take back
act-recall = Take the offer back
act-posted-answered = They answered
act-quote = Quotation
act-quotes = Quotations to read: { $count }
act-quote-no = No
act-quote-shorten = Shorten or hide
act-quote-yes = Yes, publish
act-read = Read
act-read-all = Read all
act-read-other = Read the other
act-sheet = The sheet
act-split = Part them
act-take = I take it
act-write-canned = Write a ready answer
act-write-down = Write it down

## Words and commands understood at any time
command-announce = announce
    .about = Write to all relays
command-load = load, workload
    .about = See how heavy each queue is
command-pause = pause
    .about = Pause the campaign
command-unpause = unpause, restart
    .about = Start the campaign again
command-associations = associations, association
    .about = See and change associations
command-detail = detail
    .about = The cases behind a figure of the summary
command-directory = directory
    .about = Receive the directory as a file
command-delays = delays
    .about = Set delays and closed days
command-answer = answer
    .about = Answer a case
command-ask = ask
    .about = Ask the resident a question
command-canned = templates
    .about = The ready answers
command-close = close
    .about = Close a case
command-posted = posted
    .about = Note a letter you posted, and know if nobody answers it
command-decline = decline
    .about = Decline a case offered to you
command-hand-over = handover
    .about = Pass a case to others
command-intake = intake, meet
    .about = File for somebody you meet
command-invite = invite
    .about = Invite a relay
command-link = link
    .about = Link the group I write in
command-name-voice = name
    .about = Name what several residents say
command-split-voice = split
    .about = Split off the words of a resident who joined a case
command-merge = merge, join
    .about = Join two cases that are alike
command-subject = subject
    .about = Correct what a case is about
command-queue = queue
    .about = See the queue
command-quotes = quotes, quotations
    .about = Read the words for the summary
command-note = note
    .about = Leave a note for your colleagues
command-take-back = undo, takeback
    .about = Take back what has not left yet
command-read = read
    .about = Read a case
command-summary = summary
    .about = The latest summary
command-summaries = summaries
    .about = All the summaries, in all their forms
command-take = take, accept
    .about = Take a case
command-team = team
    .about = See the team
command-unlink = unlink
    .about = Unlink this group
command-write-down = transcribe
    .about = Write down a voice message

## Relays and coordination
staff-stranger =
    This bot is for the relays of the associations. To come in, ask your association for an invitation.

    Do you live in the neighbourhood? Write to the other bot, the residents' one.
invitation-welcome = Welcome! You are joining: { $association }.
invitation-unusable = This invitation no longer works: it was used, or it is over three days old. Ask for another one.
join-team-first-name = Which first name will your colleagues see?
    .hint = Residents never see it.
joined = Done, { $name }: you are in the team ({ $association }). Write /queue to see the requests.
staff-help =
    /queue: the queue. /take PV-7K3MQ: take. /read: read. /answer PV-7K3MQ your words: answer. /ask: ask a question. /transcribe: write down a voice message. /handover: offer to others. /decline: decline what is offered. /merge: join two cases that are alike. /subject: correct the subject. /posted: note a letter you posted. /close: close.

    /intake: write for somebody without a phone. /poster: a poster to print. /templates: the ready answers. /quotes: read the words for the summary. /summary: the week.

    The number may be written 7k3mq. “back” goes back, “cancel” stops without sending anything.
staff-help-lead =
    /queue: the queue. /take PV-7K3MQ: take. /read: read. /answer PV-7K3MQ your words: answer. /ask: ask a question. /transcribe: write down a voice message. /handover: offer to others. /decline: decline what is offered. /merge: join two cases that are alike. /subject: correct the subject. /posted: note a letter you posted. /close: close.

    /intake: write for somebody without a phone. /poster: a poster to print. /templates: the ready answers. /quotes: read the words for the summary. /summary: the week.

    /team: your team. /invite: invite a relay. /delays: the delays and closed days of your association.

    The number may be written 7k3mq. “back” goes back, “cancel” stops without sending anything.
staff-help-coordination =
    /queue: what nobody received. /take PV-7K3MQ: take. /read: read. /answer: answer. /handover: pass to others. /close: close.

    /poster: a poster to print. /load: every queue. /associations: see and change them. /directory: the file. /delays: the delays. /summary: the week. /summaries: all. /detail: the cases behind a figure. /code: read a text of the commission. /invite: invite. /announce: write to relays. /pause and /unpause: stop and start the campaign again.

    The number can be typed 7k3mq. “back” goes back, “cancel” stops without sending.
staff-help-observer =
    /summary: the latest week. /summaries: all weeks, to read, to print, as a spreadsheet, to listen to. /code: read a text of the commission.

    You receive the summary every Monday at 8 a.m. You see no case.
staff-unasked = I sent nothing. To write to a resident, open their case and tap “Answer”.
staff-new-case = New request { $reference } — { $place }.
staff-new-urgent-case = ⚠ Urgent request { $reference } — { $place }. Read it as soon as you can.
staff-urgent = ⚠ Urgent, the resident says: { $reference } — { $place }. Read it as soon as you can.
staff-reopened = { $reference } is open again — { $place }. The problem is not solved.
staff-threat = { $reference } — { $place }: the resident writes that they want to hurt somebody. Read their words and talk to your team before you answer. If anyone is in danger now, call 17.
staff-correction = The resident corrected a message of { $reference } — { $place }.
staff-addition = The resident added something to { $reference } — { $place }.
staff-reply = The resident wrote about { $reference } — { $place }:
staff-on-paper = The resident of { $reference } has no phone linked: this message is kept for them. Tell them aloud, or hand it to them on paper.
staff-has-phone = The resident of { $reference } found their request again on a phone. Your answers now reach them.
staff-merged = { $reference } is joined to the other case. Your answers will go to both residents.
staff-merged-in = { $reference } is joined to { $into }: one more resident reads your answers.
staff-merged-addition = The resident of { $reference }, joined to { $into }, adds:
staff-merged-correction = The resident of { $reference }, joined to { $into }, corrects:
staff-split = { $reference } is a case of its own again, to take — { $place }.
staff-split-done = { $reference } is a case of its own again, to take. The resident has been told.
staff-erased = { $reference }: the person withdrew their request and erased their data. There is nothing more to do.
staff-withdrawn =
    The person withdrew { $reference } — { $place }. { $why ->
        [no_need] It is solved, or no longer needed.
        [mistake] It was a mistake.
       *[other] They did not say why.
    }
staff-voice = Another resident joins { $reference } — { $place }. Your answers reach them too.
staff-handed-over = { $reference } is offered to you — { $place }. Read the sheet, then accept or decline. Why you:
staff-declined = { $reference } comes back to you, to take — { $place }. The other team does not take it. Why:
staff-declined-twice = { $reference } went to the coordination, since two teams did not take it. The last reason:
staff-recalled = { $reference } ({ $place }) is no longer offered to you: the team that offered it is keeping it.
staff-posted = Noted for { $reference }. The resident is told. I will tell you if nothing comes in two months.
staff-posted-silent = The letter of { $day } (to: { $to }) for { $reference } — { $place } is { $months } months old. No answer? { $months ->
        [2] If it is an administration, for a collective request or a complaint, two months of silence mean no: one may go to court for two months. If it is a landlord, one may report it to Signal Logement. Have a lawyer read it.
       *[other] If it was an administration, the time to go to court ends. Have a lawyer read it.
    }
refused-posted-day = I did not understand the day “{ $words }”. Write “today”, or 12/11, or 12/11/2026. The letter must have left already.
refused-nothing-posted = No letter of { $reference } waits for an answer.
staff-given-back = Noted: { $reference } is no longer with you. The team and the resident have been told.
staff-offer-accepted = { $association } accepted { $reference }. You have nothing more to do.
staff-offer-accepted-coordination = The coordination accepted { $reference }. You have nothing more to do.
staff-released = { $reference } is to be taken again — { $place }.
staff-reminder = { $reference } is waiting — { $place }. Nobody has taken it, { $days ->
        [0] and it came today
        [one] for { $days } working day
       *[other] for { $days } working days
    }. Who takes it?
staff-reminder-lead = { $reference } is still waiting — { $place }. It has been { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } without an answer. Find somebody, or hand it over. If not, it goes to the coordination.
staff-escalated = { $reference } comes to you — { $place }. { $association } could not take it in { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }. The resident knows.
staff-escalated-away = { $reference } — { $place } has gone to the coordination. Nobody had taken it in time. The resident knows.
staff-lease-ends = You have { $reference } — { $place }. Without a word from you, it will soon go back to the queue. Do you keep it?
staff-lease-ended = { $reference } — { $place } has gone back to the queue. We had not heard from you. No harm done: you can take it again.
staff-kept = Noted: you keep { $reference }.
staff-silent = We have not heard from you for a while. { $count ->
        [one] Your case has gone back
       *[other] Your { $count } cases have gone back
    } to the queue, so that somebody answers the residents. You can come back whenever you like.
staff-untaken = Good morning. { $count ->
        [one] One request is waiting for somebody to take it:
       *[other] { $count } requests are waiting for somebody to take them:
    }
staff-untaken-line = { $reference } · { $place } · { $theme } · { $days ->
        [0] today
        [one] { $days } working day
       *[other] { $days } working days
    }
staff-untaken-urgent = ⚠ { $reference } · { $place } · { $theme } · { $days ->
        [0] today
        [one] { $days } working day
       *[other] { $days } working days
    }
staff-untaken-more = { $count ->
        [one] and one more in the queue.
       *[other] and { $count } more in the queue.
    }
staff-nobody-there = { $reference } — { $place } waits in the queue of { $association }, and nobody reads it. Invite somebody: /invite { $association }
staff-transcript = The resident checked their voice message for { $reference } — { $place }:
staff-translated = Automatic translation of what { $reference } says — { $place }. It can be wrong.
staff-written = Sent to the resident, who reads it again. Their words will come into { $reference }.
staff-written-alone = It is written in { $reference }. This person has no phone here yet: they can correct it once they find it again.
staff-answered = Answer sent for { $reference }.
staff-kept-for-later = Kept for { $reference }: the person receives nothing for now. They will know that there is news if they write to us.
staff-kept-closed = { $reference } is closed. The person receives nothing for now. They will know that there is news if they write to us.
staff-asked = Question sent for { $reference }.
staff-passed-on = { $reference } is offered. You will know whether it is accepted. The resident has been told.
write-note-note = What note do you leave in this case?
    .hint = It is never sent to the resident. Your colleagues read it, and the team that takes over the case.
staff-noted = Your note is in { $reference }. Nothing is sent to the resident.
staff-note-corrected = Your note in { $reference } is corrected.
staff-reworded = The resident receives your correction ({ $reference }).
staff-leaving = Your message for { $reference } leaves in { $seconds } seconds. “Take back” stops it.
staff-closing = { $reference } is closed. Your message leaves in { $seconds } seconds. “Take back” stops it, and the case is as before.
taken-back = Taken back: nothing has left for { $reference }.
refused-held = { $reference } is already with { $name }.
choose-staff-language-language = Quelle langue préférez-vous ? / Which language do you prefer?
refused-left = Too late: your message for { $reference } has left. To correct it, edit it in your messenger, or answer again.
refused-nothing-to-take-back = There is nothing to take back: all has left, or is taken back already.
staff-closed = { $reference } is closed. The resident has been told.
refused-erased = { $reference }: the person withdrew their request and erased their data.
refused-reference-wanted = Which case? Write for example: /{ $command } PV-7K3MQ
refused-not-offered = { $reference } is not offered to your team: there is nothing to decline.
refused-destination = { $reference } is already in this queue. Choose another team.
refused-role = Your role does not allow it. Ask your association.
refused-association = I cannot find exactly one association called “{ $name }”. Write another part of its name.
refused-nothing-to-write = There is no voice message to write down in { $reference }.
refused-only-voice = { $reference }: the person does not want their voice message listened to. You will read their words once they have checked them.
refused-no-files = There is no file in { $reference }.
invite-whom = Whom do you invite? For an association, write /invite and a part of its name.
invited =
    Invitation ({ $role }), good for 3 days, once only. Send this message to the person: they write it to the relays' bot.

    /start { $token }
role-relay = relay
role-lead = lead
role-coordination = coordination
role-observer = observer
admission-asked = { $name } used an invitation for { $association }, as a { $role ->
        [lead] lead
       *[relay] relay
    }. Is it the person you expect?
admission-asked-coordination = { $name } used an invitation for the coordination, as { $role ->
        [observer] an observer
       *[coordination] a member
    }. Is it the person you expect?
act-admit = Yes, I know them
act-turn-away = No
admission-waiting = Thank you, { $name }. Somebody of the team will confirm that it is you. You will see the cases then.
admission-waiting-still = Your arrival waits for the team to confirm it. I will write to you as soon as it is done.
admission-refused = The team did not confirm your arrival. If this is a mistake, ask for another invitation.
admission-expired = Nobody confirmed your arrival in two weeks: it no longer waits. Nothing is lost, ask for another invitation.
admission-expired-team = { $name } had waited for two weeks to join { $association }, and nobody answered: they no longer wait. If you know them, invite them again: /invite
admission-expired-team-coordination = { $name } had waited for two weeks to join the coordination, and nobody answered: they no longer wait. If you know them, invite them again: /invite
admission-done = { $name } is in the team.
admission-refused-done = Noted: { $name } does not come in. Nothing was shown to them.
admission-over = This person no longer waits: somebody answered them, or it is not for you to do.
joined-coordination = Done, { $name }: you are in the team (the coordination). Type /queue to see the cases.
team-of = Team — { $team }
team-line = { $name } · { $role } · since { $since } · { $count ->
    [0] no case in hand
    [one] 1 case in hand
   *[other] { $count } cases in hand
}
team-waits = { $name } ({ $role }) waits to be confirmed.
team-member = { $name } · { $role }. { $count ->
    [0] No case in hand.
    [one] Their case goes back to the queue if you remove them from the team.
   *[other] Their { $count } cases go back to the queue if you remove them from the team.
}
teams-which = Which team?
act-member = { $name }
act-admit-named = Confirm { $name }
act-turn-away-named = Refuse { $name }
act-dismiss = Remove { $name } from the team
act-make-lead = Make them a lead
act-make-relay = Make them a relay again
act-team = The team
act-teams = Other teams
act-team-counted = { $name } ({ $count })
dismissed = You are no longer in the team: this bot shows you nothing more. Thank you for what you did. Others take over your cases.
dismissed-done = { $name } is no longer in the team. { $count ->
    [0] No case was in hand.
    [one] Their case is to be taken again.
   *[other] Their { $count } cases are to be taken again.
}
role-changed-lead = You are now a lead of the team. /team shows who is in it, /invite invites somebody.
role-changed-relay = You are now a relay in the team. Your cases stay yours.
role-changed-done = Done: { $name } is a { $role ->
    [lead] lead
   *[relay] relay
}.
staff-reminder-listed = { $count } cases wait for somebody to take them:
staff-reminder-lead-listed = { $count } cases still wait for an answer. Find somebody, or hand them over. If not, they go to the coordination.
staff-escalated-listed = { $count } cases come to you: nobody could take them in time. The residents know.
staff-escalated-away-listed = { $count } cases have gone to the coordination. Nobody had taken them in time. The residents know.
staff-lease-ends-listed = You have { $count } cases. Without a word from you, they will soon go back to the queue. Touch those you keep.
staff-lease-ended-listed = { $count } cases have gone back to the queue. We had not heard from you. No harm done: touch those you take again.
staff-released-listed = { $count } cases are to be taken again:
staff-released-many = { $count } cases are to be taken again: { $references }.
staff-nobody-there-many = { $count } cases wait in the queue of { $association }, and nobody reads it. Invite somebody: /invite { $association }
refused-no-such-member = I can't find this person in your teams.
refused-last-of-coordination = This is the last person of the coordination. Invite somebody first: /invite
announce-to = Whom do you want to write to?
    .hint = For one association only, write /announce and part of its name.
    .recap = To whom
announce-to-everybody = All relays
announce-words = What do you want to tell them?
    .recap = Message
announce-review = Your message goes to all these relays. Is this right?
announcement = Message from the coordination:
announced = { $count ->
    [one] It is on its way to { $count } relay.
   *[other] It is on its way to { $count } relays.
}
announcement-fared = Of { $count }: received { $sent }, on their way { $waiting }, not received { $failed }.
refused-announcement = I no longer know this message. It is too old.
refused-no-relay = There is no relay here yet. Invite somebody: /invite
refused-paused = The campaign is paused. To start it again: /unpause
find-association-which = Which association are you looking for?
    .hint = Write part of its name.
give-to-whom = Who should have { $reference } — { $place }? These work there.
give-nobody-near = Nobody works in { $place }. Look for an association for { $reference }.
give-found = For { $reference }, this is what I find with “{ $words }”:
give-none-found = Nothing with “{ $words }”. Look again for { $reference }.
give-reason = The coordination entrusts you with this request.
given = { $reference } is given to { $association }. The resident is told.
load =
    Every queue — open: { $open } · to take: { $take } · late: { $late }{ $pages ->
        [1] {""}
       *[other] { " " }· page { $page } of { $pages }
    }
load-line = { $name } — open: { $open } · to take: { $take } · late: { $late } · oldest: { $days ->
    [0] today
    [one] { $days } day
   *[other] { $days } days
}
load-nothing = No open request.
load-inactive = Closed association
paused =
    The campaign is paused.

    Stopped: announcements, the question “Is it solved?”, reminders and the delays of cases.

    Goes on: answers to residents, new requests and the Monday summary.
paused-already = The campaign has been paused since { $day }.
paused-by = { $name } paused the campaign. Announcements, the question “Is it solved?” and reminders have stopped. To start it again: /unpause
unpaused = The campaign starts again. What waited leaves now.
unpaused-already = The campaign is not paused.
unpaused-by = { $name } started the campaign again.
associations = { $count } associations{ $pages ->
    [1] {""}
   *[other] { " " }· page { $page } of { $pages }
}. Touch a name to see it.
associations-none = I find no association with these words.
association =
    { $name }

    Where: { $places }
    Subjects: { $themes }
    Languages: { $languages }
    Time of: { $zone }
    Team: { $members } · open cases: { $open }
association-all-themes = all
association-no-language = not said
association-closed = { $name } (closed)
association-which-place = Where { $name } works. Touch a place to take it away.
association-which-themes = The subjects of { $name }. With none ticked, it takes them all.
association-which-languages = The languages spoken at { $name }.
association-which-zone = Which time for { $name }?
association-close-sure =
    Close { $name }? It will receive no more requests.

    { $open ->
        [0] It has no open case.
        [one] Its open case comes to the coordination, and the resident is told.
       *[other] Its { $open } open cases come to the coordination, and the residents are told.
    }
territory-departement = { $name }, the whole département
territory-grouping = { $name } and the towns around
scope-quarter = This neighbourhood only
scope-town = The whole town
scope-grouping = The town and those around
scope-departement = The whole département
found-association-name = What is the association called?
    .recap = Name
found-association-place = Where does it work? Write a town, a neighbourhood or a postcode.
    .recap = Where
found-association-place-again = I did not find it. Write the place in another way.
found-association-which-place = Which of these places?
found-association-which-place-again = Which of these places?
found-association-which-quarter = In which neighbourhood?
found-association-how-far = How far?
    .recap = How far
found-association-review = Is this right?
extend-association-place = Where else does it work? Write a town, a neighbourhood or a postcode.
extend-association-place-again = I did not find it. Write the place in another way.
extend-association-which-place = Which of these places?
extend-association-which-place-again = Which of these places?
extend-association-which-quarter = In which neighbourhood?
extend-association-how-far = How far?
rename-association-name = What is its new name?
staff-association-off = { $name } receives no more requests. Your open cases have gone to the coordination. Thank you for your work.
staff-association-emptied = { $name } is closed. Cases that came to your queue: { $count }
refused-no-association = I do not know this association. Write /associations
refused-last-territory = This is its only place. Add another one first, or close the association.
refused-name = This name will not do. Write letters, 120 at most.
refused-place = I cannot find “{ $words }”. Write a town or a neighbourhood.
directory-file = Here is the directory. Change it in a spreadsheet, then send it back here.
directory-would = I have read your file. To add: { $new } · to update: { $known } · to close: { $closed }
import-directory-sure = Change the directory like this?
directory-kept = Nothing has changed.
directory-taken = Done. Associations added: { $new } · updated: { $known }
directory-refused = { $count ->
    [one] Nothing has changed: there is { $count } mistake in the file. Correct it, then send it back.
   *[other] Nothing has changed: there are { $count } mistakes in the file. Correct them, then send it back.
}
directory-row = Row { $row }: { $fault }
directory-more-faults = And { $count } more.
misread-kind = This is neither a workbook nor a CSV. Save it as .xlsx.
misread-empty = The file is empty. Write one row per association, under the titles.
misread-column = the column “{ $name }” is missing.
misread-cells = there are more cells than columns. Use quotes, or separate with |
misread-twice = “{ $what }” has a row already. Keep one row per association.
misread-workbook = I cannot open this workbook. Save it again as .xlsx.
misread-column-near = “{ $what }” is not a column. Is it “{ $near }”? Correct the title.
misread-too-many = There are more than { $most } rows. Send several files.
misread-too-large = This workbook is too large. Keep only the table.
misread-no-name = the name of the association is missing.
misread-long-name = the name is too long. At most { $most } letters.
misread-no-territory = the territory is missing. Write for example: Roubaix (59)
misread-active = “{ $what }” does not fit under “active”. Write oui or non.
misread-qpv = { $what } is not in the list of priority neighbourhoods.
misread-group = { $what } is no grouping we know. Write its SIREN, or the towns.
misread-two-codes = { $what } is a postcode and also { $town }. Write the name of the town.
misread-insee = { $what } is no code of a town. Write for example: Roubaix (59)
misread-departement = “{ $what }”: there is no such département.
misread-several = “{ $what }”: several towns have this name. Choose: { $choices }
misread-commune = “{ $what }”: I do not know this town. Check its name.
misread-alias = “{ $what }” will not do. Write a name, =, then a code of a neighbourhood or a town.
misread-long-alias = “{ $what }” is too long. At most { $most } letters.
misread-zone = “{ $what }” is no time zone. Write for example: Europe/Paris
misread-zones = the places do not have the same time. Write a time zone: { $choices }
misread-theme = “{ $what }” is no subject. Write a code: { $choices }
misread-language = “{ $what }” is no language code. Write fr, ar, tr…
delays =
    Delays — { $name }

    Nobody takes a case: reminder after { $remind } days, leads after { $lead }, coordination after { $escalate }.
    Case taken, then no news: back to the queue after { $lease } hours.
    Relay without any sign: their cases are given back after { $silence } days.

    These are working days. A working day counts 24 hours.
hours =
    Hours — { $name }

    Open from { $opens } to { $closes } on working days. Reminders and lists go out in these hours, and delays end in them.
hours-rest = Relays receive nothing from { $begins } to { $ends }: what comes then reaches them afterwards.
hours-no-rest = Relays receive everything, at any hour.
delays-everybody = All associations
delays-which-theme = { $name }: for which subject?
closed-days = { $count ->
    [0] { $name }: no closed day, beside weekends and public holidays.
   *[other] { $name }: closed days. Touch a day to strike it out.
}
close-days-days = Which days? For example: 24/12/2026, or 24/12/2026 - 02/01/2027
    .hint = Several dates? Put commas between them.
refused-delay = This delay will not do. The reminder comes first, then the leads, then the coordination.
refused-days = I do not understand “{ $words }”. Write for example: 24/12/2026
refused-long-closure = This is too long. At most { $most } days.
queue = { $owner } — to take: { $take } · in hand: { $hand } · waiting for the resident: { $waiting } · late: { $late }
view-shown = { $pages ->
    [1] { $view }:
   *[other] { $view }, page { $page } of { $pages }:
}
view-take = To take
view-mine = Mine
view-waiting = Waiting
view-closed = Closed
queue-empty-take = Nothing to take. Everything is in hand.
queue-empty-mine = You have no case in hand.
queue-empty-waiting = Nobody is waiting for a resident's answer.
queue-empty-closed = No closed case.
view-late = Late
view-urgent = Urgent
view-counted = { $view } · { $count }
queue-empty-late = Nothing is late. Well done.
queue-empty-urgent = No urgent case.
queue-empty-cut = Nothing here with this filter.
queue-only = Only: { $what }
queue-late = ⏰ late
queue-urgent = ⚠ urgent
queue-which-theme = Which subject do you want to see?
queue-which-place = Which neighbourhood or town do you want to see?
queue-nowhere = Unknown place
queue-line = { $reference } · { $about } · { $place } · { $age } · { $state }
age = { $days ->
    [0] today
    [1] yesterday
   *[other] { $days } days ago
}
staff-state-new = to take
staff-state-taken = with { $name }
staff-state-waiting = { $name } is waiting for the resident
staff-state-answered = { $name } has answered
staff-state-handed-over = offered, to accept
staff-state-escalated = escalated, to take
staff-state-reopened = open again, to take
staff-state-closed = closed
staff-state-merged = joined to another
staff-state-withdrawn = withdrawn
case-head =
    { $reference } — { $nature } · { $about }
    { $place }
    Received on { $day } ({ $age }) · { $state }
case-speaker = { $speaker ->
    [relative] Speaks for somebody close.
    [neighbour] Speaks for a neighbour.
   *[several] Speaks for several residents.
}
case-intake = { $how ->
    [phone] 📞 Taken down on the phone by a relay.
   *[other] 🤝 Taken down in person by a relay.
}
case-merged-into = Joined to { $into }, which says the same: that is where to answer.
case-reopened = { $count ->
    [one] Reopened once.
   *[other] Reopened { $count } times.
}
case-on-paper = This person has not linked a phone yet. Call them or go and see them: your answers are kept here for them.
case-consents = { $quotable ->
    [true] Agrees to be quoted without a name
   *[other] Has not agreed to be quoted
} · { $contactable ->
    [true] agrees to be asked again later
   *[other] has not agreed to be contacted later
}.
case-voice-withheld = Voice message: the person does not want it listened to.
case-voice = { $people } people say the same. All of them read your answers. Your questions go to the first one only.
case-changed = ⚠ Nothing was done: the case has changed in the meantime. { $what }.
case-forgotten = { $reference }: the person asked to be forgotten. All is erased. There is nothing left for you to do.
case-left = { $reference } is no longer in your queue. There is nothing left for you to do.
case-older = { $count ->
    [one] … { $count } older message: tap “Read all”.
   *[other] … { $count } older messages: tap “Read all”.
}
thread-concern = { $day }, the resident:
thread-correction = { $day }, the resident corrects a message:
thread-addition = { $day }, the resident adds:
thread-reply = { $day }, the resident replies:
thread-voice = { $day }, another resident who says the same:
thread-answer = { $day }, { $name } answers:
thread-note = { $day }, note by { $name }, among you:
thread-restated = { $day }, { $name } corrects their message:
thread-question = { $day }, { $name } asks:
thread-taken = { $day }: taken by { $name }.
thread-released = { $day }: given back to the queue.
thread-escalated = { $day }: nobody took it in time, gone to the coordination.
thread-kept = { $day }: { $name } keeps the case.
thread-handed-over = { $day }: offered to another team by { $name }. Reason:
thread-tried = { $day }, already tried, says { $name }:
thread-accepted = { $day }: accepted by { $name }.
thread-declined = { $day }: declined by { $name }. Reason:
thread-recalled = { $day }: offer taken back by { $name }.
thread-posted = { $day }: letter posted, noted by { $name }. To:
thread-post-answer = { $day }: the letter was answered, noted by { $name }.
thread-body-closed = { $day }: the association is closed. The coordination takes over.
thread-closed = { $day }: closed by { $name }.
thread-follow-up = { $day }: we asked if it is solved.
thread-solved = { $day }: the resident says it is solved.
thread-merged = { $day }: joined to another case by { $name }.
thread-merged-in = { $day }: a case like it joined by { $name }.
thread-split = { $day }: a case of its own again.
thread-retheme = { $day }: subject corrected by { $name }. Before: { $from }. Now: { $to }.
thread-reopened = { $day }: reopened by the resident of a joined case.
thread-of-another = { $day }, the resident of { $reference }, who says the same:
thread-withdrawn = { $day }: the resident withdrew their request.
thread-unread = { $day }: a message waited for three months, and the person did not write on WhatsApp. It will not arrive any more.
thread-recovered = { $day }: the resident now writes from another phone.
thread-transcript = { $day }, what the voice message says, checked by the resident:
thread-transcribed = { $day }, what the voice message says, written by { $name } and not checked yet:
thread-not-solved = { $day }: the resident says it is not solved.
thread-consents = { $day }: the resident said what they agree to.
thread-detail = { $day }, the resident gives a detail. { $question } { $answer }.
thread-written-in = { $language ->
    [fr] (written in French)
    [en] (written in English)
    [ar] (written in Arabic)
    [ar-Latn] (written in Arabic, in Latin letters)
    [tr] (written in Turkish)
    [pt] (written in Portuguese)
    [es] (written in Spanish)
   *[other] (written in another language)
}
thread-translated = { thread-written-in } Automatic translation:
delivery-ready = Last message: waiting to be sent.
delivery-held = Last message: leaves in a moment, it can still be taken back.
delivery-sending = Last message: on its way.
delivery-waits = Last message: not read yet. WhatsApp delivers it once the person writes. They have been told.
delivery-waits-untold = Last message: not read yet. WhatsApp delivers it once the person writes. They have not been told.
delivery-sent = Last message: delivered.
delivery-repeated = Last message: delivered, perhaps twice.
delivery-failed = ⚠ Last message: not delivered.
delivery-gone = ⚠ Last message not delivered: the person blocked the bot, or may not have this number any more.
delivery-stopped = ⚠ Last message kept: the person wants to receive nothing for now.
delivery-silent = ⚠ Last message kept: the person receives nothing for now.
delivery-resumed = Last message kept: the person writes again, and knows that there is news.
file-of-case = { $reference } — file { $number } of { $count }
answer-case-answer = What do you answer the resident?
    .hint = Simple words, or a voice note: some listen better than they read. You will read it again before it is sent. Your first name is not shown; your voice is heard.
    .recap = Your answer
answer-case-review = The resident will read this. Send it?
answer-case-everyone-reads = ⚠ Other residents have joined this case: they will read it too. Write nothing personal.
answer-case-ready-answers = A ready answer: tap it, then read it again. You can change it or add words to it. Otherwise, write.
ask-resident-question = What would you like to ask?
    .hint = One question only, in simple words or by a voice note.
    .recap = Your question
ask-resident-review = The resident will read this. Send it?
recording-of-case = { $reference } — voice message to write down
write-down-said = Listen to the voice message, then write what is said, word for word.
    .hint = No last names. The resident reads it before it counts.
    .recap = What is said
write-down-review = The resident will read this and say whether it is right. Send it?
hand-over-to = Who should this case go to?
    .recap = To
hand-over-reason = Why? A sentence for the team that receives it.
    .recap = Reason
hand-over-tried = What have you tried already?
    .hint = Calls, letters, replies you had. Your answers to the resident are there already.
    .recap = Already tried
hand-over-review = Offer this case? The resident will be told.
decline-case-reason = Why not take it? A sentence for the team that offers it.
    .recap = Reason
decline-case-review = Decline it? The case goes back where it came from.
case-voice-name = Voice: “{ $name }”.
case-looks-like = Looks like { $others }. The person said that it is different: you decide.
name-voice-voice-name = What do you call what these residents say?
    .hint = A few simple words, no name and no number: neighbours will read them. For example: “Lift of tower B”.
    .recap = Name
name-voice-review = Residents of the neighbourhood will read this name. Is it right?
split-voice-whose-words = Whose words are about something else?
    .recap = Words
split-voice-review = Split? These words become a case of their own, with their files. The resident is told and follows their own number.
staff-voice-named = Noted: residents will read this name for { $reference }.
staff-voice-split = Split: { $reference } is a case of its own, to be taken in your queue. The resident is told.
refused-nothing-to-split = { $reference }: there are no words to split off.
thread-voice-split = { $day }: somebody's words were split off by { $name }.
thread-voice-left = { $day }: a resident says that it is not the same, and leaves with their words.
thread-voice-named = { $day }: { $name } calls this voice:
merge-case-into = Which case should it be joined to?
    .hint = The most alike first. Choose the one that will be followed.
    .recap = Joined to
merge-case-review = Join them? Both residents will follow one case. Each keeps their number and their words. They don't see each other's words.
refused-merge-itself = { $reference } won't do: choose another case of the same queue.
refused-nothing-to-merge = There is no other open case in your queue for { $reference }.
refused-not-merged = { $reference } is joined to no other case.
correct-theme-theme = What is this case really about?
    .hint = The first three come from the resident's words.
    .recap = Subject
correct-theme-subtheme = More precisely?
    .recap = Detail
correct-theme-review = Correct it? The queue, the delays and the figures will follow this subject. The resident's choice is kept beside it.
refused-same-theme = { $reference } is about this subject already. Nothing changed.
staff-rethemed = Corrected: { $reference } is about “{ $subject }”.
staff-rethemed-elsewhere = Corrected: { $reference } is about “{ $subject }”. This subject is not on your association's list. The case stays with you unless you hand it over.
sheet-head =
    Sheet of { $reference } — { $nature } · { $about }
    { $place }
    Received on { $day } ({ $age })
sheet-why = Offered by { $association }, { $day }. Why:
sheet-said = What was said:
sheet-tried = What was tried:
sheet-nothing-tried = Nothing has been tried yet.
sheet-files = There are files too. Open the case to see them.
canned-list = Ready answers. When you answer, those that fit the case are offered.
canned-none = There are none yet.
canned-line = • { $title } — { $theme } · { $moment }
canned-line-shared = • { $title } — { $theme } · { $moment } (shared by the coordination)
canned-kept = Kept: “{ $title }”.
canned-remove = Remove “{ $title }”?
canned-removed = Removed.
refused-no-canned = I can't find this ready answer. See /templates
refused-many-canned = You already have { $most } ready answers. Remove one first: /templates
quotes-none = No resident's words to read.
quotes-count = Quotation { $number } of { $count }
quote-head = { $reference } · { $about } · { $place }
quote-ask = This resident agrees to be quoted without a name. If you say yes, these words may be read in Monday's summary, with nothing else. Can anybody be recognised? Say no, or shorten.
quote-approved = { $reference }: it is yes. These words may be read on Monday.
quote-refused = { $reference }: it is no. Nothing will be read.
quote-changed = The resident has written something else since. These are their words now:
quote-approved-already = Read already: may be published.
quote-refused-already = Read already: nothing will be read.
refused-quote-consent = The resident of { $reference } does not want to be quoted, or took the request back. Nothing will be read.
refused-quote-short = { $reference }: there are not enough words to quote.
refused-quote-changed = The resident of { $reference } has written something else since. Read their words again: /quotes
shorten-quote-words = Copy these words and take out what is too much. You can't add any.
    .hint = To hide a word, write [name] or [address] in its place. Between 40 and 280 letters. Where words are missing, […] will show.
    .recap = Quotation
shorten-quote-review = May these words be read on Monday?
quotes-rule = How these words are chosen: one for each of the { $themes } subjects that most people spoke of ({ $least } people at least), among those whose resident agrees to be quoted and whose association has read them, of { $shortest } to { $longest } letters; one a person; first from an association not quoted yet; then the first in the order of a computation (SHA-256 of the week and the number of the quotation). What could let somebody be recognised is hidden.
write-canned-title = A short name, which relays will see on the button:
    .recap = Name
write-canned-words = The answer, as the resident will read it:
    .hint = Filled in by itself: { "{" }reference{ "}" }, { "{" }place{ "}" }, { "{" }association{ "}" }, { "{" }theme{ "}" }. No resident's name.
    .recap = Answer
write-canned-theme = For which subject?
    .recap = Subject
write-canned-moment = At which moment of the case?
    .recap = Moment
write-canned-review = Keep this answer? The whole team will be able to use it.
moment-any = Any moment
moment-new = To take
moment-taken = In hand
moment-waiting = Waiting for the resident
moment-answered = Already answered
moment-reopened = Reopened
met-face = Face to face: stall, office, doorstep
met-phone = On the phone
note-posted-to = Whom did this letter go to?
    .hint = For instance: the town hall, the landlord, the benefits office.
    .recap = To whom
note-posted-day = On which day did it leave?
    .hint = “today”, or 12/11. Keep the proof of posting.
    .recap = Date
note-posted-review = The resident will know that this letter left. Shall we note it?
file-in-person-how-met = How are you talking to this person?
    .hint = You are going to write for them. Read each question aloud.
    .recap = Met
file-in-person-fifteen-or-older = Ask: “Are you 15 or older?”
file-in-person-may-we-transmit = Ask: “The association of the neighbourhood will read what I write. Your name is never noted. Do you agree?”
file-in-person-story = What does this person say? Write it in their words, or record their voice if they like.
    .hint = No name, no phone number, no exact address. Photos if they like. Then “That's all”.
    .recap = Their words
file-in-person-may-they-hear-your-voice = Ask: “May the association listen to your voice?”
    .recap = Listen to the voice
file-in-person-in-your-words = Then write what this person says, in their words: nobody will listen to their voice.
    .recap = Their words
file-in-person-may-we-say-it-is-urgent = These words tell of a danger. Give them 17, 112 and 3919. Ask: “Do you want the association to know that it is urgent?”
    .recap = Urgent
file-in-person-place = Ask: “Where is it?”
    .hint = A postcode, a town, or the name of the neighbourhood.
    .recap = Place
file-in-person-which-place = Which one is it?
    .recap = Place
file-in-person-place-again = I did not find it. Try the postcode, or the town and the neighbourhood.
    .hint = If I can't find it, a person will.
file-in-person-which-place-again = Which one is it?
    .recap = Place
file-in-person-which-quarter = In which neighbourhood is it?
    .recap = Neighbourhood
file-in-person-theme = What is it mostly about?
    .recap = Subject
file-in-person-nature = It is rather…
    .recap = Kind
file-in-person-may-we-quote-you = Ask: “May we quote your words, without your name, in the national summary?”
    .recap = Quote
file-in-person-may-we-ask-you-later = Ask: “May we ask you later whether it is solved?”
    .recap = Ask later
file-in-person-review = Read this to them. Do they agree? Then I send it.
intake-too-young = Under 15, nothing is noted. Suggest coming back with a parent or an adult they trust. In danger: 119, free.
intake-refused = All right: nothing is noted.
intake-filed = Sent for this person: { $reference }. Here is the paper to give them. On the phone, read them the number and the secret word.
intake-slip = Paper for { $reference }. Print it or copy it, then delete this message: it shows the secret word.
slip-title = Your request has been sent
slip-number = Your number
slip-word = Your secret word
slip-where = Or, on Telegram, look for @{ $bot }.
slip-scan = Point your phone's camera at the square.
slip-how = Write /recover, then { $reference } and your secret word: you will read the answers.
slip-keep = Keep this paper. Show the secret word to nobody. Without a phone, ask the association.
close-case-outcome = How does it end?
    .recap = Outcome
close-case-words = A sentence for the resident:
    .recap = Sentence
close-case-review = Close this case? The resident will read this.
close-case-everyone-reads = ⚠ Other residents have joined this case: they will read it too. Write nothing personal.
outcome-solved = Solved
outcome-partly = Partly solved
outcome-sent-on = Sent to those who decide
outcome-not-possible = Not possible
outcome-no-reply = No answer from the resident
trial-moved = The trial's resident depends on another association. This phone now plays: { $association }. Write /queue to see { $reference }.
summary-none = There is no summary yet. The first one comes on Monday at 8 a.m.

### The chat page, and the trial page with its three phones.
web-trial-title = Trying Porte-voix
web-trial-intro = Nothing here is real. Speak on one side, answer on the other, then move on to Monday: the coordination gets its summary.
web-trial-switch = Choose a phone
web-trial-date = Date of the trial
web-trial-monday = Go to Monday 8 a.m.
web-trial-resident = Resident
web-trial-resident-line = She lives in the neighbourhood and tells.
web-trial-resident-hello = You live in the neighbourhood. Is something wrong, or could it be better? Tell us.
web-trial-relay = Relay
web-trial-relay-line = He answers for the local association.
web-trial-relay-hello = You are the association’s relay. What the neighbourhood asks for arrives here.
web-trial-coordination = Coordination
web-trial-coordination-line = She reads every neighbourhood each Monday.
web-trial-coordination-hello = You are at the national coordination. The summary of the week arrives here on Monday.
web-trial-unseen = new
web-trial-failed = The trial does not answer. Check that it is still running, then reload the page.

## Weekly summary
summary-here = Here is this week's summary.
summary-pages-here = And its pages, to print or to pass on. The spreadsheet, the words to read aloud and the weeks before: /summaries
summaries-list =
    { $count ->
        [one] One summary is ready. Tap the week.
       *[other] { $count } summaries are ready. Tap a week.
    }
summaries-week = { $week }. In which form?
summary-file-pdf = { $week }: the pages, to print or to pass on.
summary-file-xlsx = { $week }: all the figures, in a spreadsheet.
summary-file-ogg = { $week }: to listen to.
summary-to-read-aloud = To read aloud, in a minute and a half:
act-weeks = All weeks
act-week-read = Read
act-week-pdf = PDF
act-week-xlsx = Spreadsheet
act-week-ogg = Listen
act-week-aloud = To read aloud
refused-no-summary = There is no summary of that week. Write /summaries to see those that are ready.
digest-here = Here is the week of your association.
digest-none = There is no week to read again yet. The first comes on a Monday morning.
digest-title = { $association }, from { $from } to { $to }.
digest-came =
    { $concerns ->
        [0] Nothing came this week.
        [one] One request came.
       *[other] { $concerns } requests came, from { $people ->
            [one] the same person
           *[other] { $people } people
        }.
    }
digest-axes = In the city contract { $contract }:
digest-to-take =
    { $concerns ->
        [0] Nothing waits to be taken. Thank you!
        [one] One request waits to be taken, { $days ->
            [0] since today
            [one] for { $days } working day
           *[other] for { $days } working days
        }.
       *[other] { $concerns } requests wait to be taken. The oldest is { $days ->
            [0] from today
            [one] { $days } working day old
           *[other] { $days } working days old
        }.
    }
digest-in-hand =
    { $concerns ->
        [0] Nobody has a case in hand.
        [one] One case is in hand.
       *[other] { $concerns } cases are in hand.
    }
digest-for-resident =
    { $concerns ->
        [one] For one of them, the resident is to reply.
       *[other] For { $concerns } of them, the resident is to reply.
    }
digest-closed =
    { $concerns ->
        [0] No case was closed this week.
        [one] One case was closed:
       *[other] { $concerns } cases were closed:
    }
digest-solved =
    { $people ->
        [one] One resident confirms that it is solved.
       *[other] { $people } residents confirm that it is solved.
    }
digest-not-solved =
    { $people ->
        [one] One resident says that it is not solved.
       *[other] { $people } residents say that it is not solved.
    }
digest-near-none = Around you, the others received nothing.
digest-near-few = Around you, the others heard fewer than { $least } people.
digest-near = Around you, the others received { $concerns } requests, from { $people } people:
detail =
    { $cases ->
        [0] { $label }: { $value }. No case is behind this figure.
        [one] { $label }: { $value }. The case behind this figure:
       *[other] { $label }: { $value }. The { $cases } cases behind this figure:
    }
detail-more =
    { $count ->
        [one] And { $count } more.
       *[other] And { $count } more.
    }
detail-moved = Counted again today it is { $value }: since that Monday, cases were withdrawn, erased or have moved on.
detail-which = Which figure? Write /detail and its code. Add a week if you like: /detail new 2026-W47
detail-code = { $code }: { $label }, { $value }
refused-no-such-figure = I cannot find the figure { $code }. It may count too few people. /detail shows the codes.
summary-title = What the neighbourhoods say. Week { $number }, from { $from } to { $to } { $year }.
summary-day-alone = { $day }
summary-day =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
summary-new =
    { $concerns ->
        [one] { $concerns } new request
       *[other] { $concerns } new requests
    }, from { $people ->
        [one] { $people } person
       *[other] { $people } people
    }.
summary-new-none = Nobody sent a request this week.
summary-new-few = Fewer than 5 people sent a request this week. The details are hidden to protect them.
summary-territories =
    { $territories ->
        [one] They come from at least { $territories } neighbourhood or town.
       *[other] They come from at least { $territories } neighbourhoods or towns.
    }
summary-in-person =
    { $concerns ->
        [one] { $concerns } request was taken down in person or on the phone.
       *[other] { $concerns } requests were taken down in person or on the phone.
    }
summary-unrouted =
    { $concerns ->
        [one] { $concerns } request has no association: it is with you, at the coordination.
       *[other] { $concerns } requests have no association: they are with you, at the coordination.
    }
summary-unrouted-few = The requests of fewer than 5 people have no association: they are with you, at the coordination.
summary-before =
    { $concerns ->
        [0] The week before, there were none.
        [one] The week before: { $concerns } request, from { $people ->
            [one] { $people } person
           *[other] { $people } people
        }.
       *[other] The week before: { $concerns } requests, from { $people ->
            [one] { $people } person
           *[other] { $people } people
        }.
    }
summary-themes = What the requests are about:
summary-natures = What people bring:
summary-line = { $label }: { $concerns }
summary-line-before = { $label }: { $concerns } (the week before: { $before })
summary-line-few = { $label }: fewer than 5 people
summary-rest = All the rest together: { $concerns }
summary-answers = The answers:
summary-answered =
    { $concerns ->
        [one] { $concerns } request got its first answer, in { $delay }.
       *[other] { $concerns } requests got their first answer. For half of them it came in { $delay } or less.
    }
summary-answered-few = Fewer than 5 people got a first answer.
summary-answered-none = Nobody got a first answer.
summary-closed =
    { $concerns ->
        [one] { $concerns } request was closed, in { $delay }.
       *[other] { $concerns } requests were closed. For half of them it took { $delay } or less.
    }
summary-closed-few = The requests of fewer than 5 people were closed.
summary-closed-none = No request was closed.
summary-delay-before =
    { $concerns ->
        [one] The week before: { $concerns } request, in { $delay }.
       *[other] The week before: { $concerns } requests, half of them in { $delay } or less.
    }
summary-hours =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
summary-days =
    { $days ->
        [0] less than a day
        [one] { $days } day
       *[other] { $days } days
    }
summary-outcomes = How closed requests ended:
summary-follow-up = After the end, what residents say:
summary-solved = It is really solved
summary-not-solved = It is not solved, so it is open again
summary-reopened = Opened again by a new message
summary-waiting = What has waited longest to be taken:
summary-waiting-none = No request is waiting to be taken.
summary-wait =
    { $days ->
        [0] { $queue }: less than a day.
        [one] { $queue }: { $days } day.
       *[other] { $queue }: { $days } days.
    }
summary-wait-count =
    { $concerns ->
        [one] { $concerns } request is waiting.
       *[other] { $concerns } requests are waiting.
    }
summary-wait-few = In each queue, fewer than 5 people are waiting.
summary-wait-others =
    { $weeks ->
        [0] The queues where few people wait, together: less than a week.
        [one] The queues where few people wait, together: { $weeks } week or more.
       *[other] The queues where few people wait, together: { $weeks } weeks or more.
    }
summary-wait-others-label = Queues where few wait, together (whole weeks)
summary-wait-theme = The oldest: { $theme }.
summary-coordination = The national coordination
summary-note-people =
    { $people ->
        [one] { $people } person wrote this week. This does not represent all residents.
       *[other] { $people } people wrote this week. This does not represent all residents.
    }
summary-note = What counts fewer than { $least } people is hidden, or put together.
summary-log = Staff log: { $entries } acts, fingerprint { $hash }. Keep this message. It proves that the log has not changed.
report-people =
    { $people ->
        [one] { $people } person was heard.
       *[other] { $people } people were heard.
    }
report-silent =
    { $territories ->
        [0] Every place of the associations has spoken in the last { $weeks } weeks.
        [one] From { $territories } place, nothing for { $weeks } weeks, or too little to tell.
       *[other] From { $territories } places, nothing for { $weeks } weeks, or too little to tell.
    }
report-slow = For nine in ten, { $delay } or less.
report-slowest = Slowest: { $theme }. Half of them have their first answer in { $delay } or less.
report-solved-share = When asked, { $percent }% say that it is solved ({ $concerns } replies).
report-note-few = Very few people wrote this week. They do not represent all residents.
report-spike = { $place }, { $theme }: { $people } people speak of it. Usually, { $usual } a week.
report-spike-new = { $place }, { $theme }: { $people } people speak of it. Usually, fewer than { $least } a week.
report-spikes-rule = We look for what chance does not explain. At most one week in { $weeks } may be a false alarm.
report-spikes-none-looked-for = It takes at least four weeks of summaries to say what goes up.
report-done =
    { $concerns ->
        [one] { $concerns } request is solved, wholly or partly.
       *[other] { $concerns } requests are solved, wholly or partly.
    }
report-done-voice =
    { $outcome ->
        [partly] { $people } people or more said so. It is partly solved.
       *[other] { $people } people or more said so. It is solved.
    }
report-whole-contract = The whole contract
report-no-axis = No axis of this contract
report-delays = Delays are counted in hours of the clock, nights and weekends included.
summary-rest-label = All the rest together
summary-unsaid = { $theme }, nothing more said
summary-nowhere = Place unknown
summary-spikes = What goes up more than usual:
summary-detail = Where does a figure come from? The coordination writes /detail: it gives the codes. They also stand beside the figures, on the pages.
summary-done = You said, we did:
summary-done-line = { $said }: { $done }
summary-voices = What many say together:
summary-voice =
    { $before ->
        [0] { $name }, { $place }: { $people } people or more.
        [one] { $name }, { $place }: { $people } people or more. The week before, { $before } or more.
       *[other] { $name }, { $place }: { $people } people or more. The week before, { $before } or more.
    }
summary-quotes = Their words:
summary-quote = “{ $words }” ({ $where })
summary-silent = For example: { $names }.
figure-new = New requests
figure-people = People heard
figure-territories = Neighbourhoods and towns, at least
figure-silent = Silent or little heard places
figure-unrouted = Requests without an association
figure-in-person = Taken down in person
figure-answered = First answer (median)
figure-answered-p90 = First answer (nine in ten)
figure-slowest = Slowest theme to be answered: { $theme }
figure-closed = Request closed (median)
figure-closed-p90 = Request closed (nine in ten)
figure-solved = Solved, when asked
figure-not-solved = Not solved, when asked
figure-solved-share = Share solved, when asked
figure-reopened = Requests opened again
figure-waiting = The longest wait
table-themes = Requests by theme
table-pillars = Requests by pillar
table-subthemes = Requests by sub-theme
table-natures = What people bring
table-territories = Requests by neighbourhood or town
table-proposals = Ideas, by theme
table-outcomes = How closed requests ended
table-changed = Requests solved, wholly or partly
table-delays = Delays, by theme, sub-theme, pillar, place and kind
table-followed = What residents say after the end, by theme, sub-theme, pillar, place and kind
table-waiting = What waits to be taken
table-loads = Open requests, by queue
table-silent = Silent or little heard places
column-themes = Theme
column-pillars = Pillar
column-subthemes = Sub-theme
column-natures = Kind
column-territories = Place
column-proposals = Theme
column-outcomes = End
column-changed = Theme
column-concerns = Requests
column-before = Week before
column-usual = Usually
table-axes = By city contract, pillar and axis
column-contract = Contract
column-axis = Axis
column-at-least = People, at least
column-line = Line
column-by = By
column-clock = Step
column-half = Half within (h)
column-nine-tenths = Nine in ten within (h)
column-half-before = Half, week before (h)
column-half-usual = Half, usually (h)
column-said = What is said
clock-answered = First answer
clock-closed = Closing
column-queue = Queue
column-days = Days of waiting
column-oldest = The oldest
column-open = Open
form-week = Week { $number }, from { $from } to { $to } { $year }
form-page = Page { $page } of { $pages }
form-figures = The week in figures
form-spikes = What rises more than usual
form-trend = Requests, week after week
form-quotes = In their words
form-voices = The voices most share
form-growing = Those that grow most
form-people = { $people } people or more
form-joined = { $before } or more before
form-done = You said, we did
form-column-said = What was said
form-column-did = What changed
form-map = Where it is said
form-map-others =
    { $count ->
        [one] { $count } dot without a number: the table tells them all.
       *[other] { $count } dots without a number: the table tells them all.
    }
form-map-near =
    { $count ->
        [one] { $count } place stands in the middle of its town: its outline is not known.
       *[other] { $count } places stand in the middle of their towns: their outlines are not known.
    }
form-map-undrawn =
    { $count ->
        [one] { $count } place is not on the map: we do not know where to put it.
       *[other] { $count } places are not on the map: we do not know where to put them.
    }
form-tables = The tables
form-by-theme = { $what }, by theme
form-how = How to read these figures
form-more = and { $count } more, in the spreadsheet
form-hidden = hidden
form-percent = { $value }%
form-before = the week before: { $value }
form-usual = usually: { $value }
form-n = out of { $n }
form-how-usual = “Usually”: the middle of the eight weeks before. Empty where too few weeks tell it.
form-how-median = “Median”: half of the requests wait less, the other half wait more.
form-how-unread =
    { $count ->
        [one] One person's words are in a script that this page can't print. They are in the spreadsheet.
       *[other] The words of { $count } people are in a script that this page can't print. They are in the spreadsheet.
    }
form-how-frozen = Figures frozen on { $day } ({ $week }). They no longer change.
form-how-receipts = The small grey code beside a figure says where it comes from. The coordination writes it after /detail to see the cases.
form-how-reuse = You may use these figures: always say the week and the number of people. Do not look for who spoke. For a question, write to the national coordination.
form-sheet-read-me = Read me first
form-sheet-about = This workbook holds all the figures of the summary, a table a sheet. Sheets of words are as people said them.
form-sheet-first = First day of the week
form-sheet-last = Last day of the week
form-sheet-frozen = Figures frozen on
form-sheet-hidden = “Hidden” in a cell: there is a figure, but it counts fewer than 5 people. An empty cell: there is no figure. The column “Receipt” says where a line comes from. Give it to `porte-voix summary --explain`.
form-sheet-axes = City contracts
form-sheet-themes = Themes
form-sheet-pillars = Pillars
form-sheet-subthemes = Sub-themes
form-sheet-natures = What people bring
form-sheet-territories = Places
form-sheet-proposals = Ideas
form-sheet-outcomes = How they ended
form-sheet-changed = Solved
form-sheet-delays = Delays, line by line
form-sheet-followed = After the end, line by line
form-sheet-waiting = What waits
form-sheet-loads = Open by queue
form-sheet-silent = Silent places
form-sheet-figures = The week in figures
form-sheet-trend = Week after week
form-sheet-spikes = What rises
form-sheet-voices = The voices most share
form-sheet-growing = The voices that grow
form-sheet-quotes = In their words
form-sheet-done = You said, we did
form-sheet-map = Where it is said
form-column-figure = Figure
form-column-value = Value
form-column-unit = Unit
form-column-n = Out of
form-column-before = Week before
form-column-usual = Usually
form-column-sentence = In a sentence
form-column-receipt = Receipt
form-column-week = Week
form-column-monday = Monday
form-column-concerns = Requests
form-column-theme = Theme
form-column-place = Place
form-column-expected = Expected
form-column-voice = Voice
form-column-people = People
form-column-joined = Rise (in fives)
form-column-words = Words
form-column-about = About
form-column-language = Language
form-column-longitude = Longitude
form-column-latitude = Latitude
form-unit-concerns = requests
form-unit-people = people
form-unit-territories = neighbourhoods
form-unit-hours = hours
form-unit-days = days
form-unit-percent = %
aloud-new =
    { $concerns ->
        [one] { $concerns } new request.
       *[other] { $concerns } new requests.
    }
aloud-unrouted =
    { $concerns ->
        [one] { $concerns } request has no association yet.
       *[other] { $concerns } requests have no association yet.
    }
aloud-themes = People speak mostly of this: { $first }, then { $second }.
aloud-waiting = The longest wait: { $queue }
aloud-voice = A voice that { $people } people or more share, in { $place }: { $name }.
aloud-done = You said, we did. { $said }: { $done }.
aloud-feminine = { "" }

## Pillars of the city contracts
pillar-cadre-de-vie = Living environment
pillar-cohesion-sociale = Social cohesion
pillar-developpement-economique-et-emploi = Economy and jobs
pillar-none = No pillar

## The group of an association (relays)
group-hello =
    Hello! Your team can follow its cases together here. A lead writes /link.

    Switch topics on in the group. Make me an administrator who may manage topics and delete messages. Each case will have its own topic.
group-linked = Done: this is your team's group. New cases come here.
group-linked-topics =
    Done: this is your team's group. Each case has its topic here.

    What you say among yourselves stays among you. To write to the resident, reply to their message in the topic.
group-unlinked = This group is linked no longer. Cases come in private again.
group-back = I am back. Cases come here again.
group-topics-back = Topics work again: each case has its own again.
group-to = 👉 { $name }
group-how = To write, reply to this message. The rest of your talk stays among you.
group-in-private = That is done in private. Write to me in our own chat.
group-link-in-general = Write /link in the "General" topic of the group.
group-anonymous = I don't know who writes: you are an anonymous administrator. Switch that off, then try again.
group-stranger = Hello! These cases are for the relays of the association. To help, ask them for an invitation.
group-other-team = This is another team's group. Work in the group of your own, or with me in private.
group-observer = You can read, but not act on cases. Your role is observer.
group-not-yours = This button is somebody else's, or does nothing any more.
group-gone = I was removed from your group. Nothing is lost: cases come to each of you in private. For the group, add me again.
group-muted = I can no longer write in your group. Nothing is lost: cases come in private. Let me write again.
group-no-right =
    I can no longer manage the topics of your group. Cases come in the general talk.

    Make me an administrator who may manage topics.
group-topic-kept =
    { $reference }: the person erased their data. I could not delete their topic in the group.

    Please delete it yourself. Also let me delete messages: next time, I will do it.
group-not-forum = Your group has no topics any more. Cases come in the general talk. You can switch topics on again.
link-in-the-group = Write that in your team's group, where you added me.
refused-link = Only leads can link a group. Ask yours.
refused-group-of-others = This group is not linked to your team.
refused-other-group = Your team has a group already. Write /unlink there first.
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

## Scientific commission
command-coder = code
    .about = Read and code an anonymous text (commission)
coder-text =
    Text { $item } ({ $done } read by you)

    { $words }
coder-none = There is no text left for you to read. Thank you!
coder-kept = Noted: { $code }.
coder-new-codebook = The codebook has changed, and this code is no longer in it. Choose again.
coder-gone = This text is not to be read any more: its author took it back, or two people have read it already.
code-text-theme = What is this text about?
    .hint = Read, then choose. Nobody sees your choice before the end.
code-text-subtheme = More precisely?
code-text-memo = A remark? If not, skip.
    .hint = For example: what made you hesitate.
coding-unsure = I do not know
coding-whole = Nothing more precise
coding-unsure-about = The text does not say what it is about, or no code fits
coding-sheet-how = How to
coding-sheet-texts = Texts
coding-sheet-codes = Codes
coding-how =
    { $count ->
        [one] Hello { $coder }. There is { $count } text to read (draw { $draw }, codebook { $version }).
       *[other] Hello { $coder }. There are { $count } texts to read (draw { $draw }, codebook { $version }).
    } For each text, choose a code from the list. Read the definitions on the sheet "Codes". Read alone: do not talk about the texts before the end. Do not change the columns "texte", "tirage" and "codeur".
coding-caveat =
    { $count ->
        [one] n = { $count } text. Not representative.
       *[other] n = { $count } texts. Not representative.
    }
coding-not-a-code = Choose a code from the list.
commission-caveat =
    n = { $concerns ->
        [one] { $concerns } concern
       *[other] { $concerns } concerns
    }, { $people } people (counted once a period), from { $first } to { $last }. Not representative.
commission-note = Method note
commission-part-what = What is in this folder
commission-part-who = Who spoke: the sampling frame
commission-part-rules = How people are protected
commission-part-codes = The codebook
commission-part-double = Reading twice
commission-part-saturation = Saturation
commission-part-limits = What the sample cannot say
commission-part-again = Making this folder again
commission-span = This folder goes from week { $first } to week { $last }. What was asked for was { $asked_first } to { $asked_last }. It is made of whole periods of four weeks, all over.
commission-rows =
    { $rows ->
        [one] It holds { $rows } row.
       *[other] It holds { $rows } rows.
    } A row is a concern. The resident's words are given for { $quoted } rows: those whose author agrees to be quoted anonymously at national level. Messages taken back are not in it. Nor is what a neighbour adds to a concern.
commission-files = The files: data (CSV and workbook), meaning of the columns (JSON schema), codebook, sampling frame, this note, and a manifest with the SHA-256 fingerprint of each file.
commission-ifrc = The file "ifrc.csv" says the same rows again in the columns of the Red Cross' community feedback (IFRC). Residents are asked neither their sex nor their age. The types "question" and "thanks" are never given.
commission-frame = Nobody was drawn at random. These are the people who wrote of their own accord, or whom a relay met, and whose concern arrived. There is no list of all residents: nobody can say how many kept silent. The file "cadre.csv" counts the rows by variable.
commission-head-period = Period
commission-head-concerns = Concerns
commission-head-people = People
commission-head-quotable = Agree to be quoted
commission-head-answered = Had an answer before the period was over
commission-head-on = On
commission-head-n = Texts read twice
commission-head-alpha = Alpha
commission-head-interval = 95 % interval
commission-head-texts = Rows read
commission-head-codes = Codes met
commission-all = All
commission-share = { $part } of { $whole }
commission-hidden = –
commission-decimal = { $whole }.{ $rest }
commission-few = A dash: too few people (fewer than { $least }) are concerned, or are not. A period in which fewer than { $least } people spoke is not in this folder. For all of them, a share counts only the periods where it may be told.
commission-rules = Whatever a row shows is shared by at least { $least } different people of the same period. Where it is not, the row becomes vaguer, a step at a time, in this order. A star (*) stands for what is not told. What all rows of one group have in common is told again at the end. The week is never told. Theme, place and nature are told only where the summary of the week told them too: otherwise what the summary hides could be found by taking one from the other.
commission-step-relay = the theme as the relay sees it is not told;
commission-step-intake = how the concern came and for whom the person speaks are not told;
commission-step-nature = whether it is a problem, a need or a proposal is not told;
commission-step-commune = the neighbourhood becomes the commune;
commission-step-subtheme = the sub-theme is not told;
commission-step-departement = the commune becomes the département;
commission-step-country = the département becomes France;
commission-step-theme = the theme is not told.
commission-words =
    Words are given only where at least five people, whose words are given too, share the same row with the same language. Otherwise the row stays without its words; its language then becomes a star where nothing else helps. The words of somebody in danger, and those that a relay refused to have quoted, are never given.

    In the words, a program hides names, phone numbers, addresses, e-mails and insults, and the places that the row does not tell. No program sees everything: whoever reads these texts keeps to themselves what points to somebody.

    The name of a row is drawn for this folder alone. So is the order of rows. Two rows of one person cannot be tied. Two folders whose periods overlap say the same of the same concerns: comparing them tells nothing more.
commission-codebook =
    Codebook, version { $version }: { $codes } codes. { $retired ->
        [0] None is retired.
        [one] One code is retired: it is given no more, and stays to read older texts.
       *[other] { $retired } codes are retired: they are given no more, and stay to read older texts.
    } Three columns keep three views: the code the resident chose, the theme as the relay corrected it, the code of the commission.
commission-double = A share of the texts is drawn at random and read by two people. Neither sees the other's code, the resident's or the relay's.
commission-draw = Draw { $number }, weeks { $first } to { $last }, seed "{ $seed }": { $share } % of the texts, { $twice } read twice, of { $texts } handed out. Codebook, version { $version }. To draw again, order the rows that have words by the SHA-256 fingerprint of "seed:row".
commission-on-codes = All codes
commission-on-themes = Themes alone
commission-alpha = Krippendorff's alpha (nominal) is 1 where readers always agree, and 0 where they agree as chance would have it. Above { $enough } a coding can be relied on; above { $usable } with care. The interval comes from 300 draws with replacement. Under { $least } texts nothing is told. "I do not know" is not counted.
commission-no-draw = No text has been handed out to be read twice.
commission-saturation = How many different codes were met after so many rows were read in the order of the folder. When the number rises no more, reading on brings few new themes.
commission-limits =
    - It says nothing of those who do not write: without a phone, without trust, without time, or far from an association.
    - No share of the residents can be worked out from it. A theme often told is not a graver theme.
    - It depends on where associations, posters and relays are: a silent place is not a place without problems.
    - Those under 15 are not in it.
    - The words given are of those who agree to be quoted: they may speak otherwise than the others.
    - The language is the one chosen in the bot, or Arabic when the words are written in Arabic. It is not always that of the words.
    - Rare concerns are vaguer than others, because they are rare.
commission-again = The same concerns, for weeks { $first } to { $last }, give the same files, to the byte. If a person erases their data or changes what they agree to, their row changes or goes. The manifest gives the fingerprint of each file.
commission-sheet-read-me = Read me
commission-sheet-data = Data
commission-sheet-codebook = Codebook
commission-sheet-frame = Frame
commission-column-ligne = Name of the row, drawn for this folder alone
commission-column-periode = Period of four weeks in which the concern came
commission-column-territoire-niveau = What the territory is: quartier (neighbourhood), commune, departement, pays (country), or inconnu where the place was not understood
commission-column-territoire-code = Code of the neighbourhood (QPV), of the commune (INSEE) or of the département, or *
commission-column-territoire = Name of the territory
commission-column-theme = Theme the resident chose, or *
commission-column-sous-theme = Sub-theme the resident chose, empty if they chose none, or *
commission-column-nature = problem, need, proposal, or *
commission-column-langue = Language chosen, or ar when the words are written in Arabic, or *
commission-column-parle-pour = For whom the person speaks: themselves (myself), a relative, a neighbour, several, or *
commission-column-recueil = How it came: direct, face (met), phone, or *
commission-column-mots = The resident's words, anonymous; empty if they are not given
commission-column-code-habitant = Code the resident chose: theme, or theme and sub-theme
commission-column-code-relais = Code as the relay corrected it: theme, or theme and sub-theme; empty if they corrected nothing, or *
commission-column-code-commission = Code read by the commission, ? where the reader does not know; two codes separated by | where the two readers do not agree
commission-column-lectures = How many people of the commission read these words: 0, 1 or 2

## Posters
command-poster = poster, posters
    .about = Make a poster for your neighbourhood
make-poster-which-territory = Where will the poster hang?
make-poster-place = Where will the poster hang? Write a town or a neighbourhood.
make-poster-place-again = I did not find it. Write the place in another way.
make-poster-which-place = Which of these places?
make-poster-which-place-again = Which of these places?
make-poster-which-quarter = In which neighbourhood?
make-poster-theme = What is the poster about?
make-poster-languages = In which languages?
    .hint = Each sentence will be there in each language.
make-poster-second-language = Which language beside French?
make-poster-third-language = One more language?
make-poster-sheet = On which paper?
choice-others = Other languages
choice-none = No, that is all
sheet-a4 = Large sheet (A4)
sheet-a5 = Small sheet (A5)
sheet-two = Two small ones on an A4
poster-here = Your poster: { $place }. Open the file to print it.
poster-how =
    At the printer's or at home, choose “actual size” (100%).

    Before you put it up, try it: point your phone at a square.
act-poster-again = Another poster
refused-poster-place = Your association does not work in this place. Write /poster to choose another one.
refused-poster-place-unknown = I did not find this place, so there is no poster. Write /poster to begin again.
refused-poster-no-door = A poster has to lead somewhere. Ask whoever installed the bot to set the address residents write to.
