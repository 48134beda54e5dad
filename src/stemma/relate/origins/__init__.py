"""Where a story comes from in the end: kin brought together, roots counted."""
