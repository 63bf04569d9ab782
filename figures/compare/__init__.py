"""Areas side by side, and measures or years in small maps: what one may ask of a release."""
