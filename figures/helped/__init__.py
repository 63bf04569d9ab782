"""Did help come with a change? Two periods of a measure and a record of help between them."""
