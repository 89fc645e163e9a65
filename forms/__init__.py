"""The form room: a form-js definition becomes a checker, facts of fields and a plan to draw.

A definition is plain form-js 1.23. What form-js has no key for stands in ``properties`` of a
component; values may be texts, since that is what the editor of form-js keeps:

- ``label_en``, ``description_en``, ``text_en``, ``content_en``, ``title_en``, ``alt_en``,
  ``patternErrorMessage_en``: English beside the Chinese.
- ``options_en``: an object, or its JSON text, from the text of an option's value to its English
  label. Options that come from data carry ``label_en`` themselves.
- ``privacy``: ``P0`` … ``P3``; absent is ``P2`` with a warning. ``subject``: whose key seals the
  value; absent is ``customer``. ``free_text``: false for texts that are codes or numbers.
- ``rule``, ``rule_message``, ``rule_message_en``: FEEL that must be true, and what to say if not.
- ``condition_label``, ``condition_label_en``: in words, when a conditional component is wanted.
- ``max_bytes``: largest file of a file picker.
- ``refers_to``: ``open_case`` where a text must be the number of one.
"""

from forms.errors import BadAnswers, FormRefused, FormsError
from forms.field import Field, Option
from forms.file import File
from forms.finding import Finding
from forms.form import Form
from forms.problem import Problem
from forms.read import read
from forms.widget import Choice, Item, Row, Widget

__all__ = [
    "BadAnswers",
    "Choice",
    "Field",
    "File",
    "Finding",
    "Form",
    "FormRefused",
    "FormsError",
    "Item",
    "Option",
    "Problem",
    "Row",
    "Widget",
    "read",
]
