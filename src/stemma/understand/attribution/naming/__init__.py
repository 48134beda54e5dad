"""The words of a source in, whom they name and what kind it is out."""
