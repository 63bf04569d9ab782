"""The page that sets areas side by side, and measures or years in small maps."""
