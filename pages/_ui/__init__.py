"""What the pages share: shell, choice, caches, controls, charts, map, texts."""
