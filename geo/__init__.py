"""Areas, shapes, classes and maps of any series over areas."""
