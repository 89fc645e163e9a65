"""The values of FEEL, and what the standard says they do."""
