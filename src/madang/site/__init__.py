"""Pages put together from several domains: the expo's own page, the way into the world, the console, the projector view."""
