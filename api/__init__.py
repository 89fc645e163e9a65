"""The HTTP face: JSON in, one command, JSON out."""
