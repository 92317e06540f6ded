"""Content that ships with the product, as data files with small loaders."""

from awareweek.library.demonstration import demo_plan
from awareweek.library.laws import LawEntry, LawVersion, laws_as_of, load_laws

__all__ = ["LawEntry", "LawVersion", "demo_plan", "laws_as_of", "load_laws"]
