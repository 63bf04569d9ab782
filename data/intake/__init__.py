"""Reading files from people: what they are, unpacked with limits, as text first."""
