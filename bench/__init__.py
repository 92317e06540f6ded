"""Measurements: ``make bench NAME=plan`` prints one JSON object a line."""
