"""Data written by people, and one typed loader for each table."""
