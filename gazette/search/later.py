"""Rows that are made when someone asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar, overload

_Value = TypeVar("_Value")


class Later(Sequence[_Value]):
    """What `make` gives, from the first time that it is looked at on."""

    def __init__(self, make: Callable[[], Iterable[_Value]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> tuple[_Value, ...]:
        return tuple(self._make())

    @overload
    def __getitem__(self, place: int) -> _Value: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[_Value]: ...
    def __getitem__(self, place: int | slice) -> _Value | Sequence[_Value]:
        return self._made[place]

    def __iter__(self) -> Iterator[_Value]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)
