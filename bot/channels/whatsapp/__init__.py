"""Residents on WhatsApp, by Meta's Cloud API: `channel` is the door; nothing here is imported where no number is set."""
