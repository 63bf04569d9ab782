"""What a budget can reach: one of 32 sets of dimensions a unit, chosen exactly.

Two units, each served for 3 or not, one with 5 people and one with 4; with 5 the first is served.

>>> import numpy as np
>>> from poverty.allocation import knapsack
>>> from poverty.allocation.options import undominated
>>> owner, cost, gain = np.array([0, 0, 1, 1]), np.array([0, 3, 0, 3]), np.array([0, 5, 0, 4])
>>> options = undominated(owner, cost, gain, np.arange(4), 2)
>>> knapsack.best(options, 5).pick.tolist(), knapsack.best(options, 6).pick.tolist()
([1, 2], [1, 3])
"""
