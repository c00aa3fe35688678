"""The web chat, for residents and for trying the house out: `channel` is the door, and the pages themselves are in `bot/pages/`."""
