"""What the corpus folder states: catalogue, vocabulary, corrections, and fingerprints of its files."""
