// The trial page: three phones on one screen, and a calendar that can be moved to Monday.
import { Chat } from "./chat.js";
import { clock, label, make, word } from "./parts.js";

const phones = document.querySelector(".phones");
const tabs = [...document.querySelectorAll(".switch button")];
const chats = new Map();

function show(who) {
  phones.dataset.shown = who;
  for (const tab of tabs) tab.setAttribute("aria-pressed", String(tab.dataset.who === who));
  count(who, 0);
  chats.get(who).toNewest();
}

function count(who, unseen) {
  const badge = tabs.find((tab) => tab.dataset.who === who).querySelector(".unseen");
  badge.dataset.count = unseen;
  badge.replaceChildren(...(unseen ? [String(unseen), make("span", "unseen-words", ` ${word("unseen")}`)] : []));
}

function showDate({ now, zone }) {
  clock.zone = zone ?? clock.zone;
  clock.ahead = new Date(now) - Date.now();
  const time = document.querySelector(".now");
  const timeZone = clock.zone;
  const named = window.matchMedia("(max-width: 40rem)").matches ? "short" : "long"; // one line on a phone
  const shape = { weekday: named, day: "numeric", month: named, hour: "numeric", minute: "2-digit", timeZone };
  time.dateTime = now;
  time.textContent = new Date(now).toLocaleString(document.documentElement.lang, shape);
}

// A trial begun again numbers its messages from one: what this tab remembers of the last one would hide or mix them.
function forgetOtherTrials(run) {
  if (!run || sessionStorage.getItem("porte-voix:run") === run) return;
  for (const store of [localStorage, sessionStorage]) {
    for (const key of Object.keys(store)) if (key.startsWith("porte-voix:/trial/")) store.removeItem(key);
  }
  sessionStorage.setItem("porte-voix:run", run);
}

// The resident's phone speaks the language of its talk, as the web chat does; the page around it and the other phones stay as they are.
async function speak(phone, language) {
  const answer = await fetch(`/trial/words?lang=${language}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const { lang, dir } = page.documentElement;
  if (lang !== language) return; // a language that no page has
  Object.assign(phone, { lang, dir });
  phone.words = page.getElementById("words");
  phone.querySelector(".hello").textContent = page.querySelector(".chat").dataset.hello;
  label(phone, phone.words);
}

async function ask(url, options) {
  const trouble = document.querySelector(".trouble");
  try {
    const answer = await fetch(url, options);
    if (!answer.ok) throw new Error(String(answer.status));
    const said = await answer.json();
    showDate(said);
    trouble.textContent = "";
    return said;
  } catch {
    trouble.textContent = word("stuck");
    return {};
  }
}

forgetOtherTrials((await ask("/trial/now")).run);
for (const element of phones.querySelectorAll(".chat")) {
  const who = element.dataset.who;
  chats.set(who, new Chat(element, element.dataset.base));
  element.addEventListener("language", ({ detail }) => {
    if (who === "resident" && detail) speak(element, detail).catch(() => {}); // the next message tries again
  });
  element.addEventListener("heard", () => {
    if (element.words) label(element, element.words);
    const badge = tabs.find((tab) => tab.dataset.who === who).querySelector(".unseen");
    if (phones.dataset.shown !== who) count(who, Number(badge.dataset.count || 0) + 1);
  });
}
for (const tab of tabs) tab.addEventListener("click", () => show(tab.dataset.who));
document.querySelector(".monday").addEventListener("click", async (event) => {
  event.target.disabled = true;
  await ask("/trial/monday", { method: "POST" });
  event.target.disabled = false;
});
