"""Message and conversation context in, question out; and the context of the next turn."""
