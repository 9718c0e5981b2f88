"""Works: their files, their halls' hanging, their pages, and the empathy people give them."""
