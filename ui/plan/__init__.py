"""The page of plans: costs, budget and limits, the answer beside the usual ways, its list."""
