// The chat on a page: what the house says arrives by itself, what the person says leaves as soon as it can.
import { ReadingSwitch, hush } from "./aloud.js";
import { MOST_BYTES, Recorder, clockText, shrink } from "./media.js";
import { bubbleOf, choicesOf, keepFocus, ownBubble } from "./message.js";
import { Outbox, newId } from "./outbox.js";
import { clock, label, make, saying, word } from "./parts.js";

const MOST_ROWS = 6;
const MARGIN = 12; // pixels left above a message that is read from its beginning

export class Chat {
  #element;
  #base;
  #outbox;
  #stream;
  #again;
  #recorder;
  #endRecording;
  #reading; // the switch that has answers read as they come, where this chat has one
  #answering = ""; // the number of the message being replied to
  #last = 0;
  #atEnd = true; // whether the newest message is in sight
  #unseen = null; // the first message that came since the end was in sight
  #read = false; // whether the first reading of the mailbox is over
  #own = new Map(); // message id → its element
  #pictures = new Map(); // message id → the address of a picture sent from this page

  constructor(element, base) {
    this.#element = element;
    this.#base = base;
    element.append(document.getElementById("chat-parts").content.cloneNode(true));
    label(element);
    this.#find(".hello").textContent = element.dataset.hello;
    this.#last = Number(localStorage.getItem(this.#key("cleared"))) || 0;
    this.#outbox = new Outbox(base, {
      settled: (id, outcome) => this.#settle(id, outcome),
      trouble: (kind) => this.#notice(kind && word(kind)),
    });
    this.#restore();
    this.#listenToPerson();
    this.#keepNewestInSight();
    document.addEventListener("visibilitychange", () => this.#follow());
    addEventListener("online", () => this.#follow());
    this.#follow();
    this.#outbox.wake();
  }

  // As a messenger does when a link opens a bot.
  open(payload) {
    this.#say({ text: `/start ${payload}` }, { shown: word("hi") });
  }

  // What has not been seen yet is read from its beginning; nobody is taken back up.
  toNewest() {
    const log = this.#find(".log");
    const above = this.#unseen?.isConnected ? this.#unseen.getBoundingClientRect().top - log.getBoundingClientRect().top - MARGIN : Infinity;
    log.scrollTop = Math.max(log.scrollTop, Math.min(log.scrollHeight, log.scrollTop + above));
  }

  #stayAtNewest() {
    if (this.#atEnd) this.toNewest();
  }

  // When the keyboard or a picture takes room.
  #keepNewestInSight() {
    const log = this.#find(".log");
    const follow = () => this.#stayAtNewest();
    let before = 0;
    log.addEventListener("scroll", () => {
      this.#seeEnd();
      this.#atEnd = this.#endInSight() || (this.#atEnd && log.scrollTop >= before); // only a hand scrolls back; what grew meanwhile does not
      before = log.scrollTop;
    });
    log.addEventListener("load", follow, { capture: true });
    new ResizeObserver(follow).observe(log);
  }

  #endInSight() {
    const log = this.#find(".log");
    return log.scrollHeight - log.scrollTop - log.clientHeight < 60;
  }

  #seeEnd() {
    if (this.#find(".log").clientHeight && this.#endInSight()) this.#unseen = null; // a phone that is not shown has no height
  }

  #find(selector) {
    return this.#element.querySelector(selector);
  }

  #key(name) {
    return `porte-voix:${this.#base}:${name}`;
  }

  #notice(text) {
    const notice = this.#find(".notice");
    if (notice.textContent !== text) notice.textContent = text;
    this.#stayAtNewest(); // a notice that goes and comes back within a frame is no change of size to any observer
  }

  // ---- what the house says

  // A hidden page lets its stream go: a browser allows six to one site, and a phone in a pocket has no use for one.
  #follow() {
    clearTimeout(this.#again);
    this.#stream?.close();
    if (document.hidden) return;
    this.#stream = new EventSource(`${this.#base}/events?after=${this.#last}`);
    this.#stream.addEventListener("open", () => this.#outbox.wake());
    this.#stream.addEventListener("message", (event) => this.#receive(JSON.parse(event.data)));
    this.#stream.addEventListener("caught-up", () => this.#caughtUp());
    this.#stream.addEventListener("language", (event) => {
      this.#element.dispatchEvent(new CustomEvent("language", { detail: JSON.parse(event.data) }));
    });
    this.#stream.addEventListener("error", () => {
      // A browser tries again by itself, except when the server answered with an error.
      if (this.#stream.readyState === EventSource.CLOSED) this.#again = setTimeout(() => this.#follow(), 5000);
    });
  }

  #caughtUp() {
    this.#read = true;
    const log = this.#find(".log");
    log.dataset.ready = "";
    log.setAttribute("aria-live", "polite"); // nobody wants the whole talk announced when the page opens
    this.#showEmpty();
  }

  #showEmpty() {
    this.#find(".empty").hidden = !this.#read || Boolean(this.#find(".turn"));
  }

  #receive(message) {
    if (message.number <= this.#last) return;
    this.#last = message.number;
    const turn = this.#draw(message);
    const old = message.screen ? this.#onScreen(message.screen) : undefined;
    if (message.screen) turn.dataset.screen = message.screen;
    const focus = old ? keepFocus(old, turn) : () => {};
    if (old && !message.below) {
      turn.classList.toggle("newest", old.classList.contains("newest"));
      old.replaceWith(turn);
      if (this.#unseen === old) this.#unseen = turn;
      this.#stayAtNewest();
    } else {
      old?.remove(); // asked for from elsewhere, a screen comes below
      this.#placeNewest(turn, message.number);
    }
    focus();
  }

  #onScreen(name) {
    return [...this.#element.querySelectorAll(".turn[data-screen]")].find((turn) => turn.dataset.screen === name);
  }

  #placeNewest(turn, number) {
    for (const old of this.#element.querySelectorAll(".turn.newest")) old.classList.remove("newest");
    turn.classList.add("newest");
    // Own messages restored from an earlier visit stand after what they answered.
    const later = [...this.#own.values()].find((own) => Number(own.dataset.after) >= number);
    this.#place(turn, later);
    if (!this.#read) return;
    this.#element.dispatchEvent(new CustomEvent("heard"));
    if (this.#reading?.on) turn.querySelector(".listen:not([hidden])")?.readNext();
  }

  #draw(message) {
    const turn = make("div", "turn theirs");
    const number = String(message.number);
    const reply = this.#element.hasAttribute("data-replies") && (() => this.#answer(number, message.text));
    const bubble = bubbleOf(message, reply);
    const paragraphs = [...bubble.querySelectorAll(".said p")];
    const question = paragraphs.filter((one) => /[?؟]/.test(one.textContent)).at(-1) ?? paragraphs.at(-1);
    if (question) question.id = `${this.#base}-${number}`;
    const press = (button, data) => {
      if (button.dataset.pressed) return; // a double tap is one press
      button.dataset.pressed = "just now";
      setTimeout(() => delete button.dataset.pressed, 800);
      this.#say({ pressed: data, replies_to: number }, { shown: button.textContent });
    };
    turn.append(bubble, choicesOf(message, question, { press, share: () => this.#sharePosition() }));
    return turn;
  }

  // What is said next answers this message, as a messenger's own reply does.
  #answer(number, text) {
    this.#answering = number;
    const bar = this.#find(".answering");
    bar.hidden = !number;
    bar.querySelector(".to").textContent = number && `${word("reply")} : ${text.slice(0, 60)}`;
    this.#find(".words").focus();
  }

  #place(turn, before) {
    const log = this.#find(".log");
    const mine = turn.classList.contains("mine");
    const follow = this.#atEnd || !this.#read || mine;
    log.insertBefore(turn, before ?? null);
    if (mine) this.#unseen = null;
    else if (!this.#read || !this.#unseen?.isConnected) this.#unseen = turn;
    this.#showEmpty();
    if (follow) this.toNewest();
    requestAnimationFrame(() => this.#seeEnd());
  }

  // ---- what the person says

  async #say(fields, { shown, file, part }) {
    this.#notice("");
    hush();
    if (this.#answering) {
      fields = { replies_to: this.#answering, ...fields };
      this.#answer("", "");
    }
    const language = document.documentElement.lang;
    const at = Date.now() + clock.ahead;
    const entry = this.#outbox.add({ language, ...fields }, { shown, at, after: this.#last, file, part });
    if (file && part === "photo") this.#pictures.set(entry.id, URL.createObjectURL(file));
    this.#remember([...this.#remembered(), { id: entry.id, at: entry.at, after: entry.after, shown, state: "waiting" }]);
    this.#showOwn({ ...entry, state: "waiting" });
    await entry.ready;
    if (!entry.kept && this.#own.get(entry.id)?.dataset.state === "waiting") this.#notice(word("keepopen"));
  }

  #showOwn({ id, at, after, shown, state }) {
    const turn = make("div", "turn mine");
    turn.dataset.after = after;
    turn.append(ownBubble({ at, shown }, this.#pictures.get(id)));
    this.#own.set(id, turn);
    this.#mark(id, state);
    this.#place(turn);
  }

  #mark(id, state) {
    const turn = this.#own.get(id);
    if (!turn) return;
    turn.dataset.state = state;
    saying(turn.querySelector(".state"), state);
  }

  #settle(id, outcome) {
    this.#mark(id, outcome);
    if (outcome !== "sent") this.#notice(word(outcome));
    this.#remember(this.#remembered().map((own) => (own.id === id ? { ...own, state: outcome } : own)));
  }

  #remembered() {
    return JSON.parse(sessionStorage.getItem(this.#key("own")) ?? "[]");
  }

  #remember(own) {
    try {
      sessionStorage.setItem(this.#key("own"), JSON.stringify(own.slice(-200)));
    } catch {
      // The browser keeps nothing: the message still leaves, it is only not shown again after a reload.
    }
  }

  #restore() {
    const waiting = this.#outbox.waiting().map((entry) => ({ ...entry, state: "waiting" }));
    const ids = new Set(waiting.map((entry) => entry.id));
    // What another visit left waiting and is waiting no more had its answer in another tab.
    const before = this.#remembered().filter((own) => !ids.has(own.id));
    const all = before.map((own) => ({ ...own, state: own.state === "waiting" ? this.#outbox.outcome(own.id) : own.state })).concat(waiting);
    this.#remember(all.map(({ id, at, after, shown, state }) => ({ id, at, after, shown, state })));
    all.forEach((own) => this.#showOwn(own));
  }

  #listenToPerson() {
    const words = this.#find(".words");
    this.#find(".answering .drop").addEventListener("click", () => this.#answer("", ""));
    this.#find(".skip").addEventListener("click", () => words.focus());
    this.#find(".start").addEventListener("click", () => {
      this.#say({ text: "/start" }, { shown: word("hi") });
      this.#find(".log").focus({ preventScroll: true }); // the button is gone: the first answer comes here
    });
    this.#find(".composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#sayWords(words);
    });
    words.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#sayWords(words);
    });
    words.addEventListener("input", () => {
      hush();
      this.#grow(words);
    });
    this.#element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing) this.#stepBack();
    });
    this.#listenToReadingSwitch();
    this.#listenToPhotos();
    this.#listenToVoice();
    this.#listenToClear();
  }

  // Escape leaves whatever is under way, one thing at a time.
  #stepBack() {
    if (this.#recorder) this.#endRecording(false);
    else if (!this.#find(".tray").hidden) {
      this.#openTray(false);
      this.#find(".photo").focus();
    } else if (this.#answering) this.#answer("", "");
    hush();
  }

  #listenToReadingSwitch() {
    const button = this.#find(".speak");
    const readNewest = () => this.#find(".newest .listen:not([hidden])")?.click();
    this.#reading = button && new ReadingSwitch(button, this.#key("aloud"), { turnedOn: readNewest });
  }

  #openTray(shown) {
    this.#find(".tray").hidden = !shown;
    this.#find(".photo").setAttribute("aria-expanded", String(shown));
  }

  #sayWords(words) {
    const text = words.value.trim();
    if (!text) return;
    words.value = "";
    this.#grow(words);
    words.focus();
    this.#say({ text }, { shown: text });
  }

  #grow(words) {
    words.rows = 1;
    while (words.rows < MOST_ROWS && words.scrollHeight > words.clientHeight) words.rows += 1;
  }

  #listenToPhotos() {
    this.#find(".photo").addEventListener("click", () => {
      this.#openTray(this.#find(".tray").hidden);
      if (!this.#find(".tray").hidden) this.#find(".take").focus(); // it stands before the button that opens it
    });
    for (const [button, input] of [[".take", ".camera"], [".choose", ".gallery"]]) {
      const field = this.#find(input);
      this.#find(button).addEventListener("click", () => field.click());
      field.addEventListener("change", () => {
        this.#openTray(false);
        this.#sayFiles([...field.files]);
        field.value = "";
      });
    }
  }

  // Files chosen together are one album, answered once; what is written goes with the first.
  async #sayFiles(chosen) {
    const album = chosen.length > 1 ? { album: newId() } : {};
    for (const one of chosen) {
      const part = one.type && !one.type.startsWith("image/") ? "document" : "photo";
      const file = part === "photo" ? await shrink(one).catch(() => one) : one; // the house answers what can't be drawn
      if (file.size > MOST_BYTES) {
        this.#notice(word("toolarge"));
        continue;
      }
      const words = this.#find(".words");
      const text = words.value.trim();
      words.value = "";
      this.#grow(words);
      this.#say(text ? { text, ...album } : album, { shown: text || word(part === "photo" ? part : "paper"), file, part });
    }
  }

  #listenToVoice() {
    const voice = this.#find(".voice");
    voice.hidden = !Recorder.possible;
    const recording = (on) => {
      this.#find(".recording").hidden = !on;
      this.#find(".fields").hidden = on;
      (on ? this.#find(".finish") : voice).focus();
    };
    this.#endRecording = async (keep) => {
      const recorder = this.#recorder;
      this.#recorder = undefined;
      if (!recorder) return;
      recording(false);
      const { file, seconds } = await recorder.stop();
      const shown = `${word("voice")} (${clockText(seconds)})`;
      if (keep) this.#say({ seconds: String(seconds) }, { shown, file, part: "voice" });
    };
    voice.addEventListener("click", async () => {
      hush();
      this.#openTray(false);
      const recorder = new Recorder();
      const length = this.#find(".length");
      length.textContent = clockText(0);
      try {
        await recorder.start((seconds) => (length.textContent = clockText(seconds)), () => this.#endRecording(true));
      } catch {
        return this.#notice(word("deaf"));
      }
      this.#recorder = recorder;
      this.#notice("");
      return recording(true);
    });
    this.#find(".finish").addEventListener("click", () => this.#endRecording(true));
    this.#find(".cancel").addEventListener("click", () => this.#endRecording(false));
  }

  #sharePosition() {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => this.#say({ longitude, latitude }, { shown: word("position") }),
      () => this.#notice(word("lost")),
      { timeout: 15_000, maximumAge: 60_000 },
    );
  }

  #listenToClear() {
    const ask = this.#find(".ask");
    this.#find(".clear").addEventListener("click", () => ask.showModal());
    this.#find(".keep").addEventListener("click", () => ask.close());
    this.#find(".wipe").addEventListener("click", () => {
      ask.close();
      this.#clear();
    });
  }

  // What still waits stays in sight: it has not left yet.
  #clear() {
    localStorage.setItem(this.#key("cleared"), String(this.#last));
    this.#remember(this.#remembered().filter((own) => own.state === "waiting"));
    for (const turn of this.#element.querySelectorAll(".turn")) if (turn.dataset.state !== "waiting") turn.remove();
    for (const [id, turn] of this.#own) if (!turn.isConnected) this.#own.delete(id);
    for (const address of this.#pictures.values()) URL.revokeObjectURL(address);
    this.#pictures.clear();
    this.#showEmpty();
    this.#find(".words").focus();
  }
}
