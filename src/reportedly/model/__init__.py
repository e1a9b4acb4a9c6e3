"""The nouns: frozen values that hold what a stage learned, and do nothing clever."""
