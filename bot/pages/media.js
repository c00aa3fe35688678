// Pictures made small and voices recorded, before they leave the phone.

export const MOST_BYTES = 20 * 1024 * 1024;
const LONGEST_SIDE = 2048; // pixels
const MOST_SECONDS = 600;
const TYPES = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];

// Redrawing a photo makes it light for a small data plan, and leaves behind what the phone wrote in it: where, when, which phone.
export async function shrink(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff"; // behind what is transparent, which JPEG would make black
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("not drawn"))), "image/jpeg", 0.85);
  });
}

export function clockText(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

export class Recorder {
  static get possible() {
    return Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);
  }

  #chunks = [];

  // `tick(seconds)` is called as time passes, `full()` when the longest recording is reached.
  async start(tick, full) {
    this.stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
    this.recorder = new MediaRecorder(this.stream, { mimeType, audioBitsPerSecond: 32_000 });
    this.recorder.addEventListener("dataavailable", (event) => this.#chunks.push(event.data));
    this.begun = performance.now();
    this.timer = setInterval(() => {
      tick(this.seconds);
      if (this.seconds >= MOST_SECONDS) full();
    }, 250);
    this.recorder.start(1000);
  }

  get seconds() {
    return (performance.now() - this.begun) / 1000;
  }

  // The recording, or nothing once cancelled.
  async stop() {
    const seconds = Math.max(1, Math.round(this.seconds));
    clearInterval(this.timer);
    await new Promise((done) => {
      this.recorder.addEventListener("stop", done, { once: true });
      this.recorder.stop();
    });
    for (const track of this.stream.getTracks()) track.stop();
    return { file: new Blob(this.#chunks, { type: this.recorder.mimeType }), seconds };
  }
}
