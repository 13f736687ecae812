"""From a source text to an Issue: the only place that guesses, and that says what it guessed."""
