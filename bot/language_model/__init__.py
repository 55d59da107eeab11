"""A language model that may only select: it reads numbered sentences of the reports, and gives back their numbers.

Off unless `COP_MODEL_URL` names an OpenAI-compatible server. One call a question: `candidates` chooses the paragraphs,
`prompt` numbers their sentences, `client` sends them, `selection` keeps of the reply what was offered, `verdict` says
what that comes to, and the answer is told by the code that tells all answers. No word of a reply is ever shown.

Nothing here is imported where no model is configured, and `httpx` only when one is called.
"""
