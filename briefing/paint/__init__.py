"""How marks become pixels: the only room of slides that draws with matplotlib."""
