"""From a source text to an Issue: the only place that guesses, and that says what it guessed."""

IMPORTER = "5"
"""Version of the rules: a change that reads any text otherwise raises it, and sources are read anew."""
