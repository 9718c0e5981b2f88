"""Reactions across domains: a file each, no models."""
