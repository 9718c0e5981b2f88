"""Madang: a hybrid exhibition that people walk through."""

__version__ = "0.1.0"
