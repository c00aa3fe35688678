"""What a process that serves asks of the system: files to open, large blocks of memory given back, and an end whatever happens."""

from __future__ import annotations

import contextlib
import logging
import os
import resource
import threading

MOST_FILES = 65_536
"""Open at once, connections among them: a page that is open is one."""
LARGE = 1024 * 1024
"""Bytes of a block that is the system's again as soon as it is free."""
SPARE = 8 * LARGE
END_SECONDS = 9.0
"""A process manager kills what has not ended ten seconds after it was told to."""
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""As glibc's malloc.h numbers them."""
log = logging.getLogger(__name__)


def open_many_files() -> None:
    """What the system lets us have: it often begins with 1,024, which are five hundred people who have the page open and write."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    with contextlib.suppress(OSError, ValueError):  # a system that says no limit, and has one
        resource.setrlimit(resource.RLIMIT_NOFILE, (MOST_FILES if most == resource.RLIM_INFINITY else min(most, MOST_FILES), most))


def give_memory_back() -> None:
    """Once a large block was freed, glibc takes the next ones from among the small, where they stay: eighty photos sent at once cost 250 MB
    for good. Told a size, it does not. For a process that was told none: `settings.keeps_little_memory`."""
    import ctypes

    with contextlib.suppress(AttributeError, OSError):  # another library of C
        library = ctypes.CDLL(None)
        library.mallopt(_MMAP_THRESHOLD, LARGE)
        library.mallopt(_TRIM_THRESHOLD, SPARE)


def end_soon() -> None:
    """End this process in a while if it has not ended by itself: a database that answers nothing is waited for by whoever writes to it, and
    by whoever closes it. Nothing is lost by it, as by no end; what was sent last may be sent again, flagged."""
    timer = threading.Timer(END_SECONDS, _end)
    timer.daemon = True
    timer.start()


def _end() -> None:
    log.error("ended without what still waited: the database, most likely, which does not answer")
    os._exit(1)
