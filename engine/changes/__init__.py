"""What differs between two versions of a drawing, a decision table or a form."""

from engine.changes.compared import Change, Comparison, Difference, Piece, Unreadable, compare

__all__ = ["Change", "Comparison", "Difference", "Piece", "Unreadable", "compare"]
