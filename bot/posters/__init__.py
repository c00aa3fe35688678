"""Posters: a sheet of paper with squares to photograph, each of which opens a door that knows the neighbourhood and the subject."""
