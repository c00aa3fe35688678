// Messages read aloud by the voices of this device.
import { pressable, saying } from "./parts.js";

const speech = window.speechSynthesis;
const UNSPOKEN = /[\u2066-\u2069\p{Extended_Pictographic}]/gu;
const LONG = 180; // characters: some browsers fall silent in the middle of longer ones
const reading = new Set(); // the buttons of messages being read
const switches = [];

const tongue = (tag) => tag.toLowerCase().split(/[-_]/)[0];

// Voices of the device alone: those that a company lends over the network would be sent what is said here.
function voiceOf(language) {
  return speech?.getVoices().find((voice) => voice.localService && tongue(voice.lang) === tongue(language));
}

// "One. Two." → "One. ", "Two.": sentences, where a line is long.
function sentences(text) {
  return text.length < LONG ? [text] : text.match(/[^.!?…؟]+[.!?…؟]*\s*/gu) ?? [text];
}

export function hush() {
  speech?.cancel();
  for (const button of reading) mark(button, false);
}

function mark(button, speaking) {
  reading[speaking ? "add" : "delete"](button);
  saying(button, speaking ? "hush" : "listen");
}

// After what is being read, if anything is.
function read(button, parts) {
  const utterances = parts.flatMap(({ text, language }) => {
    const voice = voiceOf(language);
    const spoken = voice ? sentences(text.replace(UNSPOKEN, "")) : [];
    return spoken.map((words) => Object.assign(new SpeechSynthesisUtterance(words), { voice, lang: voice.lang.replace("_", "-") }));
  });
  if (!utterances.length) return;
  mark(button, true);
  button.utterances = utterances; // a browser forgets, and never ends, those that nothing holds
  const end = () => button.utterances === utterances && mark(button, false);
  utterances.at(-1).addEventListener("end", end);
  for (const one of utterances) one.addEventListener("error", end);
  for (const one of utterances) speech.speak(one);
}

// The button that reads a message; it is there as long as one of the message's languages has a voice.
export function listenButton(parts) {
  const button = saying(pressable("aloud listen", "", () => {
    const stops = reading.has(button);
    hush();
    if (!stops) read(button, parts);
  }), "listen");
  button.dataset.languages = [...new Set(parts.map(({ language }) => language))].join(" ");
  button.readNext = () => read(button, parts);
  hideUnlessHeard(button);
  return button;
}

function hideUnlessHeard(button) {
  button.hidden = !button.dataset.languages.split(" ").some(voiceOf);
}

// Whether answers are read as they come: kept on this device, under `key`.
export class ReadingSwitch {
  constructor(button, key, { turnedOn }) {
    this.button = button;
    this.key = key;
    this.show();
    button.addEventListener("click", () => {
      localStorage.setItem(key, this.on ? "no" : "yes");
      this.show();
      if (this.on) turnedOn();
      else hush();
    });
    switches.push(this);
  }

  get on() {
    return localStorage.getItem(this.key) === "yes";
  }

  show() {
    this.button.hidden = !voiceOf(document.documentElement.lang);
    this.button.setAttribute("aria-checked", String(this.on));
  }
}

// Said when the page's language has changed, and when voices are found, which is some time after the page is open.
export function showVoices() {
  document.querySelectorAll(".listen").forEach(hideUnlessHeard);
  for (const one of switches) one.show();
}

speech?.addEventListener?.("voiceschanged", showVoices);
addEventListener("pagehide", hush);
