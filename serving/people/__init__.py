"""Signing in at an OpenID Connect provider or at a trusted proxy; who asks, and may they."""
