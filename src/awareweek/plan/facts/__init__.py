"""Facts of a plan, one file for each kind of fact."""
