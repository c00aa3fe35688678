# Porte-voix: every text, in plain English. French (fr.ftl) is the source: a new text begins there.
# Short sentences, everyday words. A line that begins with # is never shown.
# After .recap: the name of the line in the recap. After .hint: help under the question.

## Buttons
act-add = Add something
act-answer = Answer
act-ask = Ask
act-back = ↩ Back
act-close = Close
act-edit = Change: { $what }
act-files = See the files
act-hand-over = Hand over
act-help = Help
act-language = Language
act-mine = My cases
act-my-cases = My requests
act-next = More
act-not-solved = Not solved
act-queue = The queue
act-read = Read
act-reply = Reply
act-report = Speak up
act-share-position = 📍 Send my position
act-solved = It is solved
act-take = I take it

choice-agree = I agree, go on
choice-coordination = The national coordination
choice-elsewhere = Somewhere else
choice-no = No
choice-over = That's all
choice-send = Yes, send
choice-skip = Skip
choice-yes = Yes
# Words accepted when people write instead of pressing, separated by commas.
accepted-agree = yes, ok, okay, i agree, agreed, go on, continue, sure, fine
accepted-no = no, nope, nah, no thanks, i don't agree
accepted-over = that's all, thats all, that is all, done, finished, i'm done, that's it, the end
accepted-send = yes, ok, okay, send, send it, go ahead, it's good, all good
accepted-skip = skip, pass, no, nothing, i don't know, dont know, idk, dunno
accepted-yes = yes, yeah, yep, yup, ok, okay, sure, of course

language-fr = Français
language-en = English

## Words and commands understood at any time
aside-back-words = back, go back, previous
aside-cancel-words = cancel, give up, abandon
aside-help-words = help, help me, menu, how does it work
aside-language-words = language, change language
aside-stop-words = stop, unsubscribe
command-answer = answer
    .about = Answer a case
command-ask = ask
    .about = Ask the resident a question
command-back = back
    .about = Go back
command-cancel = cancel
    .about = Give up without sending anything
command-cases = cases
    .about = See where my requests stand
command-close = close
    .about = Close a case
command-hand-over = handover
    .about = Pass a case to others
command-help = help
    .about = How it works
command-invite = invite
    .about = Invite a relay
command-language = language
    .about = Change language
command-queue = queue
    .about = See the queue
command-read = read
    .about = Read a case
command-report = report
    .about = Tell us a problem, a need, an idea
command-stop = stop
    .about = Receive nothing more
command-summary = summary
    .about = The latest summary
command-take = take
    .about = Take a case

## Welcome and asides (residents)
welcome =
    Hello! Here you can say what is wrong in your neighbourhood, what you need, or your idea.

    Your neighbourhood association answers you. Write, talk, or press “Speak up”.
welcome-heard = Thank you, I have read it. A few more questions, and it is sent.
welcome-files = I saw your file, but I did not keep it. Press “Speak up”: I will ask for it at the right moment.
residents-help =
    Answer the question, in your own words or with a button.

    “back”: the question before. “cancel”: stop everything. “language”: change language. “stop”: receive nothing more.

    /cases shows your requests. If you are in danger, call 112.
nothing-open = There is no open question.
old-button = This button is old. Here is what you can do.
unknown-command = I do not know this command. Write “help” to see what I can do.
aside-cancelled = Cancelled. Nothing was sent.
aside-stopped = Understood: you will receive nothing more. To start again, write us a word.
resumed = Let's go on.
language-chosen = I now speak English with you.
danger-numbers =
    If you are in danger: 17 (police) or 112. You cannot talk? Send a text message to 114.
    Medical emergency: 15. Fire: 18. Child in danger: 119. Violence, to talk about it: 3919. Thoughts of suicide: 3114.
    These calls are free. You can delete this conversation.
danger-perhaps =
    Are you in danger? If so: 17 or 112, or a text message to 114. To talk: 3919 (violence), 3114 (dark thoughts), 119 (children).
unfetched-too-large = This file is too large (over 20 MB). Send a smaller one, or tell it in your own words.
unfetched-unavailable = I could not receive this file. Can you send it once more?
unfetched-unsupported = I cannot read this kind of message. Write, send a voice message or a photo.

## Replies that do not fit
error-not-a-choice = I did not understand. Tap a button, or write its number.
error-not-that-many-digits = It takes { $least } to { $most } digits.
error-old-button = We have passed this question. Here is where we are.
error-already-sent = It is already sent.
error-place-wanted = Tell me where: a postcode, a town or a neighbourhood.
error-too-long = This is too long: { $most } letters at most. Keep what matters most.
error-too-many-files = You have already sent { $most } files, which is the most. Tap “That's all”.
error-too-short = Can you tell me a little more?
error-words-wanted = Here I need words. Write your answer.
error-nothing-to-finish = There is nothing to finish.
story-goes-on = Noted. Go on, or tap “That's all”.
recap-line = • { $about }:
recap-files = { $count ->
    [one] ({ $count } file)
   *[other] ({ $count } files)
}

## Telling a problem, a need, an idea
report-concern-who-we-are =
    We are Porte-voix: neighbourhood associations.

    What you say is read by your neighbourhood association. It answers you here. Your name and your number are never given away. The messaging app itself does see the messages.

    Do you agree that the association reads your request?
report-concern-fifteen-or-older = Are you 15 or older?
report-concern-story = Tell me what is happening, what you need, or your idea.
    .hint = Write, send a voice message or photos, in several messages if you like. Do not give last names.
    .recap = Your message
report-concern-may-we-say-it-is-urgent = Your words speak of danger. Shall we tell the association that it is urgent?
    .recap = Urgent
report-concern-place = Where is it?
    .hint = A postcode, a town, or the name of the neighbourhood.
    .recap = Place
report-concern-which-place = Which one is it?
    .recap = Place
report-concern-place-again = I did not find it. Try the postcode, or the town and the neighbourhood.
    .hint = If I cannot find it, a person will look for you.
    .recap = Place
report-concern-which-place-again = Which one is it?
    .recap = Place
report-concern-theme = What is it mostly about?
    .recap = Subject
report-concern-subtheme = More precisely?
    .recap = Detail
report-concern-nature = It is rather…
    .recap = It is
report-concern-may-we-quote-you = May we quote your words, without your name, in the national summary?
    .recap = Quoting you
report-concern-may-we-ask-you-later = May we ask you later if it is solved?
    .recap = Asking you later
report-concern-review = Here is what I am going to send. Is it right?
come-with-an-adult =
    Thank you for writing to us. Under 15, we keep nothing: everything is erased.

    Do it with a parent, a youth worker or an adult you trust. If you are in danger, call 119: it is free, day and night.

nature-problem = A problem
nature-need = A need
nature-proposal = An idea

theme-log = Housing
theme-pro = Cleanliness
theme-ren = Building work, environment
theme-edu = School, children, young people
theme-emp = Work, training
theme-pou = Money, benefits
theme-san = Health
theme-dro = Papers, public services
theme-dis = Discrimination
theme-tra = Peace and quiet, police
theme-mob = Transport
theme-vie = Neighbourhood life
theme-aut = Something else
theme-more = See all subjects

subtheme-skip = Skip
subtheme-damp = Damp, cold
subtheme-pests = Cockroaches, rats, bedbugs
subtheme-breakdown = Breakdown (heating, water, lift)
subtheme-rent = Rent, charges
subtheme-move = Moving to another home
subtheme-landlord = The landlord does not answer
subtheme-waste = Rubbish, bulky waste
subtheme-shared-areas = Shared areas of the building
subtheme-green = Green spaces, playgrounds
subtheme-street = Lighting, street
subtheme-noise = Noise
subtheme-demolition = Demolition, rehousing
subtheme-renewal-say = Having a say in the works
subtheme-works = Building site
subtheme-heat = Heat, energy
subtheme-planting = Trees, gardens
subtheme-pollution = Pollution
subtheme-teachers = Missing teachers
subtheme-guidance = Choosing studies
subtheme-canteen = School meals
subtheme-dropout = Leaving school early
subtheme-aesh = Pupil with a disability
subtheme-youth = Places for young people
subtheme-job = Finding a job
subtheme-training = Training, apprenticeship
subtheme-childcare = Childcare
subtheme-conditions = Working conditions
subtheme-business = Starting a business
subtheme-shops = Shops
subtheme-food = Food
subtheme-energy = Energy bills
subtheme-benefits = Benefits (CAF, RSA)
subtheme-debts = Debts
subtheme-pension = Pension
subtheme-doctor = Doctor
subtheme-mental = Mental health
subtheme-prevention = Teeth, prevention
subtheme-health-cover = Health insurance
subtheme-addiction = Addictions
subtheme-frailty = Old age, disability
subtheme-residence = Residence permit, prefecture
subtheme-counter = Public counters
subtheme-online = Online forms
subtheme-language = Language problem
subtheme-silence = No answer
subtheme-hiring = Getting hired
subtheme-lodging = Housing
subtheme-schooling = School
subtheme-racism = Racism
subtheme-gender = Women and men
subtheme-image = Image of the neighbourhood
subtheme-dealing = Drug dealing
subtheme-rodeo = Street racing, speed
subtheme-assault = Assaults
subtheme-family = Violence at home
subtheme-police = Police
subtheme-mediation = Mediation
subtheme-service = Bus, tram, routes
subtheme-fares = Fares
subtheme-access = Access, disability
subtheme-parking = Parking
subtheme-crossing = Dangerous crossings
subtheme-premises = Room, premises
subtheme-grants = Grants
subtheme-sport = Sport
subtheme-culture = Culture
subtheme-council = Residents' council
subtheme-idea = Idea for the neighbourhood

## Following a request
add-to-case-more = What would you like to add?
    .hint = Write, send a voice message or photos. Then tap “That's all”.
problem-solved-solved = Is the problem solved?
problem-solved-what-remains = What is still wrong?
choose-language-language = Quelle langue préférez-vous ? / Which language do you prefer?

case-opened =
    Sent ✅ Your number: { $reference }

    { $association } reads it and answers you here. To see where it stands: /cases
case-opened-coordination =
    Sent ✅ Your number: { $reference }

    The coordination is looking for the association that can help you. The answer comes here. To see where it stands: /cases
case-added = Added to your request { $reference }.
case-taken = { $association } is now taking care of your request { $reference }.
case-taken-coordination = The coordination is now taking care of your request { $reference }.
case-answered = { $association } answers you ({ $reference }):
case-answered-coordination = The coordination answers you ({ $reference }):
case-asked = { $association } has a question for you ({ $reference }):
case-asked-coordination = The coordination has a question for you ({ $reference }):
case-handed-over = Your request { $reference } has gone to { $association }, which can help you better. You have nothing to do again.
case-handed-over-coordination = Your request { $reference } has gone to the national coordination. You have nothing to do again.
case-closed-solved = Good news: your request { $reference } is solved. If this is not true, add a word.
case-closed-partly = Your request { $reference } is partly solved. The association writes to you:
case-closed-sent-on = Your request { $reference } was sent to those who decide. The association writes to you:
case-closed-not-possible = Your request { $reference } is closed: it is not possible for now. The association writes to you:
case-closed-no-reply = Your request { $reference } is closed, because we had no answer. Add a word to open it again.
follow-up = Some time ago, we closed your request { $reference } ({ $place }). Is the problem solved?
solved-thanks = Thank you! This is good news.
reopened-thanks = Thank you for telling us. Your request { $reference } is open again.
my-cases = Your requests:
my-cases-none = You have no request yet.
my-case = { $reference } · { $about } · { $place } · { $day } — { $state }
the-coordination = the coordination
state-new = sent, { $association } will read it
state-taken = { $association } is taking care of it
state-waiting = { $association } is waiting for your answer
state-answered = { $association } has answered
state-handed-over = passed to { $association }
state-escalated = passed to { $association }
state-reopened = open again, { $association } will read it
state-closed = closed
state-withdrawn = withdrawn
history-concern = { $day }, you said:
history-addition = { $day }, you added:
history-reply = { $day }, you replied:
history-answer = { $day }, you were answered:
history-question = { $day }, you were asked:
history-handed-over = { $day }: passed to another team.
history-closed = { $day }: closed.
history-solved = { $day }: you said it is solved.
history-not-solved = { $day }: you said it is not solved.

refused-no-such-case = I cannot find a case { $reference } for you. Check the number.
refused-held = { $reference } is already with { $name }.
refused-taken = { $reference } is already being handled: this is not possible now.
refused-changed = { $reference } has just changed. Open it again to see where it stands.
refused-new = This is not possible now for { $reference }.
refused-waiting = { $reference } is waiting for an answer: this is not possible now.
refused-answered = { $reference } already has an answer: this is not possible now.
refused-handed-over = { $reference } has just been handed over: this is not possible now.
refused-escalated = { $reference } is with the coordination: this is not possible now.
refused-reopened = { $reference } is already open again.
refused-closed = { $reference } is closed.
refused-withdrawn = { $reference } was withdrawn by the person.

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
    /queue: the queue. /take PV-7K3MQ: take. /read: read. /answer PV-7K3MQ your words: answer. /ask: ask a question. /handover: pass to others. /close: close.

    The number may be written 7k3mq. “back” goes back, “cancel” stops without sending anything.
staff-unasked = I sent nothing. To write to a resident, open their case and tap “Answer”.
staff-new-case = New request { $reference } — { $place }.
staff-new-urgent-case = ⚠ Urgent request { $reference } — { $place }. Read it as soon as you can.
staff-reopened = { $reference } is open again — { $place }. The problem is not solved.
staff-addition = The resident added something to { $reference } — { $place }.
staff-reply = The resident wrote about { $reference } — { $place }:
staff-handed-over = { $reference } is handed over to you — { $place }. Why:
staff-released = { $reference } is to be taken again — { $place }.
staff-nobody-there = { $reference } — { $place } waits in the queue of { $association }, and nobody reads it. Invite somebody: /invite { $association }
staff-answered = Answer sent for { $reference }.
staff-asked = Question sent for { $reference }.
staff-passed-on = { $reference } is handed over. The resident has been told.
staff-closed = { $reference } is closed. The resident has been told.
refused-reference-wanted = Which case? Write for example: /{ $command } PV-7K3MQ
refused-destination = { $reference } is already in this queue. Choose another team.
refused-role = Your role does not allow it. Ask your association.
refused-association = I cannot find exactly one association called “{ $name }”. Write another part of its name.
refused-no-files = There is no file in { $reference }.
invited =
    Invitation ({ $role }), good for 3 days, once only. Send this message to the person: they write it to the relays' bot.

    /start { $token }
role-relay = relay
role-lead = lead
role-coordination = coordination
role-observer = observer
queue = { $owner } — to take: { $take } · in hand: { $hand } · waiting for the resident: { $waiting }
view-shown = { $view }:
view-take = To take
view-mine = Mine
view-waiting = Waiting
view-closed = Closed
queue-empty-take = Nothing to take. Everything is in hand.
queue-empty-mine = You have no case in hand.
queue-empty-waiting = Nobody is waiting for a resident's answer.
queue-empty-closed = No closed case.
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
staff-state-handed-over = handed over, to take
staff-state-escalated = escalated, to take
staff-state-reopened = open again, to take
staff-state-closed = closed
staff-state-withdrawn = withdrawn
case-head =
    { $reference } — { $nature } · { $about }
    { $place }
    Received on { $day } ({ $age }) · { $state }
case-consents = { $quotable ->
    [true] Agrees to be quoted without a name
   *[other] Does not want to be quoted
} · { $contactable ->
    [true] agrees to be asked again later
   *[other] does not want to be contacted later
}.
thread-concern = { $day }, the resident:
thread-addition = { $day }, the resident adds:
thread-reply = { $day }, the resident replies:
thread-answer = { $day }, { $name } answers:
thread-question = { $day }, { $name } asks:
thread-taken = { $day }: taken by { $name }.
thread-released = { $day }: given back to the queue.
thread-handed-over = { $day }: handed over by { $name }. Reason:
thread-closed = { $day }: closed by { $name }.
thread-follow-up = { $day }: we asked if it is solved.
thread-solved = { $day }: the resident says it is solved.
thread-not-solved = { $day }: the resident says it is not solved.
delivery-ready = Last message: waiting to be sent.
delivery-sending = Last message: on its way.
delivery-sent = Last message: delivered.
delivery-repeated = Last message: delivered, perhaps twice.
delivery-failed = ⚠ Last message: not delivered.
delivery-gone = ⚠ Last message not delivered: the person blocked the bot.
delivery-stopped = ⚠ Last message not delivered: the person wants to receive nothing more.
delivery-silent = ⚠ Last message not delivered: the person no longer receives anything.
file-of-case = { $reference } — file { $number } of { $count }
answer-case-answer = What do you answer the resident?
    .hint = Simple words. You will read it again before it is sent. Your first name is not shown.
    .recap = Your answer
answer-case-review = The resident will read this. Send it?
ask-resident-question = What would you like to ask?
    .hint = One question only, in simple words.
    .recap = Your question
ask-resident-review = The resident will read this. Send it?
hand-over-to = Who should this case go to?
    .recap = To
hand-over-reason = Why? A sentence for the team that receives it.
    .recap = Reason
hand-over-review = Hand it over? The resident will be told.
close-case-outcome = How does it end?
    .recap = Outcome
close-case-words = A sentence for the resident:
    .recap = Sentence
close-case-review = Close this case? The resident will read this.
outcome-solved = Solved
outcome-partly = Partly solved
outcome-sent-on = Sent to those who decide
outcome-not-possible = Not possible
outcome-no-reply = No answer from the resident
trial-moved = The trial's resident depends on another association. This phone now plays: { $association }. Write /queue to see { $reference }.
summary-none = There is no summary yet. The first one comes on Monday at 8 a.m.

## Web page
### The chat page, and the trial page with its three phones.

web-title = Porte-voix: talk to your neighbourhood association
web-house = Porte-voix
web-tagline = Your association reads you and answers.
web-hello = Say what is wrong near your home, or what would make it better. Your neighbourhood association answers you here.
web-start = Start
web-start-said = Hello
web-log = Messages
web-you = You
web-write = Your message
web-send = Send
web-sent = Sent
web-waiting = Not sent yet
web-refused = Could not be sent. Try another way.
web-offline = No connection right now. Your messages are kept here and will leave by themselves.
web-stranger = This page has been open for too long, or your browser refuses cookies. Reload the page.
web-keep-open = Keep this page open until your message is sent.
web-no-script = This page needs JavaScript. Turn it on in your browser, or open the page on another phone.
web-listen = Listen
web-hush = Stop reading

web-photo = Add a photo
web-photo-take = Take a photo
web-photo-choose = Choose a photo
web-photo-sent = Photo
web-photo-received = Photo received
web-document = Save the file
web-too-large = Too large: 20 MB at most.

web-voice = Record a voice message
web-voice-cancel = Cancel
web-voice-send = Stop and send
web-voice-sent = Voice message
web-voice-failed = The microphone is not available. Allow it in your browser, or write your message.

web-position-share = Share my position
web-position-sent = My position
web-position-failed = Your position was not found. Write the name of the street or the neighbourhood instead.

web-clear = Clear this screen
web-clear-short = Clear
web-clear-explained = The messages will no longer show on this device. What you sent stays with the association, and its answers will still arrive here.
web-clear-yes = Clear the screen
web-clear-no = Keep

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
summary-title = What the neighbourhoods say. Week { $number }, from { $from } to { $to } { $year }.
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
        [one] They come from { $territories } neighbourhood or town.
       *[other] They come from { $territories } neighbourhoods or towns.
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
        [one] { $days } day
       *[other] { $days } days
    }
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
summary-wait-few = Fewer than 5 people are waiting.
summary-wait-theme = The oldest: { $theme }.
summary-coordination = The national coordination
summary-note-people =
    { $people ->
        [one] { $people } person wrote this week. This does not represent all residents.
       *[other] { $people } people wrote this week. This does not represent all residents.
    }
summary-note = What counts fewer than { $least } people is hidden, or put together.

## Pillars of the city contracts
pillar-cadre-de-vie = Living environment
pillar-cohesion-sociale = Social cohesion
pillar-developpement-economique-et-emploi = Economy and jobs
pillar-none = No pillar
