# หน้าความขัดสนหลายมิติ (วิธี Alkire–Foster)
page-dimensions = หลายมิติพร้อมกัน
page-methods = วิธีคำนวณ
parameter-population = ประชากร
parameter-k = จุดตัด
parameter-weights = น้ำหนัก
parameter-shown = ค่าบนแผนที่
parameter-fix = มิติที่แก้
parameter-places = จำนวนพื้นที่
parameter-share = สัดส่วนที่แก้

method-population-target_poor = คนจนเป้าหมาย
method-population-bmn_poor = คนจน จปฐ.
method-population-households = ครัวเรือนยากจน จปฐ.
method-base-people = ประชากรที่สำรวจ
method-base-households = ครัวเรือนที่สำรวจ
method-unit-people = คน
method-unit-households = ครัวเรือน
method-name-h =
    { $several ->
        [no] สัดส่วนผู้ที่ถึงเกณฑ์ (H)
       *[yes] สัดส่วนผู้ขัดสนหลายมิติ (H)
    }
method-name-a =
    { $several ->
        [no] ความเข้มข้นของความขัดสนของผู้ที่ถึงเกณฑ์ (A)
       *[yes] ความเข้มข้นของความขัดสน (A)
    }
method-name-m0 =
    { $several ->
        [no] ดัชนีความขัดสนของผู้ที่ถึงเกณฑ์ (M0)
       *[yes] ดัชนีความขัดสนหลายมิติ (M0)
    }
method-name-censored =
    { $several ->
        [no] ถึงเกณฑ์และขัดสนด้าน{ $dimension }
       *[yes] ขัดสนหลายมิติและขัดสนด้าน{ $dimension }
    }

method-headline =
    { $state ->
        [protected] { $name }: ผู้ที่ถึงเกณฑ์ { $k } มีน้อยกว่า { $least } { $unit } จึงไม่แสดง ({ $year })
        [none] { $name }: ไม่มีตัวเลขจากการสำรวจ จปฐ. ({ $year })
       *[known] { $name }: { $population } { $people } { $unit } ({ $rate } ของ{ $base }) { $several ->
            [no] ถึงเกณฑ์ { $k }
           *[yes] ขัดสนหลายมิติพร้อมกัน ที่เกณฑ์ { $k }
        } { $year }
    }
method-beside = ค่าเริ่มต้น { $value }
method-card-h =
    { $several ->
        [no] สัดส่วนผู้ที่ถึงเกณฑ์ (H)
       *[yes] สัดส่วนผู้ขัดสนหลายมิติ (H)
    }
method-card-a =
    { $several ->
        [no] ความเข้มข้น (A)
       *[yes] ความเข้มข้น (A)
    }
method-card-m0 =
    { $several ->
        [no] ดัชนี M0 = H × A
       *[yes] ดัชนี M0 = H × A
    }
method-card-poor =
    { $several ->
        [no] ผู้ที่ถึงเกณฑ์ ({ $unit })
       *[yes] ผู้ขัดสนหลายมิติ ({ $unit })
    }
method-plain-h = ในผู้ที่สำรวจทั้งหมด มีกี่ส่วนที่ขัดสนถึงเกณฑ์
method-plain-a = คนที่ถึงเกณฑ์ ขัดสนเฉลี่ยกี่ส่วนของน้ำหนักทั้งหมด
method-plain-m0 = รวมทั้งสองเรื่อง: มีคนขัดสนมากเพียงใด และแต่ละคนขัดสนหนักเพียงใด
method-plain-poor = จำนวนที่ถึงเกณฑ์ นับจากฐานข้อมูลปกปิด

method-control-population = ประชากร
method-control-shown = ค่าบนแผนที่
method-control-k = นับว่าขัดสนหลายมิติเมื่อขัดสนรวมกันอย่างน้อย
method-control-preset = ชุดน้ำหนัก
method-k = { $k }
method-k-help = จุดตัด k: ผลรวมน้ำหนักของมิติที่คนหนึ่งขัดสนต้องถึงค่านี้ จึงนับว่าขัดสนหลายมิติ
method-k-words =
    { $equal ->
        [yes] k = { $k }: ขัดสนอย่างน้อย { $number } จาก 5 มิติ
       *[no] k = { $k }: น้ำหนักของมิติที่ขัดสนรวมกันอย่างน้อย { $k }
    }
method-preset-equal = เท่ากัน
method-preset-indicators = ตาม TPMAP
method-preset-income = เน้นรายได้
method-sum = น้ำหนักรวม { $total } คิดเป็น { $parts } (รวม 100%)
method-all-zero = น้ำหนักเป็นศูนย์ทุกมิติไม่ได้ ต้องมีอย่างน้อยหนึ่งมิติที่มากกว่า 0
method-map-chosen = เกณฑ์ที่เลือก
method-map-usual = เกณฑ์เริ่มต้น (น้ำหนักเท่ากัน k = 0.4) ช่วงชั้นเดียวกัน
method-map-default = เกณฑ์เริ่มต้น (น้ำหนักเท่ากัน k = 0.4)
method-outlined = เส้นสีทอง = ช่วงชั้นต่างจากเกณฑ์เริ่มต้น
method-moved =
    { $n ->
        [0] ไม่มีพื้นที่ใดเปลี่ยนช่วงชั้น จาก { $areas }ที่มีช่วงชั้นในทั้งสองเกณฑ์
       *[other] { $changed } ใน { $areas }เปลี่ยนช่วงชั้น (เส้นสีทอง): สูงขึ้น { $up } ต่ำลง { $down }
    }{ $unknown ->
        [0] {""}
       *[other] {" "}· เทียบไม่ได้ { $missing } ที่ไม่มีตัวเลขให้แสดงในเกณฑ์ใดเกณฑ์หนึ่งหรือทั้งสอง
    }
method-changed =
    { $state ->
        [default] กำลังใช้เกณฑ์เริ่มต้น ลองปรับน้ำหนักหรือจุดตัดเพื่อดูว่าพื้นที่ใดเปลี่ยน แผนที่ของทั้งสองเกณฑ์จะอยู่คู่กัน
       *[other] ใน { $first } { $kinds }ที่ค่าสูงที่สุด มี { $changed } แห่งที่ไม่อยู่ในรายชื่อตามเกณฑ์เริ่มต้น สหสัมพันธ์ของอันดับ (Spearman) { $rank }
    }
method-nothing = ไม่มีผู้ที่ถึงเกณฑ์นี้ หรือไม่มีตัวเลข

section-parts = มิติใดมีส่วนเท่าใด
section-combined = มิติใดมาด้วยกัน
section-agencies = หน่วยงานที่ต้องร่วมกัน
section-steady = ติดอันดับเสมอ
section-remedy = หากแก้ได้
method-parts-title = ส่วนของแต่ละมิติในดัชนี M0: { $name }
method-parts-help = ส่วนของดัชนีที่มาจากแต่ละมิติ รวมกันได้ 100% ต่อด้วยสัดส่วนผู้ขัดสนหลายมิติที่ขัดสนด้านนั้น และสัดส่วนผู้ขัดสนด้านนั้นทั้งหมด
method-parts-figures = { $share } ของ M0 · หลายมิติ { $censored } · ทั้งหมด { $uncensored }
method-parts-alt = แผนภูมิแท่งส่วนของแต่ละมิติในดัชนี M0 เรียงจากมากไปน้อย
method-tick = ┃ เกณฑ์เริ่มต้น
method-combined-help = ทุกชุดของมิติที่พบ พร้อมจำนวนและส่วนในประชากรที่เลือก ชุดที่น้อยกว่า { $least } ไม่แสดงจำนวน
method-agencies-title = ชุดของมิติที่พบมากที่สุดในแต่ละพื้นที่ และหน่วยงานที่ต้องร่วมกันแก้
method-agencies-help = แสดงชุดที่มีตั้งแต่สองมิติขึ้นไปและใหญ่ที่สุดในพื้นที่ เฉพาะชุดที่เปิดเผยจำนวนได้
method-agencies-legend = ชุดของมิติที่พบมากที่สุด
method-agencies-legend-measure = ส่วนในประชากรที่เลือก
method-tied-sets = { $n } ชุดที่พบเท่ากัน
method-other-sets = ชุดอื่น หรือหลายชุดเท่ากัน
method-nobody-in-several = ไม่มีผู้ขัดสนตั้งแต่ 2 มิติ
method-none-shown = ไม่มีชุดที่เปิดเผยได้
method-legend-unit = ราย{ $level } · { $year }
method-steady-title =
    { $n ->
        [0] ไม่มี{ $kinds }ใดอยู่ในหนึ่งในสิบที่ขัดสนที่สุดทุกเกณฑ์
       *[other] { $n } { $kinds }อยู่ในหนึ่งในสิบที่ขัดสนที่สุดเสมอ ไม่ว่าจะใช้เกณฑ์ใด
    }
method-steady-help = คำนวณใหม่ { $settings } เกณฑ์ (น้ำหนักและจุดตัดต่างกัน) แล้วนับว่าพื้นที่อยู่ในหนึ่งในสิบที่ M0 สูงสุดกี่ครั้ง กลุ่ม A คือหนึ่งในห้าที่ขัดสนที่สุด E น้อยที่สุด “คงที่” คืออย่างน้อยสี่ในห้าของเกณฑ์ให้กลุ่มเดียวกัน
method-steady-base = คำนวณจากฐานข้อมูลปกปิด ในข้อมูล พ.ศ. 2561 ส่วนของเกณฑ์คลาดจากที่คำนวณจากจำนวนจริงไม่เกิน { $apart } จุดร้อยละใน 95 จาก 100 พื้นที่ และอย่างน้อย { $bands } ของพื้นที่อยู่ในกลุ่มเดียวกัน
method-steady-legend = ติดหนึ่งในสิบที่ขัดสนที่สุดบ่อยเพียงใด
method-steady-legend-measure = ส่วนของเกณฑ์ทั้งหมด
method-steady-alt = ตารางพื้นที่ที่อยู่ในหนึ่งในสิบที่ขัดสนที่สุดบ่อยที่สุด
method-often-0 = ไม่เคย
method-often-1 = ไม่เกิน 25%
method-often-2 = >25–50%
method-often-3 = >50–75%
method-often-4 = >75–<100%
method-often-5 = ทุกเกณฑ์
method-column-often = ติดหนึ่งในสิบ (ร้อยละของเกณฑ์)
method-column-band = กลุ่ม
method-column-steady = ความคงที่
method-steady = คงที่
method-unsteady = ไม่คงที่
method-control-fix = แก้มิติใด
method-control-places = ในพื้นที่ใด
method-control-share = แก้ได้เท่าใด
method-places =
    { $every ->
        [yes] ทุก{ $kinds }ที่มีผู้ขัดสนด้านนี้ ({ $n } แห่ง)
       *[no] { $n } { $kinds }ที่มีผู้ขัดสนด้านนี้มากที่สุด
    }
method-remedy =
    หากแก้{ $share ->
        [all] { "" }
       *[part] ร้อยละ { $percent } ของความขัดสน
    }มิติ{ $dimension }ใน { $n } { $kinds }นี้ { $population }ลดลง { $fewer } { $unit } ({ $rate } ของ{ $population }ทั้ง⁠ประเทศ)
method-remedy-nobody = { $name }: ไม่มีผู้ขัดสนมิติ{ $dimension }ที่จะแก้
method-remedy-line = - { $measure } ทั้ง⁠ประเทศ: จาก { $before } เป็น { $after }
method-half-poor =
    - { $name }: { $areas } มีผู้ขัดสนรวมกัน { $share } ของทั้งหมด{ $units ->
        [yes] {" "}(ทั้งหมดรวมหน่วยสำรวจเทศบาล)
       *[no] {""}
    } น้อยแห่งที่สุดที่ถึงครึ่งหนึ่ง จาก { $of } แห่งที่มีตัวเลข
method-half-several =
    - { $name }: { $areas } มีผู้ขัดสนตั้งแต่ 2 มิติรวมกัน { $share } ของทั้งหมด{ $units ->
        [yes] {" "}(ทั้งหมดรวมหน่วยสำรวจเทศบาล)
       *[no] {""}
    } น้อยแห่งที่สุดที่ถึงครึ่งหนึ่ง จาก { $of } แห่งที่มีตัวเลข
method-remedy-note = ผลนี้คำนวณจากการนับคนใหม่ตามชุดของมิติ ไม่ได้บอกว่าต้องใช้วิธีหรืองบประมาณใด จำนวนคนนับจากฐานข้อมูลปกปิด อาจต่างจากจริงเล็กน้อย
method-remedy-places = { $n } { $kinds }ที่มีผู้ขัดสนมิติ{ $dimension }มากที่สุด
method-remedy-deprived = { $population }ที่ขัดสนมิติ{ $dimension } ({ $unit })
method-share-of-country = สัดส่วนของทั้งประเทศ
method-remedy-taken = พื้นที่ที่แก้
method-remedy-other = พื้นที่อื่น
method-table-chosen = { $measure } ตามเกณฑ์ที่เลือก
method-table-usual = { $measure } ตามเกณฑ์เริ่มต้น
method-table-title = { $measure } ราย{ $level } ({ $n })
method-counted = ผู้ขัดสนหลายมิติ
