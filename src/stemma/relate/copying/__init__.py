"""What shared text shows of who copied whom: reuse in, edges and lost exemplars out."""
