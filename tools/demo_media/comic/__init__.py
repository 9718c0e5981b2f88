"""The comic of eight pages in which a jar explains to a girl what becomes of her data."""
