"""Measurements of the quiz: a hall full of people answers at once."""
