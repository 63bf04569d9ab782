# Another edition of the boundaries.
imports-crs-is-not-known = the coordinate system is not known
imports-no-prj = no .prj
imports-a-crs = a coordinate system
imports-shapes-or-crs-cannot-be-read = shapes or coordinate system cannot be read
imports-shapes-in-a-known-crs = valid WKB in a known CRS
imports-row-has-no-area = a row has no area
imports-no-polygon = no polygon
imports-a-polygon-in-every-row = a polygon in every row
imports-shape-outside-thailand = a shape lies outside Thailand
imports-all-shapes-outside-thailand = { $n ->
        [one] the one shape lies
       *[other] all { $n } shapes lie
    } outside Thailand: the coordinate system (.prj) is another one
imports-within-thailand = { $west }–{ $east }° E, { $south }–{ $north }° N
imports-shape-cannot-be-repaired = a shape cannot be repaired without changing it
imports-part-of-its-area = { $part } of its area
imports-at-most-part = at most { $part }
imports-shapes-repaired = { $n } { $n ->
        [one] shape
       *[other] shapes
    } repaired (invalid or overlapping): { $codes }
imports-tambons-new = { $n } { $n ->
        [one] tambon
       *[other] tambons
    } new: { $codes }
imports-tambons-gone = { $n } { $n ->
        [one] tambon
       *[other] tambons
    } gone: { $codes }
imports-tambons-renamed = { $n } { $n ->
        [one] tambon
       *[other] tambons
    } renamed: { $codes }
imports-tambons-the-same = Areas and names are those of the release in force
imports-shapes-cannot-be-repaired = the shapes cannot be repaired
imports-valid-shapes = valid shapes
imports-lacks-province = covers less than the release in force, { $n } { $n ->
        [one] province
       *[other] provinces
    } missing{ $greater ->
        [lacking] {" "}as well
       *[there] {""}
    }: { $names }
imports-lacks-district = covers less than the release in force, { $n } { $n ->
        [one] district
       *[other] districts
    } missing{ $greater ->
        [lacking] {" "}as well
       *[there] {""}
    }: { $names }
imports-lacks-tambon = covers less than the release in force, { $n } { $n ->
        [one] tambon
       *[other] tambons
    } missing{ $greater ->
        [lacking] {" "}as well
       *[there] {""}
    }: { $names }
imports-all-of-province = { $n ->
        [one] the one province
       *[other] all { $n } provinces
    } in force
imports-all-of-district = { $n ->
        [one] the one district
       *[other] all { $n } districts
    } in force
imports-all-of-tambon = { $n ->
        [one] the one tambon
       *[other] all { $n } tambons
    } in force
imports-shapes-smaller-than-before = the shapes together are smaller than those in force
imports-square-kilometres = { $n } km²
imports-at-least-square-kilometres = ≥ { $n } km²
