"""What a film's container says, read without a decoder: measures, length, and where it tells of people and places."""
