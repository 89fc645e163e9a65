"""Syntax tree to closures."""
