"""Gold reports and the claims that were read from them come in; figures and a verdict go out."""
