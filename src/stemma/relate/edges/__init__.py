"""What the reports of a story tell and show, brought together: told edges in, the edges of its stemma out."""
