"""What click says about wrong use, in the language of the reader."""

from __future__ import annotations

import click

from admin.cli.told import told


def reworded(misuse: click.UsageError) -> str:
    """How the command is used, and what is wrong, in our words."""
    return f"{_lead(misuse.ctx)}{told('error')}{_sentence(misuse)}"


def _lead(context: click.Context | None) -> str:
    if context is None:
        return ""
    pieces = " ".join(context.command.collect_usage_pieces(context))
    return f"{told('usage', command=context.command_path, words=pieces)}\n"


def _sentence(misuse: click.UsageError) -> str:
    match misuse:
        case click.MissingParameter():
            return told("parameter_missing", name=_name(misuse))
        case click.BadParameter(param=click.Parameter(type=click.Choice() as choice)):
            return told("choice_unknown", name=_name(misuse), known=list(choice.choices))
        case click.BadParameter(param=click.Parameter(type=click.IntRange() as range_)):
            least, most = range_.min, range_.max
            return told("number_not_in_range", name=_name(misuse), least=least, most=most)
        case click.BadParameter():
            return told("number_not_whole", name=_name(misuse))
        case click.NoSuchOption():
            return told("option_unknown", name=misuse.option_name)
        case click.BadOptionUsage():
            code = "option_takes_none" if "not take" in misuse.message else "option_without_value"
            return told(code, name=misuse.option_name)
        case click.exceptions.NoSuchCommand():
            return told("command_unknown", name=misuse.command_name)
    left_over = misuse.message.partition("(")[2].rstrip(")")
    return told("words_left_over", words=left_over) if left_over else misuse.message


def _name(misuse: click.BadParameter) -> str:
    parameter = misuse.param
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    return parameter.human_readable_name if parameter else str(misuse.param_hint or "")
