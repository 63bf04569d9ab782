# How many areas, and what several are called, in English. The Thai file has the same keys.
many-country =
    { $n ->
        [one] { $n } country
       *[other] { $n } countries
    }
kinds-country =
    { $n ->
        [one] country
       *[other] countries
    }
many-region =
    { $n ->
        [one] { $n } region
       *[other] { $n } regions
    }
kinds-region =
    { $n ->
        [one] region
       *[other] regions
    }
many-province =
    { $n ->
        [one] { $n } province
       *[other] { $n } provinces
    }
kinds-province =
    { $n ->
        [one] province
       *[other] provinces
    }
many-district =
    { $n ->
        [one] { $n } district
       *[other] { $n } districts
    }
kinds-district =
    { $n ->
        [one] district
       *[other] districts
    }
many-tambon =
    { $n ->
        [one] { $n } tambon
       *[other] { $n } tambons
    }
kinds-tambon =
    { $n ->
        [one] tambon
       *[other] tambons
    }
many-municipality =
    { $n ->
        [one] { $n } survey unit
       *[other] { $n } survey units
    }
kinds-municipality =
    { $n ->
        [one] survey unit
       *[other] survey units
    }
many-district-bangkok =
    { $n ->
        [one] { $n } district
       *[other] { $n } districts
    }
kinds-district-bangkok =
    { $n ->
        [one] district
       *[other] districts
    }
many-tambon-bangkok =
    { $n ->
        [one] { $n } subdistrict
       *[other] { $n } subdistricts
    }
kinds-tambon-bangkok =
    { $n ->
        [one] subdistrict
       *[other] subdistricts
    }

# Regions as a sentence names them
in-bangkok = Bangkok
in-central = the Central region
in-north = the North
in-northeast = the Northeast
in-south = the South

# Several names
list-names-plain = ,
list-names-apart = ;
list-last-apart = { $names }; and { $last }
list-last-plain = { $names } and { $last }
# Beside the first ten: others that have the value of the last of them
tied-more =
    { $more ->
        [0] {""}
        [one] {" "}· one more has the figure of the last
       *[other] {" "}· { $more } more have the figure of the last
    }

# Distances between two rates
distance-same = the same
distance-near = about the same
place-beside = held against { $value }

# Lands around Thailand by their numeric ISO codes, and its seas, on the ground of maps.
land-050 = Bangladesh
land-104 = Myanmar
land-116 = Cambodia
land-156 = China
land-356 = India
land-360 = Indonesia
land-418 = Laos
land-458 = Malaysia
land-704 = Vietnam
sea-andaman = Andaman Sea
sea-gulf = Gulf of Thailand
