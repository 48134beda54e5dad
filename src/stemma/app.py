"""The composition root: which back ends serve a run."""
