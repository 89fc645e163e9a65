"""Reasoning about tables and names without evaluating anything."""
