"""What people are told, in Chinese and English: templates, and facts in words."""

from complaints.notices.templates import Text, render, template_of

__all__ = ["Text", "render", "template_of"]
