"""The program as a process of its own: statuses, signals, pipes, and the same bytes each time."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

_PROGRAM = str(Path(sys.executable).with_name("reportedly"))
_TEXT = (
    "published: 2016-04-12\n\nRussia delivered {n} S-300 systems to Iran, TASS said on Monday.\n"
)


def _run(*arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [_PROGRAM, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603


def _start(*arguments: object) -> "subprocess.Popen[str]":
    command = [_PROGRAM, *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True)  # noqa: S603


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder of enough reports that a build takes a while."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(60):
        text = _TEXT.format(n=number + 2) * 3
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def test_statuses_and_no_traceback(reports: Path, tmp_path: Path) -> None:
    """0, 1, 2 and 3, each without a traceback."""
    case = tmp_path / "a.case"
    (tmp_path / "empty.txt").write_bytes(b"")
    runs = {
        0: _run("build", reports, "-c", case),
        1: _run("register", "-c", tmp_path / "none.case"),
        2: _run("register"),
        3: _run("build", tmp_path / "empty.txt", "-c", case),
    }
    assert [done.returncode for done in runs.values()] == list(runs)
    assert not any("Traceback" in done.stderr for done in runs.values())


def test_any_number_of_workers_gives_the_same_bytes(reports: Path, tmp_path: Path) -> None:
    """Two runs agree, and so do one process and two."""
    exports = []
    for name, workers in (("a", 1), ("b", 1), ("c", 2)):
        case, path = tmp_path / f"{name}.case", tmp_path / f"{name}.jsonl"
        assert _run("build", reports, "-c", case, "--workers", workers).returncode == 0
        assert _run("export", "claims", "-c", case, "-o", path).returncode == 0
        exports.append(path.read_bytes())
    assert exports[0] == exports[1] == exports[2] != b""


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_build_goes_on(stop: signal.Signals, many: Path, tmp_path: Path) -> None:
    """After Ctrl-C (130, one line) or a kill, the same command ends with the same claims."""
    case, whole = tmp_path / "a.case", tmp_path / "b.case"
    process = _start("build", many, "-c", case)
    _wait_for(case)
    process.send_signal(stop)
    _, errors = process.communicate(timeout=60)
    assert "Traceback" not in errors
    if stop is signal.SIGINT:
        assert process.returncode == 130
        assert errors.startswith("reportedly: interrupted")
    for path in (case, whole):
        assert _run("build", many, "-c", path).returncode == 0
        assert _run("export", "claims", "-c", path, "-o", path.with_suffix(".csv")).returncode == 0
    assert case.with_suffix(".csv").read_bytes() == whole.with_suffix(".csv").read_bytes()


@pytest.mark.parametrize("arguments", [["register"], ["register", "--format", "json"]])
def test_a_closed_pipe_is_no_error(arguments: list[str], case: Path) -> None:
    """`reportedly … | head` ends quietly."""
    process = _start(*arguments, "-c", case)
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait(timeout=60) == 141
    assert process.stderr is not None
    with process.stderr:
        assert process.stderr.read() == ""


def _wait_for(path: Path) -> None:
    for _ in range(600):
        if path.exists():
            return
        time.sleep(0.1)
    pytest.fail(f"{path} was not made")
