"""Headlines: the finding in one sentence, from figures alone, without a cause."""
