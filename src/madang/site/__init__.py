"""Pages put together from several domains: the expo's own, the way into the world, console, projector view."""
