"""The programme and its day: sessions, cues, announcements, public questions, and what the hall's screen shows."""
