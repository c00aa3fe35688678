"""Teams' groups on Telegram: topics, seats, what goes where, and what is mended when a group changes."""
