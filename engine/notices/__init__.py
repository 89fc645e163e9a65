"""What leaves the house as mail. What is told inside the house is the room's of the trade."""

from engine.notices.letter import Letter
from engine.notices.post import Post, open_post

__all__ = ["Letter", "Post", "open_post"]
