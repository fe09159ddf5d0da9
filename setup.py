"""What pyproject.toml cannot say: the modules that are compiled when a wheel is built.

Some extensions are written in C (WRITTEN). The modules of COMPILED are Python as it stands, compiled by mypyc, which makes `clean` about a fifth faster.
Both are optional: where there is no compiler, or no mypy, the package installs without them and gives the same results. An editable installation compiles
no Python, since the compiled modules would hide what is edited.
"""
from __future__ import annotations

import sys
import sysconfig
from collections.abc import Iterable
from pathlib import PurePath

from setuptools import Extension, setup

FLAGS = ["-O3", "-ffp-contract=off", "-fvisibility=hidden", "-g0"]  # debugging information holds the path of the build
HIDDEN = [] if sys.platform == "win32" else ["-fvisibility=hidden"]
"""What mypyc writes calls itself thousands of times: hidden, these calls need no detour, and some none at all."""
BARE = ["-Wl,--strip-all"] if sys.platform == "linux" else []
"""Without the names of functions a wheel is smaller by a fiftieth; nothing asks for them."""
FREE_THREADED = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
STABLE = not FREE_THREADED
"""Is there a stable ABI for the extensions? Free-threaded Python has none before 3.15."""
WRITTEN = (
    Extension("newsclean.label._compiled",
              ["src/newsclean/_values.c", *(f"src/newsclean/label/{name}.c" for name in (
                  "_chain", "_compiled", "_counts", "_measures", "_needles", "_numbers", "_patterns", "_rows", "_strongest", "_tables", "_words"))],
              depends=["src/newsclean/label/_compiled.h", "src/newsclean/label/_traits.h", "src/newsclean/_values.h"],
              extra_compile_args=FLAGS, extra_link_args=BARE, py_limited_api=STABLE, optional=True),
    Extension("newsclean._quick", ["src/newsclean/_quick.c", "src/newsclean/_values.c"], depends=["src/newsclean/_values.h"],
              extra_compile_args=FLAGS, extra_link_args=BARE, py_limited_api=STABLE, optional=True),
    Extension("newsclean.read._walk", ["src/newsclean/_values.c", *(f"src/newsclean/read/{name}.c" for name in ("_walk", "_frames", "_blocks", "_places"))],
              depends=["src/newsclean/read/_walk.h", "src/newsclean/_values.h"], extra_compile_args=FLAGS, extra_link_args=BARE, py_limited_api=STABLE, optional=True),
    Extension("newsclean._keys", ["src/newsclean/_keys.c"], extra_compile_args=FLAGS, extra_link_args=BARE, py_limited_api=STABLE, optional=True),
    Extension("newsclean._screen", ["src/newsclean/_screen.c"], extra_compile_args=FLAGS, extra_link_args=BARE, py_limited_api=STABLE, optional=True),
    Extension("newsclean.write._written", ["src/newsclean/write/_written.c"], extra_compile_args=FLAGS, extra_link_args=BARE, py_limited_api=STABLE, optional=True),
)
COMPILED = {
    "": ("bylines", "credits", "dates", "language", "lexicon", "names"),
    "read": ("addresses", "embedded", "frame", "head", "html", "jsonld", "metadata", "paywall", "people", "sink", "spans", "text", "walk"),
    "segment": ("evidence", "glue_bio", "glue_byline", "glue_caption", "glue_credit", "glue_date", "glue_heading", "glue_label", "glue_related", "glue_seams",
                "glue_shapes", "glued", "inline_breaks", "lines", "ruled_out"),
    "repair": ("at_rest", "double_quotes", "misplaced", "quotes", "rewrite", "styles"),
    "choose": ("authors", "moments", "settle", "signs"),
    "label": ("boxes", "classify", "context", "ends", "features", "groups", "kin", "links", "marks", "markup", "measures",
              "opinions", "places", "profile", "reasons", "repeats", "rows", "rules", "second_look", "sentences", "small_print",
              "story", "widths"),
}
"""Where the time goes; nothing here is a public type, since those of mypyc cannot be subclassed, pickled or weakly referenced as others can."""

OPTIONS = ["--config-file=", "--ignore-missing-imports", "--follow-imports=silent"]
"""The dependencies are not there when a wheel is built; types are checked elsewhere."""


def translated() -> Iterable[Extension]:
    """The modules of COMPILED as extensions; none where they cannot be, or must not."""
    if "editable_wheel" in sys.argv or "sdist" in sys.argv or FREE_THREADED:
        return
    try:
        from mypyc.build import mypycify  # noqa: PLC0415  # optional
        made = mypycify([*OPTIONS, *(str(PurePath("src/newsclean", part, f"{name}.py")) for part, names in COMPILED.items() for name in names)], debug_level="0")
    except (ImportError, SystemExit) as error:
        print(f"compiling no Python: {error!r}", file=sys.stderr)  # noqa: T201  # the log of the build
        return
    for extension in made:
        extension.optional = True
        extension.extra_compile_args = [*extension.extra_compile_args, *HIDDEN]
        extension.extra_link_args = [*extension.extra_link_args, *BARE]
        yield extension


setup(ext_modules=[*WRITTEN, *translated()])
