"""Signing in, roles and the trail, tried at a real provider's process."""
