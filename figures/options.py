"""The setting of the measures as the address writes it: which texts mean something, and what."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from data.catalog import catalog
from poverty import alkire_foster, joint
from poverty.measures import SEVERAL
from poverty.setting import Setting

SEPARATOR, BETWEEN = "-", "."
"""Between the weights, and between the parts of a whole setting in one text."""
HIGHEST, STEP = 100, 5
"""Weights are whole points up to 100, set in steps of 5."""
CUTOFFS = tuple(range(STEP, HIGHEST + 1, STEP))
DEFAULT_CUTOFF = 40
"""Cut-offs k in percent of all weights; 40 is two of five equal dimensions."""
EQUAL = (20, 20, 20, 20, 20)
PRESETS = {"equal": EQUAL, "indicators": (20, 20, 20, 15, 10), "income": (15, 15, 15, 40, 15)}
"""Equal; by how many indicators TPMAP uses for each dimension (4, 4, 4, 3, 2); income heavy."""
MEASURES = {"m0": "mpi_m0", "h": "multi_rate", "a": "mpi_a"}
"""What a setting says of an area, and the catalogue's measure of the usual setting."""
UNITS = {"m0": "index"}
"""Units of what the map can show; percent where none is named."""
USUAL = "usual"
"""How an address says that a slide is under no setting of its own."""
PLACES = ("10", "50", "100", "500")
SHARES = ("25", "50", "75", "100")


class Weights(Mapping[str, str]):
    """The texts that name weights: five whole numbers from 0 to 100, not all zero, in a row."""

    def __getitem__(self, text: str) -> str:
        if text not in self:
            raise KeyError(text)
        return text

    def __contains__(self, text: object) -> bool:
        parts = str(text).split(SEPARATOR)
        numbers = [part for part in parts if part.isascii() and part.isdigit()]
        whole = [int(part) for part in numbers if len(part) <= len(str(HIGHEST))]
        many = len(catalog().dimensions)
        return len(parts) == len(whole) == many and max(whole) <= HIGHEST and any(whole)

    def __iter__(self) -> Iterator[str]:
        return iter(written(weights) for weights in PRESETS.values())

    def __len__(self) -> int:
        return len(PRESETS)


def written(weights: tuple[int, ...]) -> str:
    """Weights as the address writes them: "20-20-20-20-20"."""
    return SEPARATOR.join(str(weight) for weight in weights)


def _same(texts: tuple[str, ...] | list[str]) -> dict[str, str]:
    return {text: text for text in texts}


def shown() -> list[str]:
    """What the map can show: M0, H, A, and the censored headcount of each dimension."""
    return [*MEASURES, *catalog().dimensions]


SETTINGS: dict[str, Mapping[str, Any]] = {
    "population": _same(list(alkire_foster.BASES)),
    "k": _same([str(k) for k in CUTOFFS]),
    "weights": Weights(),
    "shown": _same(shown()),
    "fix": _same(list(catalog().dimensions)),
    "places": _same(PLACES),
    "share": _same(SHARES),
}
"""Parameters of the address, each with the texts that mean something."""


class Written(Protocol):
    """A setting as the texts of an address; None where it is the default."""

    @property
    def population(self) -> str | None: ...
    @property
    def k(self) -> str | None: ...
    @property
    def weights(self) -> str | None: ...
    @property
    def shown(self) -> str | None: ...
    @property
    def fix(self) -> str | None: ...
    @property
    def places(self) -> str | None: ...
    @property
    def share(self) -> str | None: ...


@dataclass(frozen=True)
class Method:
    """Everything set on the page. `k` is in percent, `weights` in points, `share` in percent.

    `fix` is the dimension that the what-if removes in `places` areas.
    """

    population: str = "target_poor"
    k: int = DEFAULT_CUTOFF
    weights: tuple[int, ...] = EQUAL
    shown: str = "m0"
    fix: str = "education"
    places: int = 50
    share: int = HIGHEST

    @classmethod
    def of(cls, choice: Written) -> Method:
        """The setting that a choice's texts name; the default where it has none."""
        plain = cls()
        return cls(
            choice.population or plain.population,
            int(choice.k or plain.k),
            tuple(int(part) for part in (choice.weights or written(EQUAL)).split(SEPARATOR)),
            choice.shown or plain.shown,
            choice.fix or plain.fix,
            int(choice.places or plain.places),
            int(choice.share or plain.share),
        )

    @property
    def setting(self) -> Setting:
        """Weights and cut-off as the arithmetic takes them."""
        return Setting.of(self.weights, self.k / HIGHEST)

    @property
    def default(self) -> Method:
        """The default setting of the same population and measure."""
        return Method(self.population, shown=self.shown)

    @property
    def base(self) -> str:
        """What the population is surveyed over: `people` or `households`."""
        return alkire_foster.BASES[self.population]

    @property
    def unit(self) -> str:
        """Unit of what is shown."""
        return UNITS.get(self.shown, "percent")

    @property
    def measure(self) -> str:
        """Id of the catalogue's measure nearest to what is shown: it says the same as usual."""
        return MEASURES.get(self.shown, f"{self.shown}_rate")

    @property
    def usual(self) -> bool:
        """Whether the catalogue's measure says just this."""
        plain = Method()
        same = self.setting == plain.setting and self.population == plain.population
        return same and self.shown in MEASURES

    @property
    def text(self) -> str:
        """What is shown under which setting, in one word: "bmn_poor.60.20-20-20-20-20.h"."""
        parts = (self.population, str(self.k), written(self.weights), self.shown)
        return BETWEEN.join(parts)

    @classmethod
    def from_text(cls, text: str) -> Method:
        """The setting of such a text. Raises `KeyError` for one that is none."""
        if text not in Settings():
            raise KeyError(text)
        population, k, weights, shown = text.split(BETWEEN)
        numbers = tuple(int(part) for part in weights.split(SEPARATOR))
        return cls(population, int(k), numbers, shown)


def several_of(method: Method) -> str:
    """`yes` where whoever reaches the cut-off is deprived in two dimensions or more, else `no`."""
    reached = joint.SIZE[1:][method.setting.poor()]
    return "yes" if len(reached) and reached.min() >= SEVERAL else "no"


class Settings(Container[str]):
    """The texts that name what is shown under which setting (`Method.text`)."""

    def __contains__(self, text: object) -> bool:
        parts = str(text).split(BETWEEN)
        named = ("population", "k", "weights", "shown")
        return len(parts) == len(named) and all(
            part in SETTINGS[name] for name, part in zip(named, parts, strict=True)
        )
