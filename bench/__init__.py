"""The national page measured side by side with peer pages, and under load."""
