"""What people leave for each other: the wings wall."""
