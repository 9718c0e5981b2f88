"""The Django base under every domain: settings, event log, outbox, mail, files, CSP, UI kit."""
