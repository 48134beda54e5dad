"""The drawn stemma: a story in, a drawing with every place worked out, and its SVG, out.

``story`` says what is drawn, ``ranks`` in which row, ``cells`` how large, ``places`` where,
``layout`` puts these in order and ``paint`` writes the SVG.
"""
