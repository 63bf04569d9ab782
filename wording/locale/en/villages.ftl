# Texts of the villages of a tambon or survey unit in English. The Thai file has the same keys.
villages-title =
    { $name }: { $n ->
        [one] one village
       *[other] { $n } villages
    }
villages-half =
    Half of the target poor of this { $kind ->
        [town] survey unit
       *[other] tambon
    } live in { $of ->
        [one] the only one that is told apart in it
       *[other] { $n } of { $of } { $kind ->
            [town] villages or communities
           *[other] villages
        }
    }
villages-few =
    This { $kind ->
        [town] survey unit
       *[other] tambon
    } has too few target poor to tell in how many { $kind ->
        [town] villages or communities
       *[other] villages
    } half of them live without pointing at somebody
villages-name =
    { $kind ->
        [town] Village or community { $n }
       *[other] Moo { $n }
    }
villages-column = Village
villages-people = People surveyed
villages-households = Households
villages-poor = Target poor (band)
villages-caption = The target poor of a village are shown as about a band, so that nobody can be told. { $survey } gives villages a code and no name
villages-how = { $survey } counts each village, but most villages have only a few target poor. Before the counts are put into bands, some people are moved between the villages of the same tambon or survey unit by the house's key. The tambon's sum stays, and where it is told, so does the number of villages that together have at least half of the target poor. So no village's true count can be worked out; a band may be slightly off it
villages-words = Words beside a village's target poor: below means fewer than { $least } people, or nobody · derived means about a band · published means 0 because the whole tambon or survey unit has no target poor · people and households surveyed are as published (published), but where fewer than { $least } were surveyed and in villages that would give these away (withheld)
villages-came =
    { $n ->
        [one] There are figures of one village
       *[other] There are figures of { $n } villages
    }, in { $provinces } of the { $of } { $of ->
        [one] province
       *[other] provinces
    } of the file; they add up to every figure of their tambons and survey units
villages-sums-check = Every figure of a tambon or survey unit is the sum of its villages'
villages-a-unit-expected = 8 digits, the first six a tambon or survey unit of the tambon files
villages-of-no-unit = the village is in no tambon or survey unit of this year
villages-sum = { $n }, the sum of the villages
villages-sum-expected = { $n } as in the tambon files ({ $unit })
villages-sum-wrong = the villages do not add up to the figure of the tambon or survey unit
