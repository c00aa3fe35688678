import { Chat } from "./chat.js";
import { word } from "./parts.js";

const element = document.querySelector(".chat");
try {
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
