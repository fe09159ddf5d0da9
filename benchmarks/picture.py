"""Pictures of the figures as SVG: a trade-off, bars, curves. Logarithmic axes; no library."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

WIDTH, HEIGHT = 900, 520
LEFT, RIGHT, TOP, BOTTOM = 80, 30, 50, 60
OWN, OTHER, GRID, INK = "#0b5cad", "#8a5a00", "#dddddd", "#222222"
COLOURS = ("#0b5cad", "#c4490a", "#2b7a3d", "#7b3f9c", "#555555", "#9c7a00")
DASHES = ("", "8 4", "2 4", "10 3 2 3", "4 4", "12 4")
LINE = 17         # height of a line of writing
CHARACTER = 7.2   # width of one

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Axis:
    """Where a value stands, in pixels from `start` to `end`."""

    low: float
    high: float
    start: float
    end: float
    logarithmic: bool = True

    def __call__(self, value: float) -> float:
        """The place of a value."""
        low, high, at = (log10(max(x, 1e-12)) if self.logarithmic else x for x in (self.low, self.high, value))
        return self.start + (self.end - self.start) * (at - low) / (high - low)

    def ticks(self) -> list[float]:
        """Powers of ten, or tenths."""
        if self.logarithmic:
            return [10.0 ** power for power in range(ceil(log10(self.low) - 1e-9), floor(log10(self.high) + 1e-9) + 1)]
        return [tenth / 10 for tenth in range(ceil(self.low * 10 - 1e-9), floor(self.high * 10 + 1e-9) + 1)]


def _decades(values: Sequence[float]) -> tuple[float, float]:
    low, high = floor(log10(min(values)) + 1e-9), ceil(log10(max(values)) - 1e-9)
    return 10.0 ** low, 10.0 ** max(high, low + 1)


def written(value: float) -> str:
    """A number as one reads it: 0.1, 1, 10, 1,000."""
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"


def _text(x: float, y: float, text: str, *, anchor: str = "start", extra: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" {extra}>{escape(text)}</text>'


def _svg(title: str, parts: Sequence[str], height: float = HEIGHT) -> str:
    head = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" role="img" font-family="system-ui, sans-serif" font-size="13" fill="{INK}">'
            f"<title>{escape(title)}</title><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>")
    return "\n".join((head, _text(LEFT, 28, title, extra='font-size="17" font-weight="600"'), *parts, "</svg>\n"))


def _grid(x: Axis, y: Axis, names: tuple[str, str]) -> Iterator[str]:
    for value in x.ticks():
        yield f'<path d="M{x(value):.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="{GRID}"/>{_text(x(value), HEIGHT - BOTTOM + LINE, written(value), anchor="middle")}'
    for value in y.ticks():
        yield f'<path d="M{LEFT} {y(value):.1f}H{WIDTH - RIGHT}" stroke="{GRID}"/>{_text(LEFT - 8, y(value) + 4, written(value), anchor="end")}'
    yield _text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14, names[0], anchor="middle")
    yield _text(0, 0, names[1], anchor="middle", extra=f'transform="translate(20 {(TOP + HEIGHT - BOTTOM) / 2:.0f}) rotate(-90)"')


def trade_off(title: str, points: Mapping[str, Point], names: tuple[str, str], is_own: Callable[[str], bool]) -> str:
    """Cost to the right (logarithmic), quality upwards: the upper left corner is where one wants to be. Names do not overlap."""
    costs, qualities = zip(*points.values())
    x = Axis(*_decades(costs), LEFT, WIDTH - RIGHT)
    y = Axis(floor(min(qualities) * 10) / 10, 1.0, HEIGHT - BOTTOM, TOP, logarithmic=False)
    parts, taken = list(_grid(x, y, names)), [(x(cost) - 8, y(quality) + 4, 16.0) for cost, quality in points.values()]
    for name, (cost, quality) in sorted(points.items(), key=lambda pair: pair[1]):
        colour, at, level = OWN if is_own(name) else OTHER, x(cost), y(quality)
        place = _free(at + 11, level + 4, CHARACTER * len(name), taken)
        shape = (f'<circle cx="{at:.1f}" cy="{level:.1f}" r="7" fill="{colour}"/>' if is_own(name)
                 else f'<rect x="{at - 5:.1f}" y="{level - 5:.1f}" width="10" height="10" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(shape + _text(*place, name, extra=f'fill="{colour}"' + (' font-weight="600"' if is_own(name) else "")))
    return _svg(title, parts)


def _free(x: float, y: float, width: float, taken: list[tuple[float, float, float]]) -> Point:
    """A place for a name near its point; `taken` (x, y, width) grows by it."""
    if x + width > WIDTH:
        x -= width + 22
    for shift in (0, LINE, -LINE, 2 * LINE, -2 * LINE, 3 * LINE, -3 * LINE):
        if all(abs(y + shift - other_y) >= LINE or x + width < other_x or other_x + other < x for other_x, other_y, other in taken):
            y += shift
            break
    taken.append((x, y, width))
    return x, y


def bars(title: str, rows: Mapping[str, float], unit: str, is_own: Callable[[str], bool]) -> str:
    """One bar for each, logarithmic, the least on top, its value behind it."""
    left, height = 210, TOP + 30 * len(rows) + BOTTOM
    x = Axis(*_decades(list(rows.values())), left, WIDTH - 90)
    parts = [f'<path d="M{x(value):.1f} {TOP}V{height - BOTTOM}" stroke="{GRID}"/>{_text(x(value), height - BOTTOM + LINE, written(value), anchor="middle")}'
             for value in x.ticks()]
    for number, (name, value) in enumerate(sorted(rows.items(), key=lambda row: row[1])):
        y, colour = TOP + 30 * number + 4, OWN if is_own(name) else OTHER
        opacity = "1" if is_own(name) else "0.55"
        parts.append(f'<rect x="{left}" y="{y}" width="{max(1.0, x(value) - left):.1f}" height="20" fill="{colour}" fill-opacity="{opacity}"/>'
                     + _text(left - 8, y + 15, name, anchor="end", extra='font-weight="600"' if is_own(name) else "")
                     + _text(max(x(value), left + 1) + 6, y + 15, f"{value:.3g}"))
    parts.append(_text((left + WIDTH) / 2, height - 14, unit, anchor="middle"))
    return _svg(title, parts, height)


def curves(title: str, lines: Mapping[str, Mapping[int, float]], names: tuple[str, str]) -> str:
    """Lines over two logarithmic axes; a slope of one decade a decade is linear cost. Each line has a dash of its own and its name at its end."""
    drawn = {name: line for name, line in lines.items() if line}
    xs = [size for line in drawn.values() for size in line]
    ys = [taken for line in drawn.values() for taken in line.values()]
    x, y = Axis(*_decades(xs), LEFT, WIDTH - 190), Axis(*_decades(ys), HEIGHT - BOTTOM, TOP)
    parts, taken = list(_grid(x, y, names)), list[tuple[float, float, float]]()
    for (name, line), colour, dash in zip(drawn.items(), COLOURS, DASHES):
        path = "L".join(f"{x(size):.1f} {y(value):.1f}" for size, value in sorted(line.items()))
        place = _free(x(max(line)) + 8, y(line[max(line)]) + 4, CHARACTER * len(name), taken)
        parts.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dash}"/>' + _text(*place, name, extra=f'fill="{colour}"'))
    return _svg(title, parts)
