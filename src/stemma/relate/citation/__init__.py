"""What one report tells of where it comes from: links and credits in, told edges and their sources out."""
