"""Classes of a map: breaks of a measure and of a change."""
