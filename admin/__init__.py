"""The face for people: pages that work without scripts, and the command line."""
