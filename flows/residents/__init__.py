"""Conversations of the residents' bot."""
