"""The commands of `cop`, a module each (the registers share one)."""
