import { Chat } from "./chat.js";
import { word } from "./parts.js";

const element = document.querySelector(".chat");
try {
  new Chat(element, element.dataset.base);
} catch (error) {
  // A browser that refuses cookies refuses this page any memory, so it could keep no message either.
  element.append(Object.assign(document.createElement("p"), { className: "notice", textContent: word("stranger") }));
  throw error;
}
