"""Serial numbers of forms: no gap and no double, since the row is held until the commit."""

from datetime import date

from sqlalchemy import Connection, text

from complaints.numbers import Form, FormNumber

_NEXT = text(
    "INSERT INTO form_counter (form, month, value) VALUES (:form, :month, 1)"
    " ON CONFLICT (form, month) DO UPDATE SET value = form_counter.value + 1 RETURNING value"
)


def next_number(connection: Connection, form: Form, day: date) -> FormNumber:
    """Take the next number of a form; it is free again if the transaction is rolled back.

    Args:
        connection: of the transaction that uses the number.
        form: which form.
        day: today in the organisation's own zone.

    Raises:
        NumberExhausted: the month has none left.
    """
    month = f"{day.year}{day.month:02}"
    serial = connection.scalar(_NEXT, {"form": str(form), "month": month})
    return FormNumber.on(form, day, int(serial or 0))
