"""How to reach the office, as the sentence with which many prefaces end."""

from collections.abc import Mapping

_PARTS = (
    ("address", "地址"),
    ("postcode", "邮编"),
    ("telephone", "电话"),
    ("email", "电子邮箱"),
    ("website", "网站"),
)


def contact_sentence(office: Mapping[str, str]) -> str:
    """Return the sentence made of what is known of an office; "" where nothing is."""
    known = [f"{label}：{office[key]}" for key, label in _PARTS if office.get(key)]
    if not known:
        return ""
    return f"如对本报告有疑问，请与{office.get('name') or '本机关'}联系（{'，'.join(known)}）。"
