"""What was found in a file, in words for page, command and other programs."""
