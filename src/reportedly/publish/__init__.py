"""Rows, claims and documents come in; tables, stories and files in the field's formats go out."""
