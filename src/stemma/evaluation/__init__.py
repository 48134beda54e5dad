"""One file a measured task; figures out."""
