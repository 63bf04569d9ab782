"""Groups of areas: shapes that people draw, the areas inside them, lists, and how all are written.

`group.Group` is the value: its `level` ("district" or "tambon"), its `codes`, whether the survey
units without a shape are in (`units`), its `name`, how it was `made` (`origins`) and the border
cases (`edges`). `address` writes one as a text and reads it; `ground.Ground` finds the areas of a
shape.
"""
