"""The release of training: everything beside TPMAP 2561 made by a stated rule from a seed."""
