"""The process that joins recordings into one: `python -m bot.files.joining`. It reads their paths as JSON on its input, and writes the
sound on its output. They are the operator's own, but a file that is no sound must not take the program down.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path

CPU_SECONDS = 10


def main() -> None:
    os.nice(5)  # conversations first
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, resource.RLIM_INFINITY))
    from bot.files.sounds import joined

    sys.stdout.buffer.write(joined([Path(name).read_bytes() for name in json.load(sys.stdin)]))


if __name__ == "__main__":
    main()
