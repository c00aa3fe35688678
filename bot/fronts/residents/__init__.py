"""The residents' bot: what is heard and shown outside a conversation, and what a finished one does."""
