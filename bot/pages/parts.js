// The small parts that the chat is drawn with.

// The trial lives at another date, in its own time zone; everyone else lives now and here.
export const clock = { ahead: 0, zone: undefined };

export function word(key, words = document) {
  return words.querySelector(`[data-word="${key}"]`).textContent;
}

// Writes the words of the page's language, or those given, wherever an element names one; said again when the language changes.
export function label(root, words = document) {
  for (const one of root.querySelectorAll("[data-text]")) one.textContent = word(one.dataset.text, words);
  for (const one of root.querySelectorAll("[data-label]")) one.setAttribute("aria-label", word(one.dataset.label, words));
  for (const one of root.querySelectorAll("[data-title]")) one.title = word(one.dataset.title, words);
  for (const one of root.querySelectorAll("[data-hint]")) one.placeholder = word(one.dataset.hint, words);
}

export function make(tag, className = "", text = "") {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

// An element that says a word of the page.
export function saying(element, key) {
  element.dataset.text = key;
  element.textContent = word(key);
  return element;
}

// Who speaks, for those who do not see on which side the words stand.
export function speaker(key) {
  const who = make("span", "unseen-words");
  who.append(saying(make("span"), key), " : ");
  return who;
}

export function pressable(className, text, act) {
  const button = make("button", className, text);
  button.type = "button";
  button.addEventListener("click", act);
  return button;
}

export function moment(iso) {
  const { zone: timeZone } = clock;
  const day = (at) => at.toLocaleDateString("en", { timeZone });
  const today = day(new Date(iso)) === day(new Date(Date.now() + clock.ahead));
  const date = today ? {} : { weekday: "short", day: "numeric", month: "short" };
  const shape = { ...date, hour: "2-digit", minute: "2-digit", hourCycle: "h23", numberingSystem: "latn", timeZone };
  const time = make("time", "", new Date(iso).toLocaleString(document.documentElement.lang, shape));
  time.dateTime = iso;
  return time;
}
