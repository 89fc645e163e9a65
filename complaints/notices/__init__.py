"""What people are told, in Chinese and English: templates, and facts in words."""

from complaints.notices.templates import LANGUAGES, TEMPLATES, Text, render

__all__ = ["LANGUAGES", "TEMPLATES", "Text", "render"]
