"""One file a format; the table of them."""
