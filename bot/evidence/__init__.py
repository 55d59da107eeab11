"""Which places of the reports cover what a question asks: terms, candidates, and coverage."""
