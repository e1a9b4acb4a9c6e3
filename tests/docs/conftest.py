"""The sample reports come in; a folder that holds them, to run the pages' commands in, goes out."""

import shutil
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds `samples`, as the root of the project does."""
    folder = tmp_path_factory.mktemp("pages")
    shutil.copytree(_ROOT / "samples", folder / "samples")
    return folder


@pytest.fixture
def in_samples(samples: Path) -> Iterator[Path]:
    """The test runs in that folder."""
    with chdir(samples):
        yield samples
