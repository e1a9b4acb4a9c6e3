"""Gold reports come in; the weights that the reader ships go out. Run by `make train`."""
