"""Composition: settings, URLs, the three processes, the command line."""
