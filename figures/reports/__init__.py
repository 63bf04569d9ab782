"""What reporting systems say of a place: the flow from surveyed to helped, its months, its areas.

Figures are those that a system reports of an area, and sums and differences of them; of two systems
none is ever added.
"""
