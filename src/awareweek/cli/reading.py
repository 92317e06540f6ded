"""Reads many files, tells of refusals, shows progress."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

from awareweek.cli.sources import STDIN, Problem, Source, explain, find_sources, standard_input
from awareweek.cli.terminal import Terminal
from awareweek.plan.draft import Reading
from awareweek.plan.messages import Message, PlanRefused

# In a folder, such files are other people's, as those are in which no plan is found: they
# are counted and not complained of.
_NOT_PLANS = {"unknown_kind", "empty"}


class ReadFile(msgspec.Struct, frozen=True):
    """A file that was read, under the name the person gave it."""

    name: str
    reading: Reading


class Outcome(msgspec.Struct):
    """What became of all files named."""

    files: list[ReadFile] = []
    refused: list[Problem] = []
    warnings: list[Problem] = []

    @property
    def plans(self) -> int:
        """How many plans were found."""
        return sum(len(file.reading.drafts) for file in self.files)


def read_all(
    names: Sequence[str], terminal: Terminal, *, with_numbers: bool, quiet: bool
) -> Outcome:
    """Read every file that ``names`` stand for; one that is refused stops no other.

    Refusals go to standard error as they happen, warnings too unless ``quiet``.
    """
    sources, problems = find_sources(names)
    outcome = Outcome(refused=problems)
    skipped = 0
    for source in _with_progress(sources, terminal, quiet=quiet):
        found = _read(source, with_numbers=with_numbers)
        if source.found and _is_no_plan(found):
            skipped += 1
        elif isinstance(found, ReadFile):
            outcome.files.append(found)
            outcome.warnings += _warnings(found)
        else:
            outcome.refused.append(found)
    if skipped:
        outcome.warnings.append(Problem("", Message("files_skipped", {"count": skipped})))
    if sources and not outcome.files and not outcome.refused:
        outcome.refused.append(Problem(names[0], Message("folder_without_plans")))
    for problem in [*outcome.refused, *([] if quiet else outcome.warnings)]:
        terminal.tell(problem)
    return outcome


def _read(source: Source, *, with_numbers: bool) -> ReadFile | Problem:
    # The reader loads only when there is something to read: help and mistakes are fast.
    from awareweek.plan.read import read_blocks
    from awareweek.plan.readers import read_bytes, read_document

    try:
        if source.name == STDIN:
            document = read_bytes(standard_input(), STDIN)
        else:
            document = read_document(Path(source.name))
        return ReadFile(source.name, read_blocks(document, with_numbers=with_numbers))
    except PlanRefused as refusal:
        return Problem(source.name, refusal.message)
    except OSError as error:
        return Problem(source.name, explain(error))
    except Exception as error:  # noqa: BLE001 - a fault of ours may hold up no other file
        return Problem(source.name, Message("not_understood", {"error": type(error).__name__}))


def _is_no_plan(found: ReadFile | Problem) -> bool:
    if isinstance(found, ReadFile):
        return not found.reading.drafts
    return found.message.code in _NOT_PLANS


def _warnings(file: ReadFile) -> list[Problem]:
    messages = dict.fromkeys([message.code for message in file.reading.document.warnings])
    told = [*file.reading.document.warnings]
    told += [message for message in file.reading.warnings if message.code not in messages]
    return [Problem(file.name, message) for message in told]


def _with_progress(
    sources: Sequence[Source], terminal: Terminal, *, quiet: bool
) -> Iterable[Source]:
    """``sources``, with a bar and the time on standard error while a person looks on."""
    if quiet or not terminal.errors.is_terminal:
        return sources
    return _progress(sources, terminal)


def _progress(sources: Sequence[Source], terminal: Terminal) -> Iterator[Source]:
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=terminal.errors, transient=True) as progress:
        yield from progress.track(sources, description=terminal.words("text.reading"))
