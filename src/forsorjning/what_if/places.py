"""Where a fault lies, seen from what the caller gave instead of from what was made of it."""

from forsorjning.ground.errors import Fault


def place_in(name: str, at: str) -> int | None:
    """Which of a list a path leads to, from 0 on; None where it leads elsewhere.

    >>> place_in("incomes", "incomes[12].net"), place_in("incomes", "income.net")
    (12, None)
    """
    held, _, rest = at.partition("[")
    return int(rest.partition("]")[0]) if held == name and rest else None


def moved_to(fault: Fault, item: str) -> Fault:
    """The same fault of an item of a list, where the item is called otherwise.

    >>> moved_to(Fault("amount_negative", "incomes[3].net"), "changes[0]").at
    'changes[0].net'
    """
    return Fault(fault.code, item + fault.at.partition("]")[2], fault.possible)
