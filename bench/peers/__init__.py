"""The peers: the same map as others would draw it, a page a library."""
