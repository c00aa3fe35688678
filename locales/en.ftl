### The chat page, and the trial page with its three phones.

web-title = Porte-voix: talk to your neighbourhood association
web-house = Porte-voix
web-tagline = Your neighbourhood association reads you and answers.
web-hello = Say what is wrong near your home, or what would make it better. Your neighbourhood association answers you here.
web-start = Start
web-start-said = Hello
web-log = Messages
web-you = You
web-write = Write a message
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
