"""A place in a unit in, the noun phrase or clause that stands there out."""
