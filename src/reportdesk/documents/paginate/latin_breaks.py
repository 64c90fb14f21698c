"""Where lines break that end among Latin words and numbers: by the rules of Unicode (UAX 14).

Only the classes of characters are known here that come up in reports; what is of none is Han.
"""

_CLASSES = {
    "AL": "·°#&*<=>@^_`~×",
    "BA": "|",
    "B2": "—",
    "CL": "}）］｝〕】》〉」』〗、。，．",
    "CP": ")]",
    "EX": "!?！？",
    "HY": "-",
    "IN": "…",
    "IS": ",.:;",
    "NS": "：；々",
    "NU": "0123456789",
    "OP": "([{（［｛〔【《〈「『〖",
    "PO": "%％‰℃",
    "PR": "$+±¥￥№\\",
    "QU": "\"'“”‘’",
    "SP": " ",
    "SY": "/",
}
_CLASS = {character: name for name, characters in _CLASSES.items() for character in characters}
_FIRST_HAN = "\u2e80"
_IN_NUMBER = 2
_LONGEST_PATH = 66
_NEVER_BEFORE = frozenset({"BA", "CL", "EX", "HY", "IS", "NS", "QU", "SP", "SY"})
_NEVER_AFTER = frozenset({"OP", "QU"})
_JOINED = {
    "AL": {"AL", "IN", "NU", "OP", "PR"},
    "B2": {"B2"},
    "CL": {"AL", "NU", "PO", "PR"},
    "ID": {"IN", "PO"},
    "IN": {"IN"},
    "IS": {"AL", "NU"},
    "NU": {"AL", "IN", "NU", "OP", "PO", "PR"},
    "PO": {"AL", "NU", "OP"},
    "PR": {"AL", "ID", "NU", "OP"},
}


def latin_break(text: str, cut: int) -> int:
    """Return where a line ends that has room before `cut`; 0 where it may break nowhere.

    A path is broken behind a slash only where no blank before it does as well.
    """
    if _may_break(text, cut) and text[cut - 1] != "/":
        return cut
    end = next((at for at in range(cut - 1, 0, -1) if _may_break(text, at)), 0)
    if text[end - 1] == "/":
        return text.rfind(" ", max(0, end - _LONGEST_PATH), end) + 1 or end
    return end


def _may_break(text: str, at: int) -> bool:
    before, after = _class(text[at - 1]), _class(text[at])
    if after in _NEVER_BEFORE or before in _NEVER_AFTER:
        return False
    if before == "SY" and after == "NU":
        return at < _IN_NUMBER or _class(text[at - _IN_NUMBER]) != "NU"
    return after not in _JOINED.get(before, ())


def _class(character: str) -> str:
    known = _CLASS.get(character)
    return known or ("AL" if character < _FIRST_HAN else "ID")
