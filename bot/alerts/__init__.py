"""Standing questions: kept in a book, and told once when a new report has something for them."""
