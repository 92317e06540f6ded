"""How a measurement is taken and printed."""

from __future__ import annotations

import gc
from time import perf_counter
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable


class Result(msgspec.Struct, frozen=True):
    """One measured value, beside the yardstick it is to be judged by.

    ``ratio`` is the value divided by the yardstick's value: 1.0 is as good as it.
    """

    bench: str
    case: str
    value: float
    unit: str
    yardstick: str
    ratio: float


def best_of(times: int, run: Callable[[], object]) -> float:
    """The shortest time, in seconds, that ``run`` took in so many tries.

    The shortest is the one least disturbed by whatever else the machine was doing.
    """
    return min(_time(run) for _ in range(times))


def _time(run: Callable[[], object]) -> float:
    gc.collect()
    start = perf_counter()
    run()
    return perf_counter() - start


def print_result(result: Result) -> None:
    """Print ``result`` as one line of JSON, at once."""
    rounded = msgspec.structs.replace(
        result, value=float(f"{result.value:.4g}"), ratio=float(f"{result.ratio:.4g}")
    )
    print(msgspec.json.encode(rounded).decode(), flush=True)
