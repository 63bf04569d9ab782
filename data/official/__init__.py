"""The official files: their readers, facts, repairs and checks."""
