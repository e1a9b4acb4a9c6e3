"""Findings of a report in; claims out. An ambiguity is left out, never guessed."""
