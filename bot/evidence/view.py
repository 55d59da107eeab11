"""The view of a question: the units that it may be answered from, by report, meetings and what was cited before."""

from __future__ import annotations

import numpy as np

from bot.question.model import Question
from indexer import Index
from indexer.search.view import View


def view_of(index: Index, asked: Question) -> View:
    """Restrict the index to the units that the question may be answered from."""
    view, library = index.view(asked.language), index.library
    if asked.scope.is_open and not (asked.report or asked.beyond or asked.only):
        return view
    mask, common = view.mask.copy(), dict(view.common)
    if asked.report:
        common["report"] = (asked.report,)
        mask &= library.of_report(asked.report)
    if not asked.scope.is_open:
        reported = index.reported
        column = library.column("meetings")
        told = column.where(lambda meetings: asked.scope.includes(meetings, reported))
        if all(column.among(told)):
            common["meetings"] = tuple(sorted({n for numbers in column.among(told) for n in numbers}))
        mask &= told
    if asked.only:
        only = np.zeros_like(mask)
        only[[position for place in asked.only for position in index.paragraph(*place)]] = True
        mask &= only
    for place in asked.beyond:
        mask[index.paragraph(*place)] = False
    return View(mask, common)
