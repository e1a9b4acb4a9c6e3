"""A Transfer and its claims come in; a register row with a digit of credibility a cell goes out."""
