"""A unit in, what is attributed in it out: a file for each way to put source, cue and content together."""
