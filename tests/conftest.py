"""What every test runs with: its own user, the same hypotheses in every run, and the fixtures of `tests.corpora`."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

_SLACK = "tests/slack/"


def pytest_sessionstart(session: pytest.Session) -> None:
    """Load what tests share, but in a process that only hands tests out to others; leave garbage until all is there."""
    gc.disable()
    if session.config.getoption("dist") != "no" and "PYTEST_XDIST_WORKER" not in os.environ:
        return
    from hypothesis import HealthCheck, settings

    # what fails here fails everywhere, however busy the machine is
    calm = [HealthCheck.too_slow]
    settings.register_profile("repeatable", derandomize=True, deadline=None, suppress_health_check=calm)
    settings.load_profile("repeatable")
    session.config.pluginmanager.import_plugin("tests.corpora")


class ByFile(LoadScopeScheduling):  # type: ignore[misc]
    """Hands out the tests of a file together; those of Slack all together, as they share one process of the app."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return _SLACK if file.startswith(_SLACK) else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    return ByFile(config, log)


def pytest_collection_finish() -> None:
    """Collect garbage less often: what modules and collected tests hold is none, and looking there takes long."""
    gc.freeze()
    gc.set_threshold(200_000, 20, 100)
    gc.enable()


def pytest_sessionfinish() -> None:
    """Leave to the end of the process what is left: pytest would look for garbage in it."""
    gc.freeze()


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run of the tests, common to all processes of pytest-xdist."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session", autouse=True)
def user(run_folder: Path) -> Iterator[None]:
    """A user of this run alone: with no settings, and folders for data and state that hold nothing else."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("COP_", "SLACK_"))]:
            patch.delenv(name)
        for name in ("LC_ALL", "LC_MESSAGES", "PAGER", "NO_COLOR"):
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "C.UTF-8")
        for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
            patch.setenv(name, str(run_folder / name.lower()))
        if os.environ.get("PYTHONDONTWRITEBYTECODE"):  # else each process that a test starts compiles all anew
            patch.delenv("PYTHONDONTWRITEBYTECODE")
            patch.setenv("PYTHONPYCACHEPREFIX", str(run_folder / "bytecode"))
        yield


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Types these lines at the prompts of a program in this process, then ends its input."""

    def type_(*lines: str) -> None:
        left: Iterator[str] = iter(lines)

        def answer(prompt: str = "") -> str:
            line = next(left, None)
            if line is None:
                raise EOFError
            return line

        monkeypatch.setattr("builtins.input", answer)

    return type_
