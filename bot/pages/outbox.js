// What was said and not yet acknowledged: kept in this browser, in order, and sent again until the house has it.

const PAUSES = [1, 2, 4, 8, 15, 30]; // seconds between two tries

export function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Files are too big for localStorage: they wait in IndexedDB, under the id of their message.
class Files {
  #memory = new Map(); // for a browser that refuses to keep anything

  #open() {
    return new Promise((done, failed) => {
      const opening = indexedDB.open("porte-voix", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("files");
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
  }

  async #do(mode, act) {
    const database = await this.#open();
    try {
      return await new Promise((done, failed) => {
        const transaction = database.transaction("files", mode);
        const request = act(transaction.objectStore("files"));
        transaction.oncomplete = () => done(request.result);
        transaction.onabort = () => failed(transaction.error);
      });
    } finally {
      database.close();
    }
  }

  // Whether the file would survive this page.
  async put(id, file) {
    this.#memory.set(id, file);
    try {
      const bytes = await file.arrayBuffer(); // Safari keeps bytes more surely than blobs
      await this.#do("readwrite", (store) => store.put({ bytes, type: file.type }, id));
      return true;
    } catch {
      return false;
    }
  }

  async get(id) {
    if (this.#memory.has(id)) return this.#memory.get(id);
    const kept = await this.#do("readonly", (store) => store.get(id)).catch(() => undefined);
    return kept && new Blob([kept.bytes], { type: kept.type });
  }

  drop(id) {
    this.#memory.delete(id);
    this.#do("readwrite", (store) => store.delete(id)).catch(() => {});
  }
}

export class Outbox {
  #entries = new Map();
  #files = new Files();
  #prefix;
  #refusals;
  #sending = false;
  #fails = 0;
  #timer;

  // `settled(id, outcome)` is called with "sent", "refused" or "toolarge"; `trouble(kind)` with "", "offline", "stranger".
  constructor(base, { settled, trouble }) {
    this.base = base;
    this.settled = settled;
    this.trouble = trouble;
    this.#prefix = `porte-voix:${base}:waiting:`;
    this.#refusals = `porte-voix:${base}:refused`;
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(this.#prefix)) continue;
      const entry = JSON.parse(localStorage.getItem(key));
      this.#entries.set(entry.id, entry);
    }
    addEventListener("online", () => this.wake());
    addEventListener("storage", (event) => {
      // Another tab of the same chat had an answer to it.
      if (event.key?.startsWith(this.#prefix) && event.newValue === null) {
        const id = event.key.slice(this.#prefix.length);
        this.#forget(id, this.outcome(id));
      }
    });
  }

  // What became of a message that waits no more.
  outcome(id) {
    return this.#refused().find(([refused]) => refused === id)?.[1] ?? "sent";
  }

  #refused() {
    return JSON.parse(localStorage.getItem(this.#refusals) ?? "[]");
  }

  waiting() {
    return [...this.#entries.values()].sort((one, other) => one.at - other.at || one.turn - other.turn);
  }

  // Keeps the message, then sends it. Answers its entry: once `ready`, `kept` says whether it would survive this page.
  add(fields, { shown, at, after, file, part }) {
    const entry = { id: newId(), at, turn: this.#entries.size, fields, shown, after, part, kept: true };
    this.#entries.set(entry.id, entry);
    try {
      localStorage.setItem(this.#prefix + entry.id, JSON.stringify(entry));
    } catch {
      entry.kept = false;
    }
    entry.ready = file ? this.#files.put(entry.id, file) : Promise.resolve(true);
    entry.ready.then((kept) => (entry.kept &&= kept)).then(() => this.wake());
    return entry;
  }

  async wake() {
    clearTimeout(this.#timer);
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let entry; (entry = this.waiting()[0]); ) {
        await entry.ready;
        if (!(await this.#send(entry))) break;
      }
    } finally {
      this.#sending = false;
    }
  }

  async #send(entry) {
    let answer;
    try {
      answer = await this.#post(entry);
    } catch {
      return this.#later("offline");
    }
    this.#fails = answer.status >= 500 ? this.#fails : 0;
    if (answer.status === 401) return this.#stop("stranger");
    if (answer.status >= 500 || answer.status === 429) return this.#later("offline", answer.headers.get("Retry-After"));
    this.trouble("");
    const outcome = answer.ok ? "sent" : answer.status === 413 ? "toolarge" : "refused";
    if (outcome !== "sent") this.#tell(entry.id, outcome);
    this.#forget(entry.id, outcome);
    return true;
  }

  async #post(entry) {
    const fields = { id: entry.id, ...entry.fields };
    const url = `${this.base}/messages`;
    if (!entry.part) {
      const headers = { "Content-Type": "application/json" };
      return fetch(url, { method: "POST", headers, body: JSON.stringify(fields), signal: AbortSignal.timeout(30_000) });
    }
    const file = await this.#files.get(entry.id);
    if (!file) return new Response(null, { status: 410 }); // the browser was emptied: only the person can send it again
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append(entry.part, file, entry.part);
    return fetch(url, { method: "POST", body: form, signal: AbortSignal.timeout(300_000) });
  }

  // Written before the message goes: other tabs, and this page when it comes back, must not take it for sent.
  #tell(id, outcome) {
    try {
      localStorage.setItem(this.#refusals, JSON.stringify([...this.#refused(), [id, outcome]].slice(-50)));
    } catch {
      // The browser keeps nothing: no other tab knew of the message either.
    }
  }

  #later(kind, seconds) {
    const pause = Number(seconds) || PAUSES[Math.min(this.#fails, PAUSES.length - 1)];
    this.#fails += 1;
    this.#timer = setTimeout(() => this.wake(), pause * 1000);
    return this.#stop(kind);
  }

  #stop(kind) {
    this.trouble(kind);
    return false;
  }

  #forget(id, outcome) {
    this.#entries.delete(id);
    localStorage.removeItem(this.#prefix + id);
    this.#files.drop(id);
    this.settled(id, outcome);
  }
}
