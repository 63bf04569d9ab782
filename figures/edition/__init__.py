"""What changed from one release to the next: what is new, what was restated, who moved."""
