"""Text of a question in, `Question` out: acts, meetings, topic, kind of answer."""
