"""Who signs in, which roles they have, what these allow, and the trail of what was done."""
