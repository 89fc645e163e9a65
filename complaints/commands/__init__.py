"""What changes in the register without a step of a process."""

from complaints.commands.read_notice import ReadNotice

__all__ = ["ReadNotice"]
