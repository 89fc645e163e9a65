"""Masked forms of personal data, for readers who may not see the whole."""

import re
from collections.abc import Callable
from enum import StrEnum

STARS = "****"

_PROVINCE = re.compile(
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|"
    "广西|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|西藏|宁夏|新疆|香港|澳门"
)
_LANDLINE = re.compile(r"(0\d{2,3})[- ]?\d{7,8}(?:[-转]\d+)?")
_MOBILE = re.compile(r"(?:\+?86[- ]?)?(1\d{2})[- ]?\d{4}[- ]?(\d{4})")


class Personal(StrEnum):
    """Kinds of personal data that have a masked form of their own."""

    PHONE = "phone"
    NAME = "name"
    EMAIL = "email"
    ADDRESS = "address"
    ACCOUNT = "account"
    IDENTITY_CARD = "identity_card"
    BANK_CARD = "bank_card"
    TEXT = "text"


def masked(value: str, kind: Personal) -> str:
    """Hide the telling part of a value, its length included.

    Mobile 138****1234, landline 0755-****, name 王**, e-mail w***@example.com, address 广东****
    (province only), account z****8, identity card 4****X, bank card ****6789, text ****.

    Args:
        value: as it was typed; a phone, card or e-mail that is not one is hidden altogether.
        kind: what the value is.

    Returns:
        The masked form; an empty value stays empty.

    Source:
        Privacy brief, "Confidentiality of customer information".
    """
    text = value.strip()
    return _MASKS[kind](text) if text else ""


def _phone(text: str) -> str:
    mobile = _MOBILE.fullmatch(text)
    if mobile is not None:
        return f"{mobile[1]}{STARS}{mobile[2]}"
    landline = _LANDLINE.fullmatch(text)
    return STARS if landline is None else f"{landline[1]}-{STARS}"


def _name(text: str) -> str:
    return f"{text[0]}**"


def _email(text: str) -> str:
    account, at, domain = text.rpartition("@")
    return f"{account[0]}***@{domain}" if account and at and domain else STARS


def _address(text: str) -> str:
    province = _PROVINCE.match(text)
    return f"{province[0]}{STARS}" if province else STARS


def _account(text: str) -> str:
    return f"{text[0]}{STARS}{text[-1]}" if len(text) >= 6 else STARS


def _identity_card(text: str) -> str:
    return f"{text[0]}{STARS}{text[-1].upper()}" if len(text) in {15, 18} else STARS


def _bank_card(text: str) -> str:
    digits = text.replace(" ", "")
    return f"{STARS}{digits[-4:]}" if digits.isdecimal() and len(digits) >= 12 else STARS


def _text(_: str) -> str:
    return STARS


_MASKS: dict[Personal, Callable[[str], str]] = {
    Personal.PHONE: _phone,
    Personal.NAME: _name,
    Personal.EMAIL: _email,
    Personal.ADDRESS: _address,
    Personal.ACCOUNT: _account,
    Personal.IDENTITY_CARD: _identity_card,
    Personal.BANK_CARD: _bank_card,
    Personal.TEXT: _text,
}
