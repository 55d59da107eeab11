"""What the program keeps besides the corpus: where it lies, how long it is kept, deleted, backed up and restored."""
