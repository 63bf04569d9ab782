"""What lies on a slide: marks, type, lines, maps, legends, and how they are painted."""
