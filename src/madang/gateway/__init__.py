"""The world's ports: what happens in the world becomes a record in its domain, and what happens elsewhere reaches the
world.
"""
