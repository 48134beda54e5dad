"""The Store contract and its back ends."""
