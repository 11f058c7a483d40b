"""Corpus Curator in Python: texts go through long-lived processes of the command line, and come back cleaned, in order."""

from .stream import Curator, CuratorError, command_line

__all__ = ["Curator", "CuratorError", "command_line"]
