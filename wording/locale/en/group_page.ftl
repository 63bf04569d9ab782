# Texts of the page of groups in English. The Thai file has the same keys.
page-group = Groups of areas
parameter-group = group of areas

# The tools for drawing
draw-cancel = Stop
draw-cancel-title = Stop drawing and keep nothing
draw-finish = Finish
draw-finish-title = Close the shape
draw-undo = Remove last point
draw-undo-title = Remove the point set last
draw-polygon = Draw a polygon
draw-rectangle = Draw a rectangle
draw-circle = Draw a circle
draw-circle-start = Drag outwards from the centre
draw-circle-radius = Radius
draw-polygon-start = Click to set the first corner
draw-polygon-next = Click to set the next corner
draw-polygon-end = Click the first corner to close the shape
draw-crossing = The edges may not cross
draw-rectangle-start = Drag from one corner to the other
draw-release = Let go when the size is right
draw-save = Save
draw-save-title = Keep the changes
draw-undo-edit-title = Stop editing and go back to the shape as it was
draw-clear = Remove all
draw-clear-title = Remove all shapes
draw-edit = Edit the shape
draw-edit-none = No shape to edit
draw-remove = Remove the shape
draw-remove-none = No shape to remove
draw-edit-how = Drag a handle to change the shape
draw-edit-back = Stop to go back to the shape as it was
draw-remove-how = Click the shape to remove

# Making a group
groups-empty = Make a group of areas of your own: how many are poor there, and in what
groups-how-title = A group can be made in several ways
groups-how =
    - Draw a polygon, a rectangle or a circle with the tools at the top left of the map. An area is in the group when at least half of it lies inside the shape
    - Click an area on the map to take it in, and again to take it out
    - Search for a place in the side bar, then take everything within a distance
    - Paste a list of codes or names, set a rule for a measure, or take a group that is there ready
groups-mode = New areas and the group so far
groups-mode-help = For shapes, lists, rules and ready groups. A click takes one area in or out
groups-mode-union = Add
groups-mode-intersection = Keep what overlaps
groups-mode-difference = Take out
groups-mode-replace = Replace
groups-undo = Undo
groups-redo = Redo
groups-clear = Begin anew
groups-use = Use
groups-way-around = Around a point
groups-way-list = List
groups-way-rule = Rule
groups-way-ready = Ready groups
groups-latitude = Latitude (degrees north)
groups-longitude = Longitude (degrees east)
groups-km = Radius (km)
groups-found = Found: { $name }
groups-found-areas = The areas in it
groups-found-near = All within the radius
groups-list = Codes or names of areas, one a line
groups-list-example =
    550501
    Woranakhon, Pua, Nan
    Bo Kluea District
groups-list-file = Or a CSV or Excel file with a column of codes or names
groups-list-found =
    { $n ->
        [one] One area found
       *[other] { $n } areas found
    }{ $of ->
        [0] {""}
        [one] , and one name to choose the meaning of
       *[other] , and { $of } names to choose the meaning of
    }
groups-unsummed = { $measure } of the group does not follow from the figures of its areas; the map and the table have them one by one
groups-lacking = { $measure } of the group is not told, since some of its areas have no figure
groups-doubt-open = Not chosen yet (not in the group)
groups-doubt-leave = None of these
groups-rule-measure = Measure: { $measure } (to be changed in the side bar)
groups-rule-part = In which part of the country
groups-rule-side = The measure's value
groups-rule-ge = At least (≥)
groups-rule-le = At most (≤)
groups-rule-percent = Percent
groups-rule-value = Value
groups-ready-which = Kind
groups-ready-border = Border
groups-ready-cluster = Provincial cluster
groups-ready-region = Region
groups-ready-province = Province
groups-ready-one = Group
groups-ready-source-border = Districts whose boundary touches the country's land border
groups-ready-source-cluster = By the announcement of the Policy Committee on Integrated Provincial Administration on provincial clusters and their centres, Royal Gazette, 17 November 2017

# What a group answers
groups-rank-of = As if it were a province, of { $of } with a figure, highest first
groups-region = Of the { $n } regions that the group lies in, it is held against { $region }: none has more of its people surveyed ({ $year })
groups-country = Whole country { $value }
groups-edges =
    { $more ->
        [0] Borderline, nearly half inside the shape ({ $n }): { $named }
       *[other] Borderline, nearly half inside the shape ({ $n }): { $named } and { $more } more
    }
groups-edge-in = { $name } in ({ $share })
groups-edge-out = { $name } out ({ $share })
groups-without =
    { $more ->
        [0] Without figures of their own, adding nothing to the sums ({ $n }): { $named }
       *[other] Without figures of their own, adding nothing to the sums ({ $n }): { $named } and { $more } more
    }
groups-units = Count in the municipal survey units
groups-units-note =
    { $n ->
        [one] The districts touched have one municipal survey unit ({ $people } people, { $poor } target poor), which has no boundary on the map
       *[other] The districts touched have { $n } municipal survey units ({ $people } people, { $poor } target poor), which have no boundaries on the map
    }
groups-units-in =
    { $n ->
        [one] The districts' figures include a municipal survey unit ({ $people } people, { $poor } target poor)
       *[other] The districts' figures include { $n } municipal survey units ({ $people } people, { $poor } target poor)
    }
groups-units-list = Municipal survey units of the districts touched ({ $n })

# Names and groups that are kept
groups-way-keep = Name and keep
groups-name = Name of the group
groups-name-use = Name it
groups-keep = Keep it on this server
groups-kept = Groups that are kept
groups-keep-note = Groups that are kept are found by the search box. The address of this page holds the group even if it is not kept
groups-keep-off = The address of this page holds the group. Keeping it on the server is possible where data may be imported
groups-keep-no-role = You have no role that keeps groups; the address holds the group.
groups-open = Open { $name }
groups-delete = Delete { $name }
groups-found-kept = Group: { $name }
groups-without-name = Make a group first, then name or keep it

# Files, and where to start
groups-files = Download
groups-files-table = Every area of the group and the sum
groups-files-drawn = Slides and sheets
groups-file-png = Slide (PNG)
groups-file-pptx = PowerPoint (PPTX)
groups-file-pdf = Sheet of A4 (PDF)
groups-start-alt = Bar chart of the areas of the group, largest first
groups-start-half =
    { $share } of the group's { $who } are in { $areas }{ $units ->
        [0] {""}
        [one] {" "}(one of them a municipal unit)
       *[other] {" "}({ $units } of them municipal units)
    }, the fewest of { $of } that reach half
groups-start-all = All the group's { $who } are in { $place } (areas with figures: { $of })
