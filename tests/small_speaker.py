"""A program that "speaks" as espeak-ng is asked to, without a voice: a tenth of a second of a tone for each word on its input."""

import array
import io
import math
import sys
import wave

RATE = 22_050

if __name__ == "__main__":
    words = sys.stdin.read().split()
    if "mute" in sys.argv:
        sys.exit(1)
    tone = array.array("h", (int(9000 * math.sin(n / 12)) for n in range(RATE // 10)))
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(tone.tobytes() * len(words))
    sys.stdout.buffer.write(out.getvalue())
