"""Automatic translations, made on this machine: what residents write, for relays, and what relays answer, for residents."""
