"""Documents in, versions out. Evidence is kept apart from furniture; nothing is made up."""
