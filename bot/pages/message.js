// A message, as it is drawn: what was said, its file, and the choices it offers.
import { listenButton } from "./aloud.js";
import { make, moment, pressable, saying, speaker, word } from "./parts.js";
import { passages, said, tongueOf } from "./passages.js";

// What the house says. `reply` is what to do when somebody wants to answer this message, where the page offers it.
export function bubbleOf({ text, media, buttons, at, language = "" }, reply) {
  const tongue = language || document.documentElement.lang;
  const bubble = make("article", "bubble");
  bubble.append(speaker("house"));
  if (media) bubble.append(attached(media));
  if (text) bubble.append(said(text, tongue));
  const foot = make("footer");
  foot.append(moment(at));
  const labels = buttons.flat().map(({ label }) => label).join("\n");
  const heard = passages(`${text}\n${labels}`, tongue);
  if (heard.length) foot.append(listenButton(heard));
  if (reply) foot.append(saying(pressable("aloud", "", reply), "reply"));
  bubble.append(foot);
  return bubble;
}

function attached({ kind, url }) {
  if (kind === "photo") {
    const picture = make("img", "picture");
    return Object.assign(picture, { src: url, alt: word("picture"), loading: "lazy" });
  }
  if (kind === "voice") {
    const sound = make("audio");
    sound.setAttribute("aria-label", word("voice"));
    return Object.assign(sound, { src: url, controls: true, preload: "none" });
  }
  return Object.assign(saying(make("a", "file"), "document"), { href: url, download: "" });
}

// The second tap of two counts for nothing, however slow the phone, even where another button has come under the thumb meanwhile.
function once(act) {
  return ({ detail: tap }) => {
    if (tap < 2) act();
  };
}

// The answers to choose from: a group that bears the question's name. `press(button, data)` says one, `share()` the position.
export function choicesOf({ buttons, asks_position: asksPosition, language }, question, { press, share }) {
  const choices = make("div", "choices");
  const tongue = language || document.documentElement.lang;
  for (const row of buttons) {
    const line = make("div", "row");
    for (const { label, data } of row) {
      const button = pressable("choice", label, once(() => press(button, data)));
      line.append(Object.assign(button, tongueOf(label, tongue)));
    }
    choices.append(line);
  }
  if (asksPosition && "geolocation" in navigator) choices.append(saying(pressable("choice position", "", once(share)), "share"));
  if (question && choices.childElementCount) {
    choices.setAttribute("role", "group");
    choices.setAttribute("aria-labelledby", question.id);
  }
  return choices;
}

// What the person says, with the picture it goes with.
export function ownBubble({ at, shown }, picture) {
  const bubble = make("article", "bubble");
  bubble.append(speaker("you"));
  if (picture) bubble.append(Object.assign(make("img", "picture"), { src: picture, alt: word("photo") }));
  const words = said(shown, document.documentElement.lang, { mine: true });
  words.hidden = Boolean(picture) && shown === word("photo"); // the picture says it
  const foot = make("footer");
  foot.append(moment(new Date(at).toISOString()), make("span", "state"));
  bubble.append(words, foot);
  return bubble;
}

// Whoever stood on a button of a message that is drawn anew stands on the one of the same name, else in its place.
export function keepFocus(old, turn) {
  const controls = (one) => [...one.querySelectorAll("a, button:not([hidden])")];
  const place = controls(old).indexOf(document.activeElement);
  if (place < 0) return () => {};
  const name = document.activeElement.textContent;
  return () => {
    const now = controls(turn);
    const next = now.find((one) => one.textContent === name) ?? now[Math.min(place, now.length - 1)];
    if (!next) turn.tabIndex = -1;
    (next ?? turn).focus();
  };
}
