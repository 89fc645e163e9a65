"""Codes that decision tables and cases carry, as a person says them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from admin.words import Words

_CODE = re.compile(r"(?<![\w.@/-])[a-z][a-z0-9]*(?:[._][a-z0-9]+)*(?![\w@/-]|\.\w)", re.ASCII)


@cache
def code_words(words: Words) -> Mapping[str, str]:
    """What each code of the published tables is called."""
    return _categories(words) | _grades(words) | _reasons(words) | _ways(words) | _reminders(words)


def coded(code: str, words: Words) -> str:
    """What a code is called; one of an owner's own is shown as it is."""
    return code_words(words).get(code, code)


def without_codes(text: str, words: Words) -> str:
    """``text`` that a form's template has put together, with words in the place of its codes.

    In an English sentence a code without a dot or underscore is a word already.
    """
    known = code_words(words)

    def told(found: re.Match[str]) -> str:
        code = found[0]
        is_word = words.language == "en" and not {".", "_"} & set(code)
        return code if is_word else known.get(code, code)

    return _CODE.sub(told, text)


def _categories(words: Words) -> dict[str, str]:
    return {
        "product.quality": words("Product: quality"),
        "product.function": words("Product: function"),
        "product.design": words("Product: design"),
        "service.slow": words("Service: slow response"),
        "service.evasive": words("Service: evasiveness"),
        "service.attitude": words("Service: attitude"),
        "experience.logistics": words("Experience: logistics"),
        "experience.packaging": words("Experience: packaging"),
        "experience.procedure": words("Experience: procedure"),
        "other": words("Other"),
    }


def _reminders(words: Words) -> dict[str, str]:
    return {
        "handler": words("who handles it"),
        "head": words("head of the department"),
        "before": words("before"),
        "after": words("afterwards"),
    }


def _grades(words: Words) -> dict[str, str]:
    return {
        "general": words("General"),
        "important": words("Important"),
        "urgent": words("Urgent"),
        "red": words("red alert"),
        "red_candidate": words("possible red alert, a person confirms it"),
        "none": words("none"),
    }


def _reasons(words: Words) -> dict[str, str]:
    return {
        "injury": words("a person was hurt"),
        "public_injury": words("a person was hurt, and it is public"),
        "property_loss": words("loss of property"),
        "allergy": words("allergic reaction"),
        "brand_hot_post": words("a widely shared post"),
        "repost_rate": words("shared very fast"),
        "media": words("interest of the media"),
        "system_failure": words("system failure"),
        "mass_complaints": words("complaints in masses"),
        "frontline_red": words("reported by the front line"),
        "key_customer_stopped": words("production of a key customer stands still"),
        "key_customer_production": words("production of a key customer is affected"),
        "time_critical": words("a personal date is at stake"),
        "cluster_7d": words("the same problem five times in 7 days"),
        "multi_customer": words("several customers"),
        "batch_issue": words("a whole batch"),
        "single_customer": words("a single customer"),
    }


def _ways(words: Words) -> dict[str, str]:
    return {
        "complaint": words("complaint"),
        "consultation": words("question"),
        "suggestion": words("suggestion"),
        "accept": words("accepted"),
        "forward": words("shown the right place"),
        "order": words("to the order desk"),
        "supervisor": words("the supervisor decides"),
        "personal": words("in person"),
        "account_manager": words("by the account manager"),
        "delegate": words("by whoever is on duty"),
        "manual": words("assigned by hand"),
        "joint": words("several units together"),
        "named": words("the departments handed over"),
        "contract_check": words("check the contract first"),
        "supervisor_apology": words("the supervisor apologises"),
        "trace_resend": words("trace and resend"),
        "exchange_repair_refund": words("exchange, repair or refund"),
        "exchange": words("exchange"),
        "repair": words("repair"),
        "refund": words("refund"),
        "reject": words("sent back to the customer"),
        "scrap": words("scrapped"),
        "apology_correction": words("apologise and put it right"),
        "case_by_case": words("case by case"),
        "record_late": words("the record is late"),
        "first_reply_late": words("the first reply is late"),
        "approval_stuck": words("the approval is stuck"),
        "ball_kicking": words("departments pass it to and fro"),
    }
