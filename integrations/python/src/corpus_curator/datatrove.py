"""A step of a datatrove pipeline."""

from __future__ import annotations

from itertools import islice

from datatrove.data import DocumentsPipeline
from datatrove.pipeline.base import PipelineStep

from .stream import Curator


class CleanStep(PipelineStep):
    """Cleans the text of every document; one process of the command line a task.

    The options are those of `Curator`.
    """

    name = "Corpus Curator"
    type = "✂️ - FORMAT"

    def __init__(self, fixes: str = "safe", config: str | None = None, batch: int = 256):
        super().__init__()
        self.options = {"fixes": fixes, "config": config, "batch": batch}

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        with Curator(**self.options) as curator:
            documents = iter(data)
            while batch := list(islice(documents, self.options["batch"])):
                for document, text in zip(batch, curator.clean([document.text for document in batch])):
                    self.stat_update("changed" if text != document.text else "unchanged")
                    document.text = text
                    yield document
