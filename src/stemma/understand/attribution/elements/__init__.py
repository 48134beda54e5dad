"""Text and a pack in, units of elements and the cues among them out: what is read before any rule."""
