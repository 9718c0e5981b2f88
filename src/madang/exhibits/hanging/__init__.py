"""How a hall hangs itself: from a list of works to rooms, frames, a route and a Tiled map.

Pure: the same list, the same hall. Lengths are tiles (1 tile = 64 px); a room's own coordinates begin at the north-west
corner of its floor, x to the east, y to the south, and its north wall lies at y from -3 to 0.
"""
