"""The OX quiz: a bank of questions, games of rounds, answers, and who is left."""
