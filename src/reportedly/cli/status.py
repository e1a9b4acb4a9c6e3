"""What came of a command comes in by name; the exit status that scripts rely on goes out."""

from enum import IntEnum


class Status(IntEnum):
    """Exit statuses; 130 and 141 are what a shell gives for the two signals."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    SOME_REFUSED = 3
    INTERRUPTED = 130
    PIPE_CLOSED = 141
