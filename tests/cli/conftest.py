"""Arguments come in; what the program did goes out. One casefile is built for all tests."""

import io
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportedly.cli.program import run

_REPORTS = {
    "contract.txt": """\
title: Russia to sell Iran air-defence missiles
outlet: RIA Novosti
published: 2007-12-26

Russia signed an $800 million contract on Tuesday to sell Iran five S-300 batteries, Iranian Defence
Minister Mostafa Mohammad Najjar said on Wednesday.
""",
    "ban.txt": """\
title: Medvedev bans S-300 deliveries
outlet: Reuters
published: 2010-09-22

Russian President Dmitry Medvedev signed a decree on Wednesday that bans the delivery of S-300
air-defence systems to Iran. The contract was worth $900 million, an official who asked not to be
named told Interfax.
""",
    "delivery.txt": """\
title: Iran receives the first S-300
outlet: Tasnim
published: 2016-04-11

Russia has delivered the first batch of S-300 missile systems to Iran, Foreign Ministry spokesman
Hossein Jaberi Ansari said on Monday.
""",
}


@dataclass(frozen=True, slots=True)
class Done:
    """What a run of the program left behind."""

    status: int
    out: str
    err: str


def call(*arguments: object) -> Done:
    """Runs the program in this process."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = run([str(argument) for argument in arguments])
    return Done(status, out.getvalue(), err.getvalue())


@pytest.fixture
def reportedly() -> Callable[..., Done]:
    """Runs the program in this process, with the arguments as given."""
    return call


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three reports on one transfer."""
    folder = tmp_path_factory.mktemp("reports")
    for name, text in _REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def case(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casefile with those reports."""
    path = tmp_path_factory.mktemp("case") / "iran.case"
    assert call("build", reports, "-c", path).status == 0
    return path
