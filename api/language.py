"""Which language the request wants to read."""

from __future__ import annotations

from collections.abc import Mapping

from flask import request

from engine.config import Language

TAGS: Mapping[Language, str] = {"zh": "zh-CN", "en": "en"}
"""How each language is named in ``Content-Language``."""


def language() -> Language:
    """By ``Accept-Language``; Chinese when it says nothing that we speak."""
    for tag in request.accept_languages.values():
        spoken = tag.partition("-")[0].lower()
        if spoken in TAGS:
            return "en" if spoken == "en" else "zh"
    return "zh"
