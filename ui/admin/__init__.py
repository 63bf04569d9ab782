"""The page of administrators: who is signed in, roles, the trail, releases and the server."""
