"""What may be reached from somewhere, step by step."""

from collections.abc import Callable, Iterable


def reached(starts: Iterable[str], after: Callable[[str], Iterable[str]]) -> list[str]:
    """``starts`` and everything behind them, each once, nearest first."""
    found = dict.fromkeys(starts)
    todo = list(found)
    for name in todo:
        news = [other for other in dict.fromkeys(after(name)) if other not in found]
        found.update(dict.fromkeys(news))
        todo.extend(news)
    return todo
