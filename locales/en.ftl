# Porte-voix: what residents read, in plain English. French (fr.ftl) is the source: a new text begins there.
# Short sentences, everyday words. A line that begins with # is never shown.
# After .recap: the name of the line in the recap. After .hint: help under the question.

## Buttons
act-accept = Accept
act-add = Add something
act-previous = Previous
act-back = ↩ Back
act-case-consents = What I agree to
act-check-transcript = Read my voice message again
act-consents = Change what I agree to
act-edit = Change: { $what }
act-erase = Erase everything
act-erase-all = Yes, erase everything
act-export = Get a copy
act-files = See the files
act-go-on = Go on
act-follow = Follow
act-help = Help
act-keep = I keep it
act-language = 🌐 Language
act-not-the-same = It is not the same
act-my-cases = My requests
act-my-data = My data
act-next = More
act-read-news = Read { $reference }
act-not-solved = Not solved
act-recover = Find a request again
act-reply = Reply
act-report = Speak up
act-secret = Choose a secret word
act-see = See
act-share = Share
act-share-position = 📍 Send my position
# On WhatsApp, what opens the list of choices: 20 letters at most.
act-choose = Choose
act-solved = It is solved
act-withdraw = Withdraw
act-withdraw-case = Withdraw { $reference }
act-unfollow = Stop following
choice-coordination = The national coordination
choice-elsewhere = Somewhere else
choice-elsewhere-or-unsure = Somewhere else, or I don't know
choice-more = See the others
choice-no = No
choice-old-enough = That's all (15 or older)
choice-over = That's all
choice-send = Yes, send
choice-skip = Skip
choice-too-young = That's all (under 15)
choice-yes = Yes
# Words accepted when people write instead of pressing, separated by commas.
accepted-no = no, nope, nah, no thanks, i don't agree
accepted-over = that's all, thats all, that is all, done, finished, i'm done, that's it, the end
accepted-send = yes, ok, okay, send, send it, go ahead, it's good, all good
accepted-skip = skip, pass, no, nothing, i don't know, dont know, idk, dunno
accepted-yes = yes, yeah, yep, yup, ok, okay, sure, of course
# What people write when asked whether it is solved, beside yes and no.
accepted-solved = it's solved, solved, it's fixed, fixed, it works
accepted-not-solved = not solved, still not, not yet, not at all, nothing has changed, still the same, it's not fixed
accepted-elsewhere = elsewhere, none, none of them, neither, no, nope, other, i don't know, dont know, not sure, idk, dunno
accepted-elsewhere-or-unsure = elsewhere, none, none of them, neither, no, nope, other, i don't know, dont know, not sure, idk, dunno
accepted-different = different, it is different, it's different, no, not the same, something else, none
accepted-numbers = one / first / 1st, two / second / 2nd, three / third / 3rd, four / fourth / 4th, five / fifth / 5th, six / sixth / 6th, seven / seventh / 7th, eight / eighth / 8th, nine / ninth / 9th, ten / tenth / 10th
accepted-number-signs = n, no, nr, number, choice, button, option
# Words that ask for an answer to be changed, then small words around them, then other names of the lines of the summary.
accepted-change = change, changing, edit, editing, modify, correct, correction, fix, replace, redo, update
accepted-change-small = the, a, an, my, your, this, that, i, want, wanna, would, like, need, to, can, could, we, you, please, pls, thanks, ok, yes, no, and, me, it
accepted-stop-small = please, pls, plz, thanks, thank you, thx, now, right now, ok, hello, hi
# A whole message that asks to see one's requests (small words and greetings left out).
accepted-wish-cases = follow, follow up, status, cases, requests, case, request, my case status, where is my case, where is my request, where are my requests, where's my case, where's my request, what about my case, what about my request, how is my case, how is my request, how is my case going, how is my request going, follow my case, follow my request, follow up on my request, see my cases, see my requests, any news, is there any news, do you have any news, have you any news, any news about my case, any news about my request, any update, any updates, is there any update
# A whole message about what we hold: see, erase, withdraw. It opens the screen, where buttons do it.
accepted-wish-data = data, account, delete, erase, delete my data, erase my data, remove my data, delete my account, erase my account, remove my account, close my account, delete everything, erase everything, delete all, erase all, delete my messages, erase my messages, withdraw, withdraw my request, withdraw my case, take back my request, cancel my request, cancel my case, delete my request, delete my case, forget me, what do you know about me, what do you have on me, a copy of my data, gdpr
accepted-line-story = message, text, story, words, what i said, what i wrote
accepted-line-place = place, location, address, town, city, area, neighbourhood, neighborhood, postcode, where
accepted-line-which-place = place, location, address, town, city, area, neighbourhood, neighborhood, postcode, where
accepted-line-which-place-again = place, location, address, town, city, area, neighbourhood, neighborhood, postcode, where
accepted-line-which-quarter = neighbourhood, neighborhood, estate, area
accepted-line-theme = subject, theme, topic, category
accepted-line-subtheme = detail, details
accepted-line-nature = type, kind, nature, problem, need, idea
accepted-line-speaking-for = for whom, who for, person
accepted-line-neighbours-said-it = neighbours, neighbour, voice
accepted-line-one-case-each = subjects, subject, topics, topic, cases, requests
accepted-line-may-we-say-it-is-urgent = urgency, urgent
accepted-place-words = street, road, avenue, lane, estate, neighbourhood, neighborhood, district, i live, we live, next to, near, behind, opposite, across from
language-name = English

## Words and commands understood at any time
aside-back-words = back, go back, previous
aside-cancel-words = cancel, give up, abandon
aside-help-words = help, help me, menu, how does it work
aside-language-words = language, change language, change the language, another language, other language, i want to change language, i want to change the language
aside-stop-words = stop, unsubscribe, unsubscribe me, don't write to me, dont write to me, do not write to me, don't write to me anymore, don't write to me any more, dont write to me anymore, do not write to me anymore, do not write to me any more, don't write me anymore, stop writing, stop writing to me, stop writing me, stop messaging me, stop texting me, don't text me, don't text me anymore, don't message me, don't message me anymore, stop contacting me, don't contact me anymore, stop the messages, stop sending me messages, stop sending messages, no more messages, I don't want messages, I don't want any more messages, I don't want any messages
command-back = back
    .about = Go back
command-cancel = cancel
    .about = Give up without sending anything
command-cases = cases
    .about = See where my requests stand
command-help = help
    .about = How it works
command-language = language
    .about = Change language
command-my-data = mydata
    .about = See, receive or erase my data
command-recover = recover
    .about = Find a request again with a secret word
command-report = report
    .about = Tell us a problem, a need, an idea
command-stop = stop
    .about = Receive nothing more

## Welcome and asides (residents)
welcome =
    Hello! Here you can say what is wrong in your neighbourhood, what you need, or your idea.

    Your neighbourhood association answers you. Write, talk, or press “Speak up”.
welcome-heard =
    Thank you, it has arrived. The association of your neighbourhood will read it and answer you here. Your name and your number are never given.
greeting-words = hello, hi, hey, good morning, good evening, thanks, thank you, how are you, there, everyone, sir, madam
# Words that only say that an answer was read, separated by commas: there is nothing to pass on.
accepted-thanks = ok, okay, great, perfect, fine, very good, noted, understood, got it, all right, that's, so much
draft-lapsed = Your message of some days ago was not finished. I did not keep it: after two days I erase. We can start again whenever you like.
first-words-lost = I no longer have your first words: can you tell me again? Until I know that you are 15 or older, I write them nowhere.
noted-place = The place is noted.
edited-sent = Noted: your correction is added to your case { $reference }.
edited-unknown = You changed an old message, and I can no longer change it here. Please write the correction in a new message.
residents-help =
    Answer the question, in your own words or with a button.

    “number 2”: choose button 2. “back”: the question before. “change place”: answer otherwise. “cancel”: stop everything. “language”: change language. “stop”: receive nothing more.

    /cases shows your requests. /mydata shows what we keep: you can erase everything. If you are in danger, call 112.
nothing-open = There is no open question.
old-button = This button is old. Here is what you can do.
unknown-command = I do not know this command. Write “help” to see what I can do.
aside-cancelled = Cancelled. Nothing was sent.
aside-stopped = Understood: you will receive nothing more. To start again, write us a word.
talk-words = “retour”: the question before. “aide”: help. “annuler”: stop it all. “changer place”: answer the step “place” again.
# How far one has come, under a question: for sure, about (never less than 2), and the end.
progress-step = Step { $step } of { $total }
progress-about = About { $left } steps left
progress-last = Last step before sending
resumed = Let's go on.
resumed-news = Let's go on. There is news: { $references }.
language-chosen = I now speak English with you.
# Asked once of who writes in another language; the same question follows in that language.
language-offer = { $language ->
    [fr] Do you want to go on in French?
    [en] Do you want to go on in English?
    [ar] Do you want to go on in Arabic?
    [tr] Do you want to go on in Turkish?
    [pt] Do you want to go on in Portuguese?
    [es] Do you want to go on in Spanish?
   *[other] Do you want to change the language?
}
language-kept = All right, we go on in English.
danger-numbers =
    Here are some free numbers, day and night.
    If you cannot talk, send a text message to 114. Police: 17. Any emergency: 112.
    Health: 15. Fire: 18. Child in danger: 119. Violence, to talk about it: 3919. Thoughts of suicide: 3114.
    Nothing is passed on without your agreement.
    If somebody reads your phone, erase this conversation.
danger-perhaps =
    Here are some free numbers, just in case.
    In danger? Call 17 (police) or 112. If you cannot talk, send a text message to 114.
    Health: 15. Fire: 18. Child in danger: 119. Violence, to talk about it: 3919. Dark thoughts: 3114.
    If somebody reads your phone, erase this conversation.
flood-wait =
    You are sending a lot of messages at once. Please wait { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }, then go on: we will start again where you were.

    What you send until then is not kept. If you are in danger, call 112.
unfetched-too-large = This file is too large (over 20 MB). Send a smaller one, or tell it in your own words.
unfetched-unavailable = I could not receive this file. Can you send it once more?
unfetched-unsupported = I cannot read this kind of message. Write, send a voice message or a photo.
unfetched-reaction = I saw your reaction, but it does not answer the question. Write, or press a button.
unfetched-deleted = You deleted a message, but I may have read it already. To see or delete what you sent, write /mydata.
unfetched-too-many = That is a lot of files at once. I kept the first 20. Send the others separately if they matter.
unfetched-unsupported-file = I do not take this kind of file, and I did not keep it. Send a photo, a voice message, a PDF or a Word document.
unfetched-unreadable = I cannot open this file, and I did not keep it. Send a photo of what you want to show, or tell it in your own words.
unfetched-heic = I cannot read this photo format (HEIC). Send it as a photo, not as a file. Or take a screenshot of it.
unfetched-locked = This document has a password: I cannot open it, and I did not keep it. Send it without a password, or as a photo.
unfetched-macros = This document holds a small program (a macro). To be safe, I did not keep it. Send it as a PDF or a photo.

## Replies that do not fit
error-edit-unknown = This message can no longer be changed here. Please write the correction in a new message.
error-not-a-choice = I did not understand. Tap a button, or write its number.
error-what-to-change = All right, nothing is sent. What do you want to change? Tap a button, or write “change” and the name of the line.
error-names-somebody = These words lead to somebody. Write without a person's name, a number or an address.
error-not-that-many-digits = It takes { $least } to { $most } digits.
error-one-word-wanted = I need one word only, of at least { $least } letters.
error-old-button = We have passed this question. Here is where we are.
error-added-to-story = I add it to your message.
error-already-sent = It is already sent.
error-position-by-hand = For the position, use the button or the paper clip 📎 of your app. Or write your town or a postcode.
error-place-wanted = Tell me where: a postcode, a town or a neighbourhood.
error-story-open = Your message is kept. You can go on with it, then tap “That's all”. To take its end away, tap “Back” again.
error-story-shorter = I took away the last thing you sent. The rest is kept: you can go on, or tap “That's all”.
error-too-long = This is too long: { $most } letters at most. Keep what matters most.
error-too-many-files = You have already sent { $most } files, which is the most. Tap “That's all”.
error-age-before-files = First tell me whether you are 15 or older. Then send this file again.
error-too-short = Can you tell me a little more?
error-unknown-field = { $field } can't be filled in. You may write: { $fields }. Nothing else in braces.
error-word-added = “{ $word }” is not in these words, or not in this place. You can only take words out.
error-words-wanted = Here I need words. Write your answer.
error-nothing-to-finish = There is nothing to finish.
story-goes-on = Noted. You can go on. When you have finished, tap “That's all”.
story-kept = Your message is kept. You can go on. When you have finished, tap “That's all”.
story-number = “{ $number }” is added to your message. To choose button { $number }, write “number { $number }”.
right-words-wanted = All right. Write what you said, in your own words.
recap-line = • { $about }:
recap-files = { $count ->
    [one] ({ $count } file)
   *[other] ({ $count } files)
}

## Telling a problem, a need, an idea
report-concern-fifteen-or-older = Are you 15 or older?
report-concern-story =
    We are Porte-voix, neighbourhood associations. What you say is read by the association of your neighbourhood. It answers you here. Your name and your number are never given. The messaging app itself does see the messages.

    Tell me what is happening, what you need, or your idea.
    .hint = Write, send a voice message or photos, in several messages if you like. Do not give last names.
    .recap = Your message
report-concern-may-we-say-it-is-urgent = Your words speak of danger. Shall we tell the association that it is urgent?
    .recap = Urgent
report-concern-doctor-now = Your words are about health. Does somebody need a doctor now?
    .recap = A doctor now
report-concern-call-a-doctor = Call 15, free, day and night. If you can't speak: 114, by text message. I keep your words here.
report-concern-no-numbers = About the CAF or the Sécu: do not send your CAF number or your social security number. Nobody needs it here.
report-concern-number-seen = I saw a CAF or social security number in your message. Nobody needs it here: it is hidden in all that leaves the association.
add-to-case-number-seen = I saw a CAF or social security number in your message. Nobody needs it here: it is hidden in all that leaves the association.
report-concern-may-we-say-a-doctor-is-needed = Do you want the association to know that it is urgent?
    .recap = Urgent
report-concern-place = Where is it?
    .hint = A postcode, a town, or the name of the neighbourhood.
    .recap = Place
report-concern-which-place = Which one is it?
    .recap = Place
report-concern-place-again = I did not find it. Try the postcode, or the town and the neighbourhood.
    .hint = If I cannot find it, a person will look for you.
report-concern-which-place-again = Which one is it?
    .recap = Place
report-concern-which-quarter = Which neighbourhood is it in?
    .recap = Neighbourhood
report-concern-one-case-each = You speak of several subjects. Do you want a case for each? Each subject then goes to who can act.
    .recap = A case for each subject
several-no = No, all together
several-yes = Yes, one for each
report-concern-theme = What is it mostly about?
    .recap = Subject
report-concern-subtheme = More precisely?
    .recap = Detail
report-concern-nature = It is rather…
    .recap = Kind
report-concern-speaking-for = For whom do you speak?
    .recap = For whom
speaker-myself = Me, my family
speaker-relative = Somebody close to me
speaker-neighbour = A neighbour
speaker-several = Several residents
neighbours-said-it = Neighbours said something that looks alike. Is it the same thing?
    .hint = If so, I add your voice to theirs: the association reads your words and answers everyone. If not, your concern goes on its own. Nothing is lost.
    .recap = Like neighbours
neighbours-pick = I add my voice: { $about }
neighbours-different = It is different
neighbours-line = • { $about } · { $place }: { $people } people or more say so.
neighbours-line-few = • { $about } · { $place }: neighbours say so.
neighbours-line-joined = • { $about } · { $place }: you already say so with neighbours.
neighbours-gone = Your neighbours' concern was just closed. Yours goes on its own.
voice-added = Added ✅ Your words are with your neighbours' ({ $reference }). Your voice counts once.
voice-split = { $joined } was not quite the same thing. Your words are now a concern of your own: { $reference }. You need do nothing.
voice-split-own = Done. Your words are now a concern of your own: { $reference }. You no longer follow { $joined }.
voice-left = Done. You are no longer with { $reference }. Tell me what is happening where you live.
voice-goes-on = The person who spoke first is no longer here. { $reference } goes on with you under the number { $into }.
voice-goes-on-yours = The person who spoke first is no longer here. { $joined } goes on with your words. Your number is now { $reference }.
leave-voice-review = Is it not the same thing? Your words then become a concern of your own, with its own number.
report-concern-review = Here is what I am going to send to the association. Do you agree?
may-we-quote-you = Two more small questions. May we quote your words, without your name, in the national summary?
may-we-ask-you-later = May we ask you later if it is solved?
consents-noted = Noted. Thank you!
give-detail-who-was-told = Who have you told already?
    .hint = It helps the association to know where to begin.
give-detail-how-was-it-asked = How did you ask?
detail-landlord = The landlord
detail-town-hall = The town hall
detail-both = Both
detail-nobody = Nobody
detail-letter = By letter
detail-online = Online
detail-aloud = In person
detail-not-yet = Not yet
detail-skip = Skip
detail-noted = Noted. The association will see it.
detail-passed = All right. The association will ask you its questions here.
choose-secret-word = Choose a secret word, of at least 4 letters.
    .hint = It lets you find your request again on another phone. Take a word that nobody guesses.
secret-chosen =
    Noted. I will never show this word again. Delete it from this conversation.

    On another phone, write /recover, then { $reference } and your word.
recover-case-number = What is the number of your request?
    .hint = It begins with PV-.
recover-case-word = And your secret word?
case-recovered = It is you. What follows for { $reference } arrives here, and your other requests are in “My requests”.
case-moved-away =
    Your request { $reference } was found again on another phone. What follows arrives there.

    It was not you? Write to us, or erase everything with /mydata.
recover-case-all-mine = Other requests were made here. Are they yours too?
    .hint = “Yes”: all is put together, here and where you wrote before. “No”: you will read this request only.
case-shown-here = Here is the request { $reference }. Answers still arrive in the same place as before.
case-read-elsewhere = Somebody read your request { $reference } elsewhere, with your secret word. Was it not you? Choose another word.
refused-recovery-busy = There are too many tries right now. Try again in a minute.
refused-recovery = This number and this word do not go together. Check them, then write “Find a request again”.
refused-recovery-tries = You have tried several times today. Try again tomorrow.
come-with-an-adult =
    Thank you for writing to us. Under 15, we keep nothing of what you say.

    You can say it with others, in a workshop. Ask at the community centre (centre social), or at an association near you. Or do it here with a parent or an adult you trust. If you are in danger, call 119: it is free, day and night.
come-with-an-adult-near =
    Thank you for writing to us. Under 15, we keep nothing of what you say.

    You can say it with others, in a workshop. Ask at the association { $association }, or at the community centre (centre social). Or do it here with a parent or an adult you trust. If you are in danger, call 119: it is free, day and night.
# What was understood of a story, in one line: “I understood: lift, 3 weeks.”
understood = I understood: { $about }.
understood-with = { $first }, { $more }
lasting-hour = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
lasting-day = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
lasting-week = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
lasting-month = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
lasting-year = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
thing-bedbugs = bedbugs
thing-bins = bins
thing-bulky = dumped furniture
thing-bus = bus
thing-canteen = school canteen
thing-cockroach = cockroaches
thing-doctor = doctor
thing-electric = electricity
thing-entry-door = front door
thing-heating = heating
thing-hot-water = hot water
thing-intercom = intercom
thing-leak = water leak
thing-lift = lift
thing-mice = mice
thing-mould = mould
thing-rats = rats
thing-rent = rent
thing-service-charges = service charges
thing-street-lamp = street lighting
thing-teacher = teachers
thing-toilet = toilets
thing-water-cut = no water
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
theme-any = Any subject
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

## Voice messages
may-they-hear-your-voice = May the association listen to your voice message?
    .hint = “No”: it will only read your words, once you have checked them. A voice can be recognised.
    .recap = Listening to your voice
may-they-hear-your-voice-alone = May the association listen to your voice message?
    .hint = “No”: nobody can know what you say in it, because somebody must listen to write it down. A voice can be recognised.
    .recap = Listening to your voice
did-we-hear = This is what I understood of your voice message. Is it right?
    .recap = Your voice message
in-your-words = Then tell me in writing: nobody can read your voice message.
    .recap = Your words
heard-yes = Yes, that's right
heard-no = No, I correct it
heard-none = Write nothing down
transcript-understood = This is what I understood of your voice message ({ $reference }). Is it right?
transcript-written = Somebody of the team listened to your voice message ({ $reference }) and wrote it down. Is it right?
transcript-kept = Thank you! These words are added to { $reference }.
health-numbers = Your words are about health. Does somebody need a doctor now? Call 15, free, day and night. If you can't speak: 114, by text message.
transcript-struck = All right, these words are deleted. { $reference } stays as it is.
transcript-none = I did not understand your voice message ({ $reference }), and the team cannot listen to it. Can you write it?
transcript-none-joined = I did not understand your voice message ({ $reference }), and the team cannot listen to it. Your voice still counts.
translated = A machine translated this, for { $reference }. It can be wrong: the real words are those of the association.
refused-transcript = This voice message was checked already. Your requests: /cases

## Following a request
about-which-said = What would you like to tell us?
about-which-about = Is it about a case already sent, or about something else?
about-which-about-something-new = Something else
reply-heard = You were asked a question about { $reference }: I put your reply there. To speak of something else, write “cancel”.
add-to-case-more = What would you like to add?
    .hint = Write, send a voice message or photos. Then tap “That's all”.
add-to-case-may-we-say-it-is-urgent = Your words speak of danger. Shall we tell the association that it is urgent?
problem-solved-solved = Is the problem solved?
problem-solved-what-remains = What is still wrong?
    .hint = Write, send a voice message or photos. Or tap “Skip”.
problem-solved-may-we-say-it-is-urgent = Your words speak of danger. Shall we tell the association that it is urgent?
may-we-pass-it-on = Your words speak of danger. Shall the association read them?
nothing-passed-on = All right. I passed nothing on, and I kept nothing.
choose-language-language =
    Quelle langue préférez-vous ?
    Which language do you prefer?
    بأي لغة نتكلم معك؟
    Hangi dil?
    Que língua prefere?
    ¿Qué idioma prefiere?
case-opened =
    Sent ✅ Your number: { $reference }

    { $association } reads it and answers you here. To see where it stands: “My requests”.
case-opened-coordination =
    Sent ✅ Your number: { $reference }

    The coordination is looking for the association that can help you. The answer comes here. To see where it stands: “My requests”.
case-added = Added to your request { $reference }.
case-taken = { $association } is now taking care of your request { $reference }.
case-taken-coordination = The coordination is now taking care of your request { $reference }.
case-answered = { $association } answers you ({ $reference }):
case-answered-coordination = The coordination answers you ({ $reference }):
case-asked = { $association } has a question for you ({ $reference }):
sent-voice = 🎧 Listen to this voice note ({ $reference }).
sent-file = File { $number } of { $count } ({ $reference }).
case-restated = Correction ({ $reference }). This message replaces that of { $day }:
case-asked-coordination = The coordination has a question for you ({ $reference }):
case-escalated = Nobody could take your request { $reference } yet. The national coordination looks after it now. You have nothing to do again.
case-handed-over = We are offering your request { $reference } to { $association }, which can help you better. You have nothing to do again.
case-handed-over-coordination = We are offering your request { $reference } to the national coordination. You have nothing to do again.
case-declined = { $association } takes your request { $reference } back and looks for what comes next. You have nothing to do again.
case-declined-coordination = The national coordination takes your request { $reference } back and looks for what comes next. You have nothing to do again.
case-recalled = { $association } is keeping your request { $reference } after all and goes on following it. There is nothing you need to do again.
case-recalled-coordination = The national coordination is keeping your request { $reference } after all and goes on following it. There is nothing you need to do again.
case-posted = { $association } posted a letter about your request { $reference } on { $day }, to: { $to }. Without an answer in two months, we look for what comes next. Silence does not mean yes.
case-posted-coordination = The national coordination posted a letter about your request { $reference } on { $day }, to: { $to }. Without an answer in two months, we look for what comes next. Silence does not mean yes.
case-merged = Other neighbours say the same as your request { $reference }. We follow it all together. The answers arrive here, and your number stays the same.
case-split = Your request { $reference } is followed by itself again. You have nothing to do again.
case-merged-state = It is followed with a request like it: { $state }.
merged-news = There is news of the request like { $reference }. The association wrote to the person who said it first.
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
state-handed-over = offered to { $association }
state-escalated = passed to { $association }
state-reopened = open again, { $association } will read it
state-closed = closed
state-merged = followed with a request like it
state-withdrawn = withdrawn
history-concern = { $day }, you said:
history-correction = { $day }, you corrected:
history-addition = { $day }, you added:
history-reply = { $day }, you replied:
history-answer = { $day }, you were answered:
history-restated = { $day }, you were sent this correction:
history-question = { $day }, you were asked:
history-handed-over = { $day }: offered to another team.
history-declined = { $day }: the other team can't. We look for what comes next.
history-recalled = { $day }: the first team is keeping your request after all.
history-posted = { $day }: a letter was posted. To:
history-post-answer = { $day }: the letter was answered.
history-body-closed = { $day }: passed to the coordination.
history-closed = { $day }: closed.
history-solved = { $day }: you said it is solved.
history-merged = { $day }: joined to a request like it.
history-split = { $day }: followed by itself again.
history-retheme = { $day }: the team corrected the subject. Before: { $from }. Now: { $to }.
history-withdrawn = { $day }: you withdrew your request.
history-recovered = { $day }: you found this request again from somewhere else.
history-transcript = { $day }, you checked your voice message:
history-transcribed = { $day }, your voice message, written down by the association:
history-not-solved = { $day }: you said it is not solved.
history-consents = { $day }: you changed what you agree to.
history-translated = Automatic translation:
history-detail = { $day }, you gave a detail. { $question } { $answer }.
refused-no-case-yet = You have no request yet.
history-voice = { $day }, you said:
refused-no-such-case = I cannot find a case { $reference } for you. Check the number.
refused-not-yours = You do not have { $reference } at the moment. Open the queue to see where it stands.
refused-taken = { $reference } is already being handled: this is not possible now.
refused-changed = { $reference } has just changed. Open it again to see where it stands.
refused-new = This is not possible now for { $reference }.
refused-waiting = { $reference } is waiting for an answer: this is not possible now.
refused-answered = { $reference } already has an answer: this is not possible now.
refused-handed-over = { $reference } is offered to another team, which accepts or declines first.
refused-offer-over = The offer of { $reference } no longer waits for a reply: there is nothing to take back.
refused-escalated = { $reference } is with the coordination: this is not possible now.
refused-reopened = { $reference } is already open again.
refused-closed = { $reference } is closed.
refused-merged = { $reference } is followed with a request like it: this is not possible now.
refused-withdrawn = { $reference } was withdrawn by the person.

## My data
my-data =
    This is what we keep about you, since { $since }:
    – { $cases ->
        [one] { $cases } request
       *[other] { $cases } requests
    }
    – { $words ->
        [one] { $words } message from you
       *[other] { $words } messages from you
    }
    – { $files ->
        [one] { $files } file
       *[other] { $files } files
    }
my-data-consents =
    What you agreed to:
    – be quoted without your name: { $quotable } of { $cases }
    – be contacted again later: { $contactable } of { $cases }
my-data-readers =
    Who can read: the association that follows your request. If none follows it, the national coordination.

    Your name and your number are given to nobody.
my-data-kept =
    How long: your requests stay until you erase them.

    A request that is not finished is erased after { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }. Our messages are erased after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
export-here = { $count ->
    [one] Here is the copy of everything we keep about you. Do not give it to anybody.
   *[other] Copy of your data, part { $part } of { $count }. Do not give it to anybody.
}
export-several = It is a lot for one message. Your copy arrives in { $count } parts.
refused-export-waits = Your copy is already on its way. It arrives in a moment.
erase-confirm =
    Erasing everything is for ever: your requests, your messages, your files. Your open requests stop.

    Your messaging app keeps what is already on your phone. Relays may keep messages already received on theirs.

    Erase everything?
erased-all =
    Done: everything is erased. We no longer know who you are.

    You can also delete this conversation. To come back, write us a word.
withdraw-case-why = Why withdraw this request?
    .hint = The association will stop working on it. You can still read it.
why-no-need = It is solved, or not needed
why-mistake = I made a mistake
why-not-said = Withdraw without saying why
why-keep = Do not withdraw it
case-withdrawn = Done: your request { $reference } is withdrawn. You can still read it with “My requests”.
case-kept = Your request { $reference } goes on.
refused-withdraw-closed = { $reference } is closed already. To erase it: /mydata
refused-withdraw-withdrawn = { $reference } is withdrawn already.
change-consents-about = For which request?
change-consents-about-all = All my requests
change-consents-which = What would you like to change?
change-consents-may-we-transmit = May the association go on reading your request?
    .hint = If you say no, your request is withdrawn.
change-consents-may-we-quote = May we quote your words, without your name, in the national summary?
change-consents-may-we-contact = May we ask you later if it is solved?
consent-transmit = Being read by the association
consent-quote = Being quoted without my name
consent-contact = Being contacted again later

## Links, posters, requests of several people
poster-welcome =
    Hello! You come by the poster of your neighbourhood: { $place }.

    Say what is wrong, what you need, or your idea. The association of the neighbourhood answers you here.
poster-welcome-theme =
    Hello! You come by the poster of your neighbourhood: { $place }.

    It is about this: { $theme }. Say what happens where you live. The association of the neighbourhood answers you here.
link-waits = Your other question is waiting. We will come back to it right after.
poster-title =
    A problem? An idea?
    Tell us.
poster-step-open = Open your phone's camera.
poster-step-aim = Point it at a square, then touch the link.
poster-step-speak = Write or speak, in your own words.
poster-answer = { $name } answers you.
poster-free = It is free. Nobody asks your name.
poster-whatsapp = With WhatsApp
poster-telegram = With Telegram
poster-web = Without an app
poster-square = Square to photograph: { $link }
link-hello = Hello
share-case-show-my-words = Show your words to those who open the link?
    .hint = If not, they only see the subject and the place. Your name is never shown. You can change your mind: share it again.
share-how = Here is a message to send to your neighbours. It does not say who you are.
share-text =
    { $place }: { $about }.

    Somebody in the neighbourhood told the association. Is it the same for you? Add your voice:
share-telegram = With Telegram: { $link }
share-whatsapp = With WhatsApp: { $link }
share-web = Without an app: { $link }
refused-no-link = Sharing is not possible here.
join-about =
    Hello! Somebody told their association about this.

    { $theme }, { $place }.
join-about-words =
    Hello! Somebody told their association about this.

    { $theme }, { $place }. They said:
join-own = This is your request { $reference }. Send this link to your neighbours.
join-already = You have already joined { $reference }. Your voice counts once.
join-withdrawn = The person took this request back ({ $place }). Is it still a problem for you? Say it yourself.
join-closed-solved = This request is closed: it is solved ({ $place }). Is this not true for you? Say it yourself.
join-closed-partly = This request is closed: it is partly solved ({ $place }). Is something left? Say it yourself.
join-closed-sent-on = This request is closed: it is with those who decide ({ $place }). You can also speak yourself.
join-closed-not-possible = This request is closed: it is not possible for now ({ $place }). You can also speak yourself.
join-closed-no-reply = This request is closed, for want of news ({ $place }). Is it the same for you? Say it yourself.
join-voice-same-for-you = Is it the same for you?
    .hint = If so, your voice is added. The association counts it and gives you the news here. Your name and number are never given.
    .recap = It is the same for me
join-voice-fifteen-or-older = Are you 15 or older?
join-voice-own-words = Tell us about it, if you like.
    .hint = Write, send a voice message or photos. Only the association reads them. Or tap “Skip”.
    .recap = Your words
join-voice-review = Here is what I will send to the association. Is it right?
joined-voice = Done ✅ Your voice counts for { $reference }. { $association } will give you the news here.
joined-voice-coordination = Done ✅ Your voice counts for { $reference }. The coordination will give you the news here.
join-declined = All right, I kept nothing. Would you like to speak of something else?
case-weight = { $neighbours } neighbours or more say it with you.
case-weight-few = Neighbours say it with you.
voice-weight = { $people } of you or more say it.
voice-weight-few = Several of you say it.
my-voices = You have joined:
voice-state-waiting = { $association } has asked the person a question
voice-taken = { $association } is now taking care of { $reference }, which you joined.
voice-taken-coordination = The coordination is now taking care of { $reference }, which you joined.
voice-answered = { $association } answers all of you ({ $reference }):
voice-answered-coordination = The coordination answers all of you ({ $reference }):
voice-restated = Correction for all ({ $reference }). This message replaces that of { $day }:
voice-escalated = Nobody could take { $reference }, which you joined, yet. The national coordination looks after it now.
voice-handed-over = { $reference }, which you joined, is offered to { $association }. You have nothing to do again.
voice-handed-over-coordination = { $reference }, which you joined, is offered to the national coordination. You have nothing to do again.
voice-declined = { $association } takes { $reference } back, which you joined. You have nothing to do again.
voice-declined-coordination = The national coordination takes { $reference } back, which you joined. You have nothing to do again.
voice-posted = { $association } posted a letter about { $reference }, which you joined, on { $day }, to: { $to }. Without an answer in two months, we look for what comes next.
voice-posted-coordination = The national coordination posted a letter about { $reference }, which you joined, on { $day }, to: { $to }. Without an answer in two months, we look for what comes next.
voice-merged = { $reference }, which you joined, is followed with { $into }, which says the same. The news arrives here.
voice-closed-solved = Good news: { $reference }, which you joined, is solved. If this is not true, say it yourself.
voice-closed-partly = { $reference }, which you joined, is partly solved. The association writes:
voice-closed-sent-on = { $reference }, which you joined, was sent to those who decide. The association writes:
voice-closed-not-possible = { $reference }, which you joined, is closed: it is not possible for now. The association writes:
voice-closed-no-reply = { $reference }, which you joined, is closed. The association writes:
voice-reopened = { $reference }, which you joined, is open again. The problem is not solved.
voice-news = There is news about { $reference }, which you joined. The association wrote to the person who said it first.
followed = All right, I will give you the news of { $reference }.
unfollowed = All right, no more news of { $reference }. Your voice still counts.

### The chat page, and the trial page with its three phones.
web-title = Porte-voix: talk to your neighbourhood association
web-house = Porte-voix
web-tagline = Your association reads you and answers.
web-access = Accessibility: not compliant
web-skip = Go to where you write
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
web-reply-drop = Stop replying to this message
web-reply = In reply
web-listen = Listen
web-aloud = Read answers aloud
web-hush = Stop reading
web-photo = Add a photo
web-photo-take = Take a photo
web-photo-choose = Choose photos or a document
web-photo-sent = Photo
web-document-sent = Document sent
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

access-title = Accessibility
access-back = Back to the conversation
access-state = This site is not declared compliant with RGAA, the French rules of accessibility. Nobody from outside has checked it yet. The law then asks us to write “not compliant”.
access-done = What we have checked
access-done-keyboard = Everything can be done with a keyboard, without a mouse.
access-done-reader = A screen reader finds the name of each button and announces each answer.
access-done-sight = Texts have enough contrast, by day and by night. They can be made four times larger.
access-done-machine = A program, axe-core, checks these pages at each change. It finds no error.
access-not = What is not right yet
access-not-people = No disabled person has tried these pages with us yet.
access-not-files = Photos have no description. Voice messages do not always have a text.
access-not-voices = Listening to messages depends on the voices of your device. Some languages have none.
access-trouble = Is something hard to read or to write?
access-trouble-write = Say so in the conversation, or ask somebody to write it for you. The association answers you.
access-trouble-rights = Does its answer not help? Write to the French Defender of Rights, or call. It is free:
access-date = Statement of 26 November 2026.

## Listening to messages
aside-listen-words = listen, read aloud, read it to me, read to me
command-listen = listen
    .about = Hear the last message
act-listen = 🔊 Listen
act-aloud-on = 🔊 Hear everything
act-aloud-off = 🔇 Stop listening
aloud-soon = I am sending a voice message.
aloud-on = All right. Each message will also come as a voice message.
aloud-off = All right. I send no more voice messages.
aloud-not-here = I cannot read aloud here.
aloud-nothing = There is nothing to read at the moment.
aloud-choice = For “{ $choice }”: { $number }.
aloud-link = a link
aloud-language = 🔊 { $language }, to listen to
aloud-language-chosen = You will hear my messages in this language. The texts stay in French.
