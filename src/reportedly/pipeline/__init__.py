"""Inputs come in and rows go out: the order of the rooms, and nothing else."""
