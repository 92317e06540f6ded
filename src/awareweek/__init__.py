"""awareweek: the Cybersecurity Publicity Week of a city, from the plan to the report."""

__version__ = "0.1.0"
