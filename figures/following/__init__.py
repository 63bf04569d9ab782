"""Following up plans: how targets stand by a stated rule, and which tasks are due."""
