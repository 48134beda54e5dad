"""The world as data: publishers, offices and their holders, places."""
