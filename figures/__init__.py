"""What one may ask of a release: readings of measures, protected tables, the house's threshold."""
