"""What the HTML page shows, worked out before any markup: ``anchors`` and ``marks`` tie every edge and
figure to its words in the reports, ``story`` and ``report`` say what stands where."""
