"""Adding a document that was fetched to the corpus, if it is the one that was asked for."""

from __future__ import annotations

from pathlib import Path

from indexer.errors import InputError
from indexer.fetching.keeping import Deliver, Fetched
from indexer.intake import Wanted, carry_out, examine
from indexer.intake.identity import identify
from indexer.languages import language
from indexer.readers import load


def into_corpus(corpus: Path) -> Deliver:
    """What adds documents to this corpus.

    It raises InputError for one that cannot be read or added, or that by its own words is another document, or in
    another language, than its address says.
    """

    def deliver(fetched: Fetched) -> Path:
        target = fetched.target
        addition = examine(corpus, fetched.address, load(fetched.path), Wanted(target.symbol, replace=True))
        said = identify(addition.report).symbols
        if said and target.symbol not in said:
            names = ", ".join(map(str, said))
            raise InputError(f"{fetched.address}: calls itself {names}, and is not taken as {target.symbol}")
        if addition.report.language != target.language:
            found, wanted = language(addition.report.language).name, language(target.language).name
            raise InputError(f"{fetched.address}: is in {found}, and is not taken as the {wanted} version")
        carry_out(corpus, addition)
        return addition.target

    return deliver
