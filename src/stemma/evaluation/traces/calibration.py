"""Confidences and what came true in, how far the two are apart out."""

from collections import defaultdict
from collections.abc import Iterable

BINS = 10


def calibration_error(told: Iterable[tuple[float, bool]]) -> float | None:
    """The expected calibration error; None where nothing was told.

    Of each of ten bins of equal width, the distance between the mean confidence and the share that is
    right; their mean, weighted by how many fall into the bin (Naeini, Cooper and Hauskrecht 2015,
    "Obtaining well calibrated probabilities using Bayesian binning", AAAI; Guo et al. 2017, "On calibration
    of modern neural networks", ICML). A confidence on the border of two bins falls into the upper one.
    """
    bins: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, is_right in told:
        bins[min(int(confidence * BINS), BINS - 1)].append((confidence, is_right))
    number = sum(map(len, bins.values()))
    if not number:
        return None
    apart = (
        abs(sum(confidence for confidence, _ in one) - sum(is_right for _, is_right in one))
        for one in bins.values()
    )
    return sum(apart) / number
