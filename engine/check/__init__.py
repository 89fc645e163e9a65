"""What a drawing must have before it may be published: one rule a file."""
