"""A command whose help is in the language of the reader."""

from __future__ import annotations

import click

from admin.cli.told import said, told


class ToldCommand(click.Command):
    """Its help is ``help_NAME`` of the catalogues, that of an option ``help_NAME_OPTION``."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Put the words in, then write as every command does."""
        self.help = told(f"help_{self.name}")
        for option in self.params:
            if isinstance(option, click.Option):
                option.help = said("commands", f"help_{self.name}_{option.name}", {}) or option.help
        super().format_help(ctx, formatter)
