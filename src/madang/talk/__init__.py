"""What visitors say to each other, what they report, and their calls for help."""
