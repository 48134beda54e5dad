"""One file an encoder; the table of them is in ``stemma.relate.encoder``."""
