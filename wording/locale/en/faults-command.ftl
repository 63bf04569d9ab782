command-no-qr-code-on-slides-names = no QR code on slides: { $name } names no address that opens from elsewhere
command-reading = reading
command-storing = storing
command-boundaries = boundaries
command-figures = figures
command-checks = checks
command-maps = maps
command-columns = columns
command-records = records
command-deleted = deleted
command-none-yet-first-import-makes-it = none yet; the first import makes it
command-fallback-works-on-last-good-release = --fallback works on the last good release ({ $identity }) instead; or run atlas rollback
command-release-stands-in = release { $identity } stands in
command-no-release-there = found no release there; expected the folder of one
command-release-is-fixed = the release is fixed
command-warning-exact-prints-unprotected-counts-that = warning: --exact prints unprotected counts that may tell on people; for staff only
command-stored = stored
command-in-force = in force
command-no-such-file = no such file
command-slides = slides
command-unknown-such-as = unknown { $value } (such as { $examples })
command-no-weight = { $part } is no weight; write health=.2,income=.4
command-weight-twice = more than one weight of { $names }; give each once
command-no-such-level-within = no area of this level lies in { $within }; choose one of { $levels }
command-no-figures-by-level = { $measures } { $n ->
        [1] has no figures at this level; leave it out
       *[other] have no figures at this level; leave them out
    }, or choose another level
command-option-of-no-column = the file has no column “{ $header }”; it has { $headers }
command-file-of-another-kind = the file is of the kind { $kind }; leave --as out, or name that kind
command-no-such-denominator = no column “{ $denominator }” to divide by; it is people, or one of { $headers }
command-in-use = in force
command-should-be-a-pair = should be A=B
command-which-areas = give --all-provinces or --area CODE
command-damaged = damaged
command-the-atlas = Thai Poverty Atlas
command-map-without-measure = { $measure } is left out: it has no figures on the level { $level }
command-training = training
command-training-stored = stored, not shown; open it with atlas rollback { $id } --training, and leave it with atlas rollback
command-training-in-force = every visitor is shown invented figures now; leave them with atlas rollback
