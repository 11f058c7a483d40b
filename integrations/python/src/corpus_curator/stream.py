"""A process of the command line that lives as long as its owner."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator
from itertools import islice


class CuratorError(RuntimeError):
    """The command line cannot be started, or ended before its work; the message has the last it said."""


def command_line(fixes: str = "safe", config: str | None = None, jobs: int = 1) -> list[str]:
    """The words that start the command line as a stream of records.

    `CORPUS_CURATOR` names it: a program, or the file `cli.js`, which `node` then runs. Without it, `corpus-curator` is looked for on the path.

    Raises CuratorError where there is none.
    """
    program = os.environ.get("CORPUS_CURATOR") or shutil.which("corpus-curator")
    if not program:
        raise CuratorError("there is no corpus-curator on the path, and CORPUS_CURATOR names none")
    start = ["node", program] if program.endswith((".js", ".cjs")) else [program]
    more = ["--config", config] if config else []
    return [*start, "clean", "--jsonl", "--fixes", fixes, "--jobs", str(jobs), *more]


class Curator:
    """Cleans texts through one process. Not for several threads at once; a context manager.

    fixes: `safe` (damage beyond doubt) or `all`. config: a `.corpus-curator.json`. jobs: cores of this one process; frameworks that run many
    of them leave it at 1. batch: texts that are under way at once, which bounds the memory.
    """

    def __init__(self, fixes: str = "safe", config: str | None = None, jobs: int = 1, batch: int = 256):
        self._command = command_line(fixes, config, jobs)
        self._batch = batch
        self._process: subprocess.Popen | None = None
        self._said = None

    def __enter__(self) -> Curator:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def clean(self, texts: Iterable[str]) -> Iterator[str]:
        """The cleaned texts, in order. Raises CuratorError when the process ends early."""
        remaining = iter(texts)
        while batch := list(islice(remaining, self._batch)):
            lines = [json.dumps({"text": text}).encode() + b"\n" for text in batch]
            for line in self.clean_lines(lines):
                yield json.loads(line)["text"]

    def clean_lines(self, lines: list[bytes]) -> Iterator[bytes]:
        """Lines of JSON, each with its line feed, as the command line would write them, byte for byte."""
        process = self._running()
        # a thread of its own: the process may have more to say than a pipe takes before it reads on
        writer = threading.Thread(target=self._write, args=(process, lines), daemon=True)
        writer.start()
        for _ in lines:
            line = process.stdout.readline()
            if not line.endswith(b"\n"):
                self._failed(process)
            yield line
        writer.join()

    def close(self) -> None:
        """Ends the process."""
        process, self._process = self._process, None
        if process:
            process.stdin.close()
            process.wait()
            process.stdout.close()
            self._said.close()

    def _running(self) -> subprocess.Popen:
        if self._process is None:
            self._said = tempfile.TemporaryFile()
            try:
                self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said)
            except OSError as error:
                raise CuratorError(f"{self._command[0]}: {error.strerror}") from error
        return self._process

    @staticmethod
    def _write(process: subprocess.Popen, lines: list[bytes]) -> None:
        try:
            process.stdin.writelines(lines)
            process.stdin.flush()
        except (OSError, ValueError):
            pass  # it has ended: whoever reads from it says so

    def _failed(self, process: subprocess.Popen) -> None:
        self._process = None
        process.kill()
        code = process.wait()
        self._said.seek(0)
        said = self._said.read()[-2000:].decode(errors="replace").strip()
        raise CuratorError(f"corpus-curator ended ({code}) before its work: {said}")
