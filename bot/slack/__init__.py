"""The Slack app: one module a surface, all answering through `answering`; nothing else in the project imports Bolt.

event ──surface (mention, message, command, assistant, shortcut, home, actions)──▶ WorkQueue ──▶ Assistants ──▶ posting
"""
