"""Print constraints that hold every dependency which pyproject.toml names, extras too, at its lower bound."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

BOUND = re.compile(r"(?P<name>[\w.-]+)(?:\[[\w,-]+\])?>=(?P<lowest>[\w.]+)")


def constraints(pyproject: Path) -> list[str]:
    """One line a dependency; raises ValueError for one without a lower bound."""
    project = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    named = [*project["dependencies"], *(each for extra in project["optional-dependencies"].values() for each in extra)]
    lines = []
    for requirement in named:
        if requirement.startswith(f"{project['name']}["):
            continue
        found = BOUND.fullmatch(requirement)
        if found is None:
            raise ValueError(f"{requirement}: say `name>=lowest`, so that the oldest can be tested")
        lines.append(f"{found['name']}=={found['lowest']}")
    return lines


if __name__ == "__main__":
    sys.stdout.write("\n".join(constraints(Path(__file__).parent.parent / "pyproject.toml")) + "\n")
