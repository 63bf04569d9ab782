"""What may be told of a count: the protected base, and the states of a figure."""
