command-no-qr-code-on-slides-names = no QR code on slides: { $name } names no address that opens from elsewhere
command-reading = reading
command-storing = storing
command-boundaries = boundaries
command-figures = figures
command-checks = checks
command-maps = maps
command-deleted = deleted
command-none-yet-first-import-makes-it = none yet; the first import makes it
command-fallback-works-on-last-good-release = --fallback works on the last good release ({ $identity }) instead; or run atlas rollback
command-release-stands-in = release { $identity } stands in
command-release-is-fixed = the release is fixed
command-warning-exact-prints-unprotected-counts-that = warning: --exact prints unprotected counts that may tell on people; for staff only
command-stored = stored
command-in-force = in force
command-no-such-file = no such file
command-slides = slides
command-unknown-such-as = unknown { $value } (such as { $examples })
command-no-weight = { $part } is no weight; write health=.2,income=.4
command-in-use = in force
command-should-be-a-pair = should be A=B
command-which-areas = give --all-provinces or --area CODE
command-damaged = damaged
command-the-atlas = Thai Poverty Atlas
