# Groups of areas: their names, and what is wrong with what was asked for
group-extent =
    { $more ->
        [0] { $areas } in { $provinces }
        [one] { $areas } in { $provinces } and { $more } more province
       *[other] { $areas } in { $provinces } and { $more } more provinces
    }
group-circle = { $km } km around { $latitude }, { $longitude }
group-near = within { $km } km of { $name }
group-border-district = districts on the land border
group-border-tambon = tambons of the districts on the land border
group-side-ge = at least { $value }
group-side-le = at most { $value }
group-rule =
    { $whole ->
        [yes] { $kinds } of the whole country where “{ $measure }” is { $side }
       *[no] { $kinds } in { $part } where “{ $measure }” is { $side }
    }

# Slides of a group
group-fact-rank =
    { $shared ->
        [1] rank among the provinces if it were one, highest first
       *[other] rank shared by { $shared } among the provinces if it were one, highest first
    }
group-units-out = without { $units } that have no tambon boundary: { $people } of the target poor
group-units-in = with { $units } that have no tambon boundary: { $people } of the target poor
group-sheet-table = { $shown } of { $areas }, ordered by: { $measure }
group-sheet-all = { $areas }, ordered by: { $measure }

# What is wrong with a group that was asked for
group-where = group of areas
group-wrong-address = the address of the group cannot be read
group-expected-address = a text that the page of groups has written
group-wrong-level = groups are not of this level
group-expected-level = { $expected }
group-wrong-kind = there is no such way to make a group
group-expected-kind = { $expected }
group-wrong-codes = no area of the level chosen has this code
group-expected-codes = codes of areas of the level chosen
group-wrong-corners = the corners of the shape are wrong
group-expected-corners = corners or an encoded line that can be read { $expected }
group-wrong-place = the point is not on the map
group-expected-place = a latitude from −85 to 85 and a longitude from −180 to 180
group-wrong-radius = the radius or distance is wrong
group-expected-radius = more than 0 and at most { $expected } km
group-wrong-flat = the shape drawn has no area
group-expected-flat = a closed shape with an area
group-wrong-area = no area has this code
group-expected-area = the code of a province, district, tambon or region
group-wrong-ready = there is no such ready group
group-expected-ready = { $expected }
group-wrong-rule = the rule of the group cannot be used
group-expected-rule = a measure, a value and a year with figures { $expected }
group-wrong-empty = no area lies in this group
group-expected-empty = at least one area of which half or more lies in the shape, or for which the rule holds
group-wrong-long = the group is too long for an address
group-expected-long = at most { $expected } letters
group-wrong-stored = the id of the stored group cannot be read
group-expected-stored = twelve letters and digits

# Groups kept in the data folder
stored-no-group = the stored group is not there
stored-group-id = the id of a group stored in the data folder
stored-group-damaged = the file of the group is damaged
stored-group-whole = a file as it was written
stored-group-long = the group is too long to be stored
stored-group-short = at most { $most } letters
stored-groups-full = the data folder holds as many groups as it may
stored-groups-closed = groups are not stored here, because importing is off
stored-groups-open = importing turned on, or a group short enough for an address

# Tables of a group
group-sum = the whole group
