"""The staff bot: the queue, a case, its thread, and what relays do to it."""
