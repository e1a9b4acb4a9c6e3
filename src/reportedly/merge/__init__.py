"""Claims and reports come in; dispatches, origins and Transfers go out."""
