"""From what happened to figures: nothing here decides what may be shown."""
