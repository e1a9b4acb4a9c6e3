"""Bytes of reports come in; Documents, and a Refusal for each unreadable input, go out."""
