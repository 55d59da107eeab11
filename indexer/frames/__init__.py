"""Frames: how a language says that an act is done, as data, and finding them among the words of a sentence."""
