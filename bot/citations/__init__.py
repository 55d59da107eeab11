"""A reference to a paragraph: its text, its address, and what a reader sees who looks it up."""
