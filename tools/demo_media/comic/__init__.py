"""The three comics of the comic hall, with one cast."""
