"""Versions in, analyses out. Never guesses a source: none is an answer."""
