"""What the editor of forms is told: privacy classes, where its preview is drawn, its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import url_for

from admin.context import words
from admin.headers import WITH_FORMULAS

if TYPE_CHECKING:
    from admin.studio import Studied

TEMPLATE = "form_editor.html"
POLICY = WITH_FORMULAS


def told(found: Studied) -> dict[str, Any]:
    """For the page and its element."""
    return {
        "title": found.key,
        "preview": url_for("admin.form_preview", file=found.file),
        "words": _words(),
    }


def _words() -> dict[str, Any]:
    spoken = words()
    return {
        "labelEn": spoken("English label"),
        "descriptionEn": spoken("English description"),
        "textEn": spoken("English text"),
        "contentEn": spoken("English content"),
        "altEn": spoken("English alternative text"),
        "privacyGroup": spoken("Privacy"),
        "privacy": spoken("Privacy class"),
        "privacyOpen": spoken("not chosen: counts as P2"),
        "privacyClasses": [
            ("P0", spoken("P0 public")),
            ("P1", spoken("P1 internal")),
            ("P2", spoken("P2 personal, sealed")),
            ("P3", spoken("P3 sensitive, sealed")),
        ],
        "subject": spoken("Whose data it is"),
        "customer": spoken("the customer’s"),
        "staff": spoken("the staff’s"),
        "condition_label": spoken("When it shows, in words"),
        "condition_label_en": spoken("When it shows, in English"),
        "condition_label_hint": spoken("stands above the field for handlers"),
        "optionsGroup": spoken("Options in English"),
        "ruleGroup": spoken("Rule"),
        "rule": spoken("Rule"),
        "rule_hint": spoken("an expression that must be true, such as =amount > 0"),
        "rule_message": spoken("What to say if it is not"),
        "rule_message_en": spoken("The same in English"),
        "noPreview": spoken("No preview just now. It comes back by itself with the next change."),
    }
