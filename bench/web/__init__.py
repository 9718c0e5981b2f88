"""What the web process does: how soon a page is there, how much it asks the database."""
