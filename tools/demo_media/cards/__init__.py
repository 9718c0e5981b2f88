"""Card news: three sets of six square cards, each with a design of its own."""
