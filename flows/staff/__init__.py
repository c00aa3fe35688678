"""Conversations of the staff bot."""
