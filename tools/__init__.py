"""Programs that keep the house: they check the code and are no part of the product."""
