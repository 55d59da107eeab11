"""The index on disk: folder, generations that are swapped in atomically, and the lock of the writer."""
