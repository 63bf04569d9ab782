"""What the pages share: shell, choice, caches, side bar, map, charts, sections."""
