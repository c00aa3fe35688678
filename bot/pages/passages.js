// The words of a message, each line in its own language and direction; what is read from left to right in any language stands apart.
import { make } from "./parts.js";

const RIGHT_TO_LEFT = /[\u200f\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Hanifi_Rohingya}]/u;
const SCRIPTS = new Set(["Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"]);
const SET_APART = /\u2068[^\u2069]*\u2069?/gu; // what the texts put in between isolating marks may be in any language
const ADDRESS = String.raw`https?://[^\s<>"]*[^\s<>".,;:!?)\]»’']`;
const REFERENCE = String.raw`\bPV-[0-9A-Z]{5}\b`;
const NUMBER = String.raw`\+?\d+(?:[ .\u00a0\u202f]\d+)+|\+\d+`;
const SIGNS = new RegExp(`(${ADDRESS})|(${REFERENCE}|${NUMBER})`, "gu");

// French sets a space before these signs, and no line begins with one.
function keptTogether(line) {
  return line.replace(/ (?=[?!:;»])/g, "\u00a0").replace(/« /g, "«\u00a0");
}

function isRightToLeft(language) {
  return language !== "" && SCRIPTS.has(new Intl.Locale(language).maximize().script);
}

function direction(language) {
  return isRightToLeft(language) ? "rtl" : "ltr";
}

// The language of a line is its message's, unless its first letter belongs to another script: relays write French, residents as they like.
function languageOf(line, language, mine) {
  const first = line.replace(SET_APART, "").replace(SIGNS, "").match(/[\u200f\p{L}]/u)?.[0]; // the mark that our texts put where all is filled in
  if (!first || RIGHT_TO_LEFT.test(first) === isRightToLeft(language)) return language;
  if (RIGHT_TO_LEFT.test(first)) return "ar";
  return mine ? "" : "fr";
}

// Phone numbers, references and addresses, which would be turned round in a line from right to left.
function withSigns(line) {
  const parts = [];
  let last = 0;
  for (const { 0: sign, 1: address, index } of line.matchAll(SIGNS)) {
    const apart = make(address ? "a" : "bdi", "", sign);
    if (address) Object.assign(apart, { href: address, rel: "noopener noreferrer" });
    apart.dir = "ltr";
    parts.push(line.slice(last, index), apart);
    last = index + sign.length;
  }
  return [...parts, line.slice(last)];
}

// What an element that holds this line is to be marked with.
export function tongueOf(line, language, { mine = false } = {}) {
  const lang = languageOf(line, language, mine);
  return { lang, dir: direction(lang) };
}

export function said(text, language, { mine = false } = {}) {
  const words = make("div", "said");
  Object.assign(words, { lang: language, dir: direction(language) });
  for (const block of text.split(/\n{2,}/)) {
    const paragraph = make("p");
    for (const line of block.split("\n")) {
      const shown = make("span", "line");
      const spoken = tongueOf(line, language, { mine });
      if (spoken.lang !== language) Object.assign(shown, spoken);
      shown.append(...withSigns(keptTogether(line)));
      paragraph.append(shown);
    }
    words.append(paragraph);
  }
  return words;
}

// The same, as it is read aloud: a line each, with its language.
export function passages(text, language) {
  const lines = text.split("\n").filter((line) => /[\p{L}\p{N}]/u.test(line));
  return lines.map((line) => ({ text: line, language: languageOf(line, language, false) }));
}
