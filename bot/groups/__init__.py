"""Teams' groups on Telegram: seats, what goes where, topics as messages leave, and what is mended when a group changes."""
