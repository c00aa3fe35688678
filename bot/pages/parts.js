// The small parts that the chat is drawn with.

export const canSpeak = "speechSynthesis" in window;

// The trial lives at another date, in its own time zone; everyone else lives now and here.
export const clock = { ahead: 0, zone: undefined };

export function word(key) {
  return document.querySelector(`#words [data-word="${key}"]`).textContent;
}

export function make(tag, className = "", text = "") {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
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
  const shape = { ...date, hour: "2-digit", minute: "2-digit", timeZone };
  const time = make("time", "", new Date(iso).toLocaleString(document.documentElement.lang, shape));
  time.dateTime = iso;
  return time;
}

export function readAloud(text) {
  const button = pressable("aloud", word("listen"), () => {
    const speaking = button.dataset.speaking === "yes";
    speechSynthesis.cancel();
    if (speaking) return;
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = document.documentElement.lang;
    const end = () => {
      button.dataset.speaking = "";
      button.textContent = word("listen");
    };
    speech.addEventListener("end", end);
    speech.addEventListener("error", end);
    button.dataset.speaking = "yes";
    button.textContent = word("hush");
    speechSynthesis.speak(speech);
  });
  return button;
}
