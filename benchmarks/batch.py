"""Collections beside a bare loop, in one run. `python -m benchmarks.batch [--documents N] [--rounds N] [--own]`, or `--memory N`.

Speed    documents per second of a bare loop over `Cleaner()`, of `newsclean.batch.run` with one and two worker processes, of every engine that is
         installed (two processes where it has processes), and of peers with a batch mode. They take turns, so that a busy machine is busy for all;
         medians, with the ratio to the bare loop of the same round. Starting an engine is not counted, starting workers is.
Memory   resident memory of the run's process and of its workers after 5,000 documents and after N; Linux only.

Pages are those of the fixtures, repeated with other numbers in them, and with what a news site puts around its stories: menus and teasers, so that a page has
some 130 blocks and 16 kB.
"""
from __future__ import annotations

import argparse
import importlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median

from benchmarks import report
from benchmarks.pages import SHORT, generated
from newsclean.batch import Summary, run
from newsclean.batch.runner import Settings
from newsclean.pipeline import Cleaner

BARE = "bare loop"
EARLY = 5000

Run = Callable[[], object]


def written(pages: Iterator[str], path: Path) -> None:
    """The pages as JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": str(number), "html": page}) + "\n" for number, page in enumerate(pages))


def loop(path: Path) -> None:
    """One process, nothing written."""
    cleaner = Cleaner()
    with path.open(encoding="utf-8") as file:
        for line in file:
            cleaner(json.loads(line)["html"])


def batch(path: Path, jobs: int) -> Summary:
    """`newsclean batch`."""
    return run([str(path)], str(path.with_name("out.jsonl")), Settings(jobs=jobs), overwrite=True)


def polars(path: Path) -> Run:
    """In this process."""
    pl, engines = importlib.import_module("polars"), importlib.import_module("newsclean.batch.engines")
    return lambda: engines.clean_polars(pl.read_ndjson(path))


def duckdb(path: Path) -> Run:
    """In this process."""
    library, arrow = importlib.import_module("duckdb"), importlib.import_module("newsclean.batch.arrow")
    return lambda: arrow.clean_reader(library.sql(f"SELECT id, html FROM read_json('{path}')").to_arrow_reader(64)).read_all()  # noqa: S608  a path made here


def ray(path: Path) -> Run:
    """Tasks on two processors, with the priority that the others have."""
    os.environ.setdefault("RAY_worker_niceness", "0")
    library, arrow = importlib.import_module("ray"), importlib.import_module("newsclean.batch.arrow")
    library.init(num_cpus=2, log_to_driver=False, logging_level="error")
    return lambda: library.data.read_json(str(path)).repartition(8).map_batches(arrow.clean_arrow, batch_format="pyarrow", batch_size=64).materialize()


def spark(path: Path) -> Run:
    """local[2], with the Python of this process."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    sql, types = importlib.import_module("pyspark.sql"), importlib.import_module("pyspark.sql.pandas.types")
    arrow = importlib.import_module("newsclean.batch.arrow")
    session = sql.SparkSession.builder.master("local[2]").config("spark.sql.execution.arrow.maxRecordsPerBatch", "64").getOrCreate()
    schema = types.from_arrow_schema(arrow.ARROW_SCHEMA)
    return lambda: session.read.schema("id string, html string").json(str(path)).repartition(8).mapInArrow(arrow.clean_batches, schema).foreach(lambda _: None)


def datasets(path: Path) -> Run:
    """Two processes; what it caches is put aside each time."""
    library, arrow, turn = importlib.import_module("datasets"), importlib.import_module("newsclean.batch.arrow"), count()
    library.disable_progress_bars()
    pages = library.Dataset.from_json(str(path), cache_dir=str(path.parent)).with_format("arrow")
    return lambda: pages.map(arrow.clean_arrow, batched=True, batch_size=64, num_proc=2, new_fingerprint=f"turn{next(turn)}")


def dask(path: Path) -> Run:
    """Two processes; only the number of rows comes back."""
    frames, pd = importlib.import_module("dask.dataframe"), importlib.import_module("pandas")
    engines = importlib.import_module("newsclean.batch.engines")
    pages = frames.from_pandas(pd.read_json(path, lines=True, dtype=False), npartitions=8)
    cleaned = pages.map_partitions(lambda frame: engines.clean_pandas(frame)[["text"]].astype(object), meta={"text": "object"})
    return lambda: cleaned.map_partitions(len).compute(scheduler="processes", num_workers=2)


def datatrove(path: Path, step: str = "newsclean.batch.datatrove.NewscleanStep") -> Run:
    """One task: a process beside this one."""
    data = importlib.import_module("datatrove.data")
    module, _, name = step.rpartition(".")
    block = getattr(importlib.import_module(module), name)
    if "trafilatura" in step:
        for needed in ("trafilatura", "lxml_html_clean"):  # without the second, every page ends the process that has it
            importlib.import_module(needed)

    def through() -> None:
        with path.open(encoding="utf-8") as file:
            rows = (json.loads(line) for line in file)
            for _ in block().run(data.Document(row["html"], row["id"]) for row in rows):
                pass
    return through


def trafilatura(path: Path) -> Run:
    """Its command over a folder, two processes."""
    importlib.import_module("trafilatura")
    folder = path.with_name("pages")
    folder.mkdir(exist_ok=True)
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            (folder / f"{number}.html").write_text(json.loads(line)["html"], encoding="utf-8")
    command = [sys.executable, "-m", "trafilatura.cli", "--input-dir", str(folder), "--output-dir", str(path.with_name("texts")), "--parallel", "2"]
    return lambda: subprocess.run(command, check=True, capture_output=True)  # noqa: S603  the command of a package


def runs_of(path: Path, *, own: bool = False) -> dict[str, Run]:
    """What can be run here, or this library's own ways alone."""
    found: dict[str, Run] = {BARE: partial(loop, path), "batch.run, 1 worker": partial(batch, path, 1), "batch.run, 2 workers": partial(batch, path, 2)}
    others: dict[str, Callable[[Path], Run]] = {} if own else {
        "Polars": polars, "DuckDB": duckdb, "Ray Data, 2": ray, "Spark, 2": spark, "datasets, 2": datasets, "Dask, 2": dask, "datatrove": datatrove,
        "peer: datatrove's Trafilatura": partial(datatrove, step="datatrove.pipeline.extractors.Trafilatura"), "peer: trafilatura's command, 2": trafilatura}
    for name, prepare in others.items():
        with suppress(ImportError):
            found[name] = prepare(path)
    return found


def speeds(runs: dict[str, Run], documents: int, rounds: int) -> dict[str, list[float]]:
    """Documents per second, round by round, in turns; the first round only loads what each needs."""
    rates: dict[str, list[float]] = {name: [] for name in runs}
    for i in range(rounds + 1):
        for name, call in runs.items():
            start = time.perf_counter()
            call()
            if i:
                rates[name].append(documents / (time.perf_counter() - start))
    return rates


def resident() -> int:
    """KiB of this process and of all that descend from it."""
    parents, sizes = dict[int, int](), dict[int, int]()
    for status in Path("/proc").glob("[0-9]*/status"):
        with suppress(OSError):  # it ended meanwhile
            said = dict(re.findall(r"^(PPid|VmRSS):\s*(\d+)", status.read_text(encoding="utf-8"), re.MULTILINE))
            parents[int(status.parent.name)], sizes[int(status.parent.name)] = int(said["PPid"]), int(said.get("VmRSS", 0))
    mine = {int(Path("/proc/self").resolve().name)}
    for _ in range(4):  # fork server, workers
        mine |= {process for process, parent in parents.items() if parent in mine}
    return sum(sizes.get(process, 0) for process in mine)


def memory(path: Path, documents: int) -> str:
    """The two figures."""
    written((SHORT.format(number) for number in range(documents)), path)
    seen = dict[int, int]()

    def look(summary: Summary, *_: object) -> None:
        for number in (EARLY, documents):
            if summary.documents >= number and number not in seen:
                seen[number] = resident()
    run([str(path)], str(path.with_name("out.jsonl")), Settings(jobs=2), overwrite=True, progress=look)
    early, late = seen[EARLY], seen[documents]
    return f"{EARLY:,} documents: {early / 1024:.1f} MiB; {documents:,} documents: {late / 1024:.1f} MiB; ratio {late / early:.3f}"


def speed_table(documents: int, rounds: int, path: Path, *, own: bool) -> str:
    """Documents per second, and the ratio to the bare loop."""
    busy = report.load()
    rates = speeds(runs_of(path, own=own), documents, rounds)
    rows = []
    for name, found in rates.items():
        ratios = [mine / base for mine, base in zip(found, rates[BARE])]
        rows.append([name, f"{median(found):.1f}", f"{median(ratios):.2f}", f"{min(ratios):.2f} to {max(ratios):.2f}"])
    more = [two / one for one, two in zip(rates["batch.run, 1 worker"], rates["batch.run, 2 workers"])]
    two = f"Two workers do {median(more):.2f} times what one does ({min(more):.2f} to {max(more):.2f})."
    return "\n\n".join((
        f"{documents:,} made pages of some 130 blocks and 16 kB; {rounds} rounds. {report.machine()}; {busy} processes wanted to run when it began, {report.load()} when it ended.",
        report.table(["way", "documents/s", f"{BARE} = 1", "least to greatest"], rows), two))


def main() -> None:
    """Print the table, and put it where it is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--own", action="store_true", help="leave out engines and peers")
    parser.add_argument("--memory", type=int, nargs="?", const=100_000, metavar="N", help=f"measure memory instead; more than {EARLY:,} (default: 100,000)")
    parser.add_argument("--write", type=Path, metavar="PAGE.md", help="put the figures into this page")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pages.jsonl"
        if arguments.memory:
            name, section = "batch-memory", memory(path, max(arguments.memory, EARLY + 1))
        else:
            written(generated(arguments.documents), path)
            name, section = "batch", speed_table(arguments.documents, arguments.rounds, path, own=arguments.own)
    if arguments.write:
        report.put(arguments.write, name, section)
    sys.stdout.write(section + "\n")


if __name__ == "__main__":
    main()
