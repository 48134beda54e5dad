"""Names across scripts and spellings: one bearer or not, and why."""
