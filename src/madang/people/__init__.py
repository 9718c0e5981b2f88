"""Accounts of those who run an expo. Visitors have none: they have a pass."""
