"""The area of each row: what its codes, its names and all that stands around it say."""
