"""How each aspect of a meeting is answered: its circumstances, its officers, its papers and outcomes."""
