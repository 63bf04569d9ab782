"""The making of slides: workers, orders, batches, and what they leave behind."""
