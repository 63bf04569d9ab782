"""The country's pattern: how often the sets of dimensions come together, for poverty/swaps.py.

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
        4.191,
        0.197,
        4.326,
        -1.195,
        3.459,
        -1.455,
        3.602,
        -1.375,
        3.097,
        -2.074,
        2.537,
        -3.709,
        1.137,
        -3.116,
        3.376,
        -1.735,
        3.361,
        -2.049,
        2.199,
        -3.835,
        1.011,
        -2.573,
        3.649,
        -1.872,
        2.238,
        -2.061,
        1.448,
        -3.317,
        0.808,
        -2.702,
    ]
)
OTHER_BMN_POOR = np.array(
    [
        0.000,
        4.454,
        -0.273,
        4.806,
        -2.034,
        2.954,
        -1.942,
        3.934,
        -1.956,
        2.484,
        -2.381,
        2.176,
        -3.868,
        0.567,
        -3.571,
        3.669,
        -2.252,
        2.877,
        -2.437,
        1.818,
        -4.624,
        0.494,
        -3.712,
        3.286,
        -2.677,
        1.673,
        -2.453,
        1.100,
        -3.892,
        0.068,
        -3.862,
    ]
)
HOUSEHOLDS = np.array(
    [
        0.000,
        4.336,
        -0.027,
        4.336,
        -1.983,
        2.970,
        -2.035,
        3.961,
        -1.736,
        2.869,
        -2.407,
        2.184,
        -4.026,
        0.525,
        -3.716,
        3.825,
        -1.813,
        3.477,
        -2.182,
        1.945,
        -4.649,
        0.620,
        -3.521,
        3.678,
        -2.428,
        2.002,
        -2.226,
        0.913,
        -4.126,
        0.206,
        -3.490,
    ]
)
