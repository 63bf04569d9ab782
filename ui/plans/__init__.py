"""Plans on the page of following up: targets with their paths, tasks, and both edited by clicks."""
