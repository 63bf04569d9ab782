"""Where figures of a kind lie together: groups of areas that chance does not explain."""
