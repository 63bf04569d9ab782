# Texts of the briefing page in English. The Thai file has the same keys.
page-briefing = Briefing slides
export-slide = Export a slide
slide-no-font = This server has no font with Thai glyphs, so no slide is made. Please install one of: { $wanted } (for example { $package }) and start the server again.
slide-alt = Picture of the slide: { $headline }
slide-headline = Headline (may be changed)
slide-headline-help = Delete all of it to get the generated headline back. The code on the slide does not hold a headline typed by hand.
slide-area = Area
slide-digits = Digits
slide-digits-arabic = 123
slide-digits-thai = ๑๒๓
slide-second = Measure to compare with
slide-code = Open a slide by its code
slide-code-placeholder = The code beside the QR code
slide-code-unknown = Unknown slide code “{ $code }”. Please type it as printed beside the QR code.
slide-templates = Templates and packs
slide-address = Address of this picture for documents and chat
slide-file-png = PNG { $size }
slide-file-pptx = PowerPoint (PPTX)
slide-file-zip = ZIP (pictures and PPTX)
slides-all = The same for every province (ZIP)
slides-kind = Kind of file
slides-start =
    Make { $n ->
        [one] { $n } province
       *[other] { $n } provinces
    }
slides-waiting = { $place ->
    [0] Your turn: about to start
    [one] In the queue: one order comes first. Keep this page open.
   *[other] In the queue: { $place } orders come first. Keep this page open.
}
slides-progress = Provinces made: { $done } of { $of }
slides-cancel = Cancel
slides-cancelled = Cancelled. Files kept: { $done } of { $of }; starting again goes on from there.
slides-failed = Not finished. Files kept: { $done } of { $of }; starting again goes on from there.
slides-ready =
    Download ZIP ({ $n ->
        [one] { $n } province
       *[other] { $n } provinces
    })
slides-refused-own = { $most ->
    [one] You may have one set made at a time: wait for it or cancel it.
   *[other] You may have { $most } sets made at a time: wait for one of them or cancel it.
}
slides-refused-full = { $most ->
    [one] One order is waiting already. Please try again in a moment.
   *[other] { $most } orders are waiting already. Please try again in a moment.
}
slides-refused-disk = The server cannot write files: its operator should look at free space and folder rights.
slides-why-disk = The server cannot write files: its operator should look at free space and folder rights.
slides-why-worker = The process that draws slides ended. Please try again.
slides-why-release = The release cannot be read: a file of it is damaged.
slides-why-font = The server has no font with Thai glyphs.
slides-why-request = There is a province that this slide cannot show.
slides-why-slow = A slide took longer than it may and was stopped.
slides-why-fault = A slide could not be made. The server's log tells why, under { $id }.
slides-why-other = The server's log tells why, under { $id }.
template-national = The country
template-province = A province at a glance
template-tambons = A province's tambons
template-ranking = Ranking
template-together = What comes together
template-two_maps = Two maps compared
template-start = Where to start
template-follow_up = Points to follow up
template-beside = Areas side by side
template-patterns = Groups of neighbours
template-plan = What a budget reaches
template-targeting = The price of targeting
template-progress = Following up
template-governor = Governor's pack (5 slides)
template-national_pack = National pack (6 slides)
slide-lacks = { $measure } (not by { $level })
slide-headline-lost = The type of slides does not have { $signs }; the headline leaves it out.
slide-headline-cut = The headline is longer than two lines; the slide leaves out its end.
slide-setting-lost = This template cannot show the setting chosen and shows the usual one; { $templates } can.
slide-setting-usual = Use the usual setting

# Parameters of its address
parameter-template = template
parameter-second = measure to compare with
parameter-digits = digits
parameter-setting = setting of several dimensions
parameter-headline = headline

# Why a slide cannot be made
slide-parameter-unknown = { $how ->
        [name] there is no such parameter, expected { $expected }; correct its name or leave it out
        [missing] it is missing, expected { $expected }; add it
       *[value] unknown { $found }, expected { $expected }; correct it or leave it out
    }
slide-expected-like = a value like { $example }
slide-expected-costs = for each dimension in its order baht a unit, “x”, baht a person, or “-”, like { $example }
slide-expected-once = one value, stated once
slide-headline-short = at most { $n } characters on one line, without control characters
slide-headline-drawable = characters that the font { $family } has
slide-code-printed = a code printed on a slide
slide-area-for = an area of this level: { $levels } (template { $template })
slide-busy = many slides are being made; please try again in a moment
slide-unmade = the slide could not be made; please tell whoever runs the server the number { $number }
slide-too-slow = stopped after { $seconds ->
        [one] one second
       *[other] { $seconds } seconds
    }
slide-worker-lost = the process that was drawing has ended
slide-font-missing = no font with Thai glyphs here, so no slide is made; install one of: { $wanted } (for example { $package })
slide-logo-unreadable = not a PNG or JPEG picture that can be read; slides have no logo
