"""The units of an index in Qdrant: `points` makes sparse vectors of them, `engine` asks for the best.

A vector's value at a term is what BM25 adds for that term, so that an inner product is the score without the part that
every unit gets; Qdrant's own IDF is off. `collection` is all that is asked of a Qdrant client.
"""
