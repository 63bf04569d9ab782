"""The page of progress: ThaiQM's households, targets, changes between years."""
