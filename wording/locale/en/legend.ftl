# Legends of maps, on the screen and on slides

# How the classes were made. $kind tells of the groups besides zero whether they are about equal.
legend-quantile =
    { $kind ->
        [even] { $groups } groups of about equal size{ legend-where }
        [uneven] { $groups } groups of unequal size{ legend-where }
        [one] a single value{ legend-where }
        [zeros] all zero{ legend-where }
       *[empty] no figures to group
    }{ $zero ->
        [yes] {" "}besides zero
       *[no] {""}
    }
legend-where =
    { $within ->
        [no] , whole country
        [province] {" "}within the province
        [bangkok] {" "}within Bangkok
        [group] {" "}within the group
       *[region] {" "}within the region
    }
legend-high =
    { legend-quantile }{ $parts ->
        [1] {""}
       *[other] , the highest in { $parts } parts
    }
legend-policy = fixed breaks
legend-within = { legend-quantile }
legend-setting = classes shared with the default setting, whole country
legend-title-within = { $measure } (compared within { $name })
legend-title-within-group = { $measure } (compared within the group)
legend-highest = Highest { $value }
legend-dark =
    { $direction ->
        [higher_is_worse] Dark = worse
        [higher_is_better] Dark = worse (low)
       *[neutral] Dark = high
    }
legend-tick = { $name } { $value }
legend-counted = { $kinds }
