"""What an answer may be, one file a kind of component."""
