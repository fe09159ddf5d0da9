"""The engines have an environment of their own (`make test-engines`); where none is installed, their tests are not there."""
from __future__ import annotations

from importlib.util import find_spec

ENGINES = ("apache_beam", "dask", "datasets", "datatrove", "pyspark", "ray")

collect_ignore_glob = [] if any(map(find_spec, ENGINES)) else ["test_*.py"]
