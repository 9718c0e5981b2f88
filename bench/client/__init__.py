"""What the browser does: how soon one can walk, how much it fetches for that, how long a frame takes."""
