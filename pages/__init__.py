"""The pages of the dashboard: each asks, calls and draws."""
