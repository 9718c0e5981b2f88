"""Tiled maps: reading, composing, and the half-tile grid that says where one may stand."""
