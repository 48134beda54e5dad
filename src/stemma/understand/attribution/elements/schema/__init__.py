"""The parts of the shape of ``attribution.toml``, by what they tell of a language."""
