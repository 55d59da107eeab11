"""Report in, what happened at the meeting out: clauses, actors, speech acts, titles, details."""
