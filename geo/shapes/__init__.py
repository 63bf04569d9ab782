"""Shapes of areas: unions, shared edges, neighbours."""
