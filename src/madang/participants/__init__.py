"""A person within one expo: pseudonym, shown name, avatar, admission, consents."""
