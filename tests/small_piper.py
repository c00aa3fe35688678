"""A program asked as piper is: bare samples on its output, a tenth of a second for each word on its input. The model must be there."""

import array
import sys
from pathlib import Path

if __name__ == "__main__":
    model = Path(sys.argv[sys.argv.index("--model") + 1])
    if not model.exists() or "--output-raw" not in sys.argv:
        sys.exit(1)
    sys.stdout.buffer.write(array.array("h", [900, -900] * 800).tobytes() * len(sys.stdin.read().split()))
