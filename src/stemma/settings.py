"""Settings, read once at the top and passed on as values."""
