"""What a budget can reach in a part of the country, asked for in texts, and its tables."""
