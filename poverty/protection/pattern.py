"""The country's pattern: how often the sets of dimensions come together, for swaps.py.

Logarithms of counts of the 31 sets (`00001` first) up to a constant, for the three kinds of people
and households that are swapped apart. They are no figures: they start from the country's counts of
B.E. 2561 and are set so that swapping that year's units moves no count of the country up or down.
Only ratios matter; a year with another pattern is swapped as safely, if not as closely.
"""

from __future__ import annotations

import numpy as np

TARGET_POOR = np.array(
    [
        0.000,
        4.192,
        0.495,
        4.331,
        -0.928,
        3.751,
        -1.070,
        3.606,
        -1.091,
        3.389,
        -1.735,
        2.821,
        -3.640,
        1.403,
        -2.549,
        3.380,
        -1.354,
        3.659,
        -1.772,
        2.461,
        -3.884,
        1.286,
        -2.246,
        3.938,
        -1.595,
        2.501,
        -1.610,
        1.654,
        -2.953,
        1.146,
        -2.213,
    ]
)
OTHER_BMN_POOR = np.array(
    [
        0.000,
        4.449,
        0.017,
        4.808,
        -1.776,
        3.250,
        -1.641,
        3.945,
        -1.760,
        2.759,
        -2.124,
        2.417,
        -3.607,
        0.811,
        -3.351,
        3.673,
        -1.974,
        3.181,
        -2.098,
        2.087,
        -4.429,
        0.795,
        -3.407,
        3.531,
        -2.487,
        1.937,
        -2.188,
        1.280,
        -3.755,
        0.335,
        -3.544,
    ]
)
HOUSEHOLDS = np.array(
    [
        0.000,
        4.326,
        0.198,
        4.329,
        -1.789,
        3.190,
        -1.851,
        3.954,
        -1.534,
        3.087,
        -2.214,
        2.397,
        -3.719,
        0.705,
        -3.468,
        3.817,
        -1.623,
        3.703,
        -1.983,
        2.149,
        -4.458,
        0.802,
        -3.216,
        3.886,
        -2.206,
        2.196,
        -1.979,
        1.058,
        -3.951,
        0.486,
        -3.213,
    ]
)
