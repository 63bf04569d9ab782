weights-wrong = weights must be numbers of 0 or more, found { $found }
weights-zero = all weights are zero; at least one must be above 0
cutoff-wrong = the cut-off k must be above 0 and at most 1, found { $found }
dimension-unknown = unknown dimension { $found }, expected one of { $expected }
share-wrong = a share must be between 0 and 1, found { $found }
threshold-wrong = the threshold must be a whole number from { $least } to { $highest }, found { $found }
