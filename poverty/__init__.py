"""Poverty measures: pure arithmetic on counts over areas."""
