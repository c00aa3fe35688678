import { showVoices } from "./aloud.js";
import { Chat } from "./chat.js";
import { label, word } from "./parts.js";

const SIX_MONTHS = 15_552_000; // seconds
const element = document.querySelector(".chat");
try {
  element.addEventListener("language", ({ detail }) => detail && speak(detail).catch(() => {})); // the next visit tries again
  begin(new Chat(element, element.dataset.base));
} catch (error) {
  // A browser that refuses cookies refuses this page any memory, so it could keep no message either.
  element.append(Object.assign(document.createElement("p"), { className: "notice", textContent: word("stranger") }));
  throw error;
}

// A link of a poster or of a neighbour says in the address what it is for: said once, then taken out, so that a reload repeats nothing.
function begin(chat) {
  const address = new URL(location.href);
  const payload = address.searchParams.get("start") ?? "";
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(payload)) return;
  chat.open(payload);
  address.searchParams.delete("start");
  history.replaceState(null, "", address);
}

// The page speaks the language of the talk. It is changed where it stands: a reload would take away the place one reads at, and what one was writing.
async function speak(language) {
  document.cookie = `porte_voix_language=${language}; path=/; max-age=${SIX_MONTHS}; samesite=lax`;
  const now = document.documentElement;
  if (now.lang === language) return;
  const answer = await fetch(`${location.pathname}?lang=${language}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const { lang, dir } = page.documentElement;
  if (lang !== language) return; // the talk is in a language that the page has not
  Object.assign(now, { lang, dir });
  document.title = page.title;
  document.getElementById("words").replaceWith(page.getElementById("words"));
  element.querySelector(".hello").textContent = page.querySelector(".chat").dataset.hello;
  label(document);
  showVoices();
}
