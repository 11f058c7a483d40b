"""Functions for Spark: a column of a data frame, or lines of JSON."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .stream import Curator, command_line

if TYPE_CHECKING:
    import pandas
    from pyspark import RDD
    from pyspark.sql import DataFrame


def clean_column(frame: DataFrame, column: str = "text", **options) -> DataFrame:
    """The data frame with one column of text cleaned; nulls and the other columns stay. One process of the command line a partition.

    The options are those of `Curator`. An executor that is killed loses nothing: Spark does its partition again.
    """

    def clean(parts: Iterator[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
        with Curator(**options) as curator:
            for part in parts:
                has_text = part[column].notna()
                part.loc[has_text, column] = list(curator.clean(part.loc[has_text, column]))
                yield part

    return frame.mapInPandas(clean, frame.schema)


def clean_lines(lines: RDD, **options) -> RDD:
    """Lines of JSON, cleaned as the command line does it, byte for byte. The options are those of `command_line`."""
    return lines.pipe(shlex.join(command_line(**options)), checkCode=True)
