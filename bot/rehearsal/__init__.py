"""Weeks of a neighbourhood in seconds: invented residents and relays at the real doors, and the count of what became of it."""
