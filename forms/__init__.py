"""The form room: a form-js definition becomes a checker, facts of fields and a plan to draw."""

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
