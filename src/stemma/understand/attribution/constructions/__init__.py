"""A unit in, what is attributed in it out.

A file for each way to put source, cue and content together, or for a part of one.
"""
