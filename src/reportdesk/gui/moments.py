"""A moment in few words, as people say it."""

from datetime import datetime, timedelta


def spoken(moment: datetime, now: datetime) -> str:
    """Return 今天 14:32, 昨天 17:05, 1月12日, or with its year what is not of this one."""
    time = f"{moment:%H:%M}"
    if moment.date() == now.date():
        return f"今天 {time}"
    if moment.date() == now.date() - timedelta(days=1):
        return f"昨天 {time}"
    day = f"{moment.month}月{moment.day}日"
    return day if moment.year == now.year else f"{moment.year}年{day}"
