"""The one room with state: reports, claims and refusals come in; the same come out, in order."""
