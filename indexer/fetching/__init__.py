"""Fetching reports: from symbols to documents in the corpus.

`plan` (which documents) → `addresses`, `page` (where they are) → `client` (one address, patiently) → `content` (is it
the document) → `delivery` (into the corpus) → `keeping`, `lock` (what was fetched). `run` leads through.
"""

from indexer.fetching.keeping import Deliver, Fetched
from indexer.fetching.plan import Plan, Target, Wish, make_plan
from indexer.fetching.run import Outcome, Watcher, fetch
from indexer.fetching.settings import Settings

__all__ = ["Deliver", "Fetched", "Outcome", "Plan", "Settings", "Target", "Watcher", "Wish", "fetch", "make_plan"]
