# What slides alone say, in Thai. Keys that begin with on-slide- are said otherwise on pages.

by-level = ราย{ $level }
drawn-as-rate = { $rate } (แสดงแทน{ $count })
area-around = { $area }ซึ่งมี{ $place }ที่เลือก
nothing = ไม่มี
page = หน้า { $page }
only = { $dimension }อย่างเดียว
continued = (ต่อ)
logo-alt = ตราสัญลักษณ์
qr-alt = คิวอาร์โค้ดของสไลด์นี้ รหัส { $code }

# Kinds of areas
kind-country = ประเทศ
kind-region = ภาค
kind-province = จังหวัด
kind-district = อำเภอ
kind-tambon = ตำบล
kind-municipality = หน่วยสำรวจ
kind-bangkok-province = จังหวัด
kind-bangkok-district = เขต
kind-bangkok-tambon = แขวง
kind-bangkok-municipality = หน่วยสำรวจ

# Below every slide
on-slide-source-tpmap = ที่มา: TPMAP (สศช. และเนคเทค) จากข้อมูล จปฐ. กรมการพัฒนาชุมชน และทะเบียนบัตรสวัสดิการแห่งรัฐ กระทรวงการคลัง
on-slide-source-nesdc_hai = ที่มา: ดัชนีความก้าวหน้าของคน (สศช.) และตัวเลขความยากจนจาก { $survey ->
        [TPMAP] TPMAP (สศช. และเนคเทค)
       *[other] { $survey }
    }
on-slide-source-nesdc_poverty = ที่มา: ความยากจนด้านรายจ่าย (สศช. จากการสำรวจครัวเรือนของ สสช.) คนละแนวคิดกับ { $survey ->
        [TPMAP] TPMAP (สศช. และเนคเทค)
       *[other] { $survey }
    } ซึ่งนับคนจนเป้าหมาย
on-slide-source-dopa = ที่มา: ทะเบียนราษฎร (กรมการปกครอง) และ{ $survey ->
        [TPMAP] การสำรวจ จปฐ. ใน TPMAP (สศช. และเนคเทค)
       *[other] { $survey }
    }
on-slide-source-year = {" "}ปี พ.ศ. { $year }
on-slide-source-other =
    { $by ->
        [some] ที่มา: { $title } ({ $publisher })
       *[no] ที่มา: { $title }
    }
on-slide-source-year-beside = {" "}ปี พ.ศ. { $year } · ตัวเลขความยากจนจาก { $survey }
code-note = เปิดสไลด์นี้อีกครั้งด้วยรหัสข้างบนที่หน้าสไลด์บรรยายสรุป
lost-signs = อักขระที่แบบอักษรไม่มีถูกตัดออก: { $signs }
note = เส้นเขตการปกครองใช้เพื่อการแสดงผลเท่านั้น ไม่มีผลทางกฎหมาย
credit = ขอบเขต: กรมแผนที่ทหาร ผ่าน OCHA (COD-AB) CC BY-IGO · ประมวลผลเมื่อ { $date }

# Several areas, several names
so-many = { $n } { $kind }
measure-failing = สัดส่วนไม่ผ่านตัวชี้วัดที่ { $number }
# Headlines
on-slide-finding-region =
    { $k } ใน { $of } { $level }ที่มี{ $measure } { $end ->
        [lowest] ต่ำ
       *[highest] สูง
    }ที่สุดอยู่ใน{ $region } { $end ->
        [lowest] ต่ำ
       *[highest] สูง
    }สุดคือ{ $first } { $value }
finding-worst =
    { $first } มี{ $measure } { $end ->
        [lowest] ต่ำ
       *[highest] สูง
    }ที่สุดใน { $areas } ({ $value })
finding-ends =
    { $subject } { $end ->
        [lowest] ต่ำ
       *[highest] สูง
    }ที่สุด{ $first } { $value } และ{ $end ->
        [lowest] สูง
       *[highest] ต่ำ
    }ที่สุด{ $last } { $least }
on-slide-finding-distance =
    { $area }มี{ $measure } { $value } { $side ->
        [above] สูงกว่าทั้งประเทศ ({ $country }) { $points } จุดร้อยละ
        [below] ต่ำกว่าทั้งประเทศ ({ $country }) { $points } จุดร้อยละ
        [near] ใกล้เคียงกับทั้งประเทศ ({ $country })
       *[same] เท่ากับทั้งประเทศ
    }
group-finding = { $area } มี{ $measure } { $value } อันดับ { $rank } ถ้านับเป็นจังหวัดหนึ่ง
group-finding-distance =
    { $area } มี{ $measure } { $value } { $side ->
        [above] สูงกว่าทั้งประเทศ ({ $country }) { $points } จุดร้อยละ
        [below] ต่ำกว่าทั้งประเทศ ({ $country }) { $points } จุดร้อยละ
        [near] ใกล้เคียงกับทั้งประเทศ ({ $country })
       *[same] เท่ากับทั้งประเทศ
    }
finding-rank =
    { $area }มี{ $measure } { $value } อันดับ { $rank }{ $shared ->
        [1] {""}
       *[other] {" "}ร่วมกัน { $shared } แห่ง
    } จาก { $areas } เรียงจากสูงไปต่ำ
finding-tambons =
    { $k ->
        [0] ไม่มีตำบลใดใน{ $area }ที่มี{ $measure }
       *[other] { $k } จาก { $n } ตำบลของ{ $area }มี{ $measure }
    } { $end ->
        [lowest] ต่ำ
       *[highest] สูง
    }กว่าทั้งประเทศ ({ $country }) { $end ->
        [lowest] ต่ำ
       *[highest] สูง
    }สุด{ $tied ->
        [yes] เท่ากัน { $tie }
       *[no] {" "}{ $first }
    } { $value }
finding-two =
    { $k ->
        [0] ไม่มีแห่งใดใน { $n }
       *[other] { $k } ใน { $n }
    } { $level }{ $scope ->
        [country] {""}
       *[part] ของ{ $area }
    }ที่มี{ $first } { $end ->
        [lowest] ต่ำ
       *[highest] สูง
    }ที่สุด อยู่ใน { $m } แห่งที่มี{ $second } { $beside ->
        [lowest] ต่ำ
       *[highest] สูง
    }ที่สุดด้วย
finding-two-same =
    { $place }มี{ $first } { $end ->
        [lowest] ต่ำ
       *[highest] สูง
    }ที่สุด และมี{ $second } { $beside ->
        [lowest] ต่ำ
       *[highest] สูง
    }ที่สุดด้วย
finding-two-apart =
    { $first } { $end ->
        [lowest] ต่ำ
       *[highest] สูง
    }ที่สุดที่{ $at } แต่{ $second } { $beside ->
        [lowest] ต่ำ
       *[highest] สูง
    }ที่สุดที่{ $other }
on-slide-start-half =
    { $name }: { $areas }{ $units ->
        [0] {""}
       *[other] {" "}(รวมหน่วยสำรวจเทศบาล { $units } แห่ง)
    } มี{ $who }รวมกัน { $share } ของ{ $whole ->
        [country] ทั้งประเทศ
        [region] ภาค
        [group] กลุ่ม
       *[province] จังหวัด
    } น้อยแห่งที่สุดที่ถึงครึ่งหนึ่ง จาก { $of } แห่งที่มีตัวเลข
target-poor = คนจนเป้าหมาย
on-slide-finding-only = { $first } เป็นแห่งเดียวที่มีตัวเลข{ $measure } ({ $value })
on-slide-finding-alike = { $subject }: ทั้ง { $areas }มีค่าเท่ากัน ({ $value })
on-slide-finding-tied =
    { $subject }: { $tied } มีค่า{ $end ->
        [lowest] ต่ำ
       *[highest] สูง
    }สุดเท่ากัน จาก { $areas } ({ $value }){ $where }
end-place = ที่{ $place }
end-alike = { $areas }ที่เท่ากัน
end-tied = เท่ากัน { $areas }
on-slide-finding-bangkok = กรุงเทพมหานคร: ไม่มีข้อมูล เพราะการสำรวจ จปฐ. ไม่ครอบคลุมกรุงเทพมหานคร
on-slide-finding-nothing = { $area }: ไม่มีตัวเลข{ $measure }

# Figures in large type
fact-poor = คนจนเป้าหมาย (สำรวจ { $base } คน)
fact-poor-none = คนจนเป้าหมาย (ไม่มีการสำรวจ จปฐ.)
fact-poor-missing = คนจนเป้าหมาย (ไม่มีตัวเลข พ.ศ. { $year })
fact-several-joint = ขัดสนตั้งแต่ 2 มิติขึ้นไป (ไม่มีตัวเลข พ.ศ. { $year })
fact-rate = { $measure }
fact-rate-beside = { $measure } (ทั้งประเทศ { $country })
fact-rank-value = { $rank } จาก { $n }
fact-rank =
    { $shared ->
        [1] อันดับของ{ $level } เรียงจากสูงไปต่ำ
       *[other] อันดับร่วมกัน { $shared } { $level } เรียงจากสูงไปต่ำ
    }
fact-rank-none = ไม่มีอันดับ
fact-dimension =
    { $tied ->
        [1] มิติที่ขัดสนมากที่สุด ({ $share } ของคนจนเป้าหมาย)
       *[other] มิติที่ขัดสนมากที่สุดเท่ากัน (มิติละ { $share } ของคนจนเป้าหมาย)
    }
fact-dimension-none = มิติที่ขัดสนมากที่สุด
fact-several = ขัดสนตั้งแต่ 2 มิติ ({ $share } ของคนจนเป้าหมาย)
fact-several-none = ขัดสนตั้งแต่ 2 มิติขึ้นไป
fact-several-protected = ขัดสนตั้งแต่ 2 มิติขึ้นไป (น้อยกว่า { $least } คนหรือไม่มีเลย)

# Rankings and charts
worst-highest = { $k } { $level }ที่สูงที่สุด (จาก { $n }){ $more }
worst-lowest = { $k } { $level }ที่ต่ำที่สุด (จาก { $n }){ $more }
best-highest = { $k } { $level }ที่สูงที่สุด (จาก { $n }){ $more }
best-lowest = { $k } { $level }ที่ต่ำที่สุด (จาก { $n }){ $more }
all-highest = ทุก{ $level } ({ $n }) เรียงจากสูงไปต่ำ
all-lowest = ทุก{ $level } ({ $n }) เรียงจากต่ำไปสูง
tick = | ทั้งประเทศ { $value }
tick-total = ทั้งประเทศ { $value } · เรียงตามจำนวน
tick-none = ไม่มีค่าทั้งประเทศให้เทียบ
tick-dimensions = ร้อยละของที่สำรวจ · | ทั้งประเทศ · มิติซ้อนกันได้ จึงรวมกันไม่ได้
dimensions-note = ร้อยละของที่สำรวจ · มิติซ้อนกันได้ จึงรวมกันไม่ได้
on-slide-dimensions-title = คนจนเป้าหมายที่ขัดสนในแต่ละมิติ
rate-and-people = { $rate } · { $people } คน
on-slide-column-rank = ที่
column-percent = ร้อยละ
column-baht = บาท
column-number = ตัวเลข
column-index = ดัชนี
column-of = คน / สำรวจ
column-place = ตำบล หรือหน่วยสำรวจเทศบาล
on-slide-column-people = คน
on-slide-column-running = สะสม
column-item = ที่
column-point = ประเด็น
column-figure = ตัวเลข
column-who = ผู้รับผิดชอบ
column-when = กำหนดเสร็จ

# Why there is nothing to show
on-slide-absent-bangkok = การสำรวจ จปฐ. ไม่ครอบคลุมกรุงเทพมหานคร จึงไม่มีตัวเลขให้แสดง และไม่ควรอ่านว่าเป็นศูนย์
on-slide-absent-level = { $measure } ไม่มีตัวเลขราย{ $level } มีเฉพาะราย{ $levels }
absent-year = { $measure } ไม่มีตัวเลขของ พ.ศ. { $year } มีของ พ.ศ. { $years }
absent-never = { $measure } ไม่มีตัวเลขของ พ.ศ. { $year }
absent-here = { $measure } ไม่มีตัวเลขของ{ $area } พ.ศ. { $year }
absent-dimensions = ปีนี้ไม่มีตัวเลขแยกตามมิติ
absent-joint = ตัวเลข พ.ศ. { $year } บอกจำนวนคนที่ขัดสนในแต่ละมิติ แต่ไม่บอกว่าขัดสนพร้อมกันในมิติใดบ้าง

# Maps
on-slide-legend-unit = { $unit } ราย{ $level } พ.ศ. { $year }
legend-areas = จำนวน{ $level }
legend-both = { $level } ซ้าย / ขวา
legend-municipal = นับในเขตเทศบาล
on-slide-legend-protected = ปกปิด (<{ $least })
on-slide-legend-weak = สำรวจ <100 คน
legend-rank =
    { $value } · อันดับ { $rank }{ $shared ->
        [1] {""}
       *[other] {" "}(ร่วม { $shared })
    } จาก { $n }
legend-shared = สองแผนที่ใช้มาตราเดียวกัน
on-slide-unit-percent = ร้อยละ
on-slide-unit-count = คน
on-slide-unit-baht = บาท
on-slide-unit-number = ตัวเลข
on-slide-unit-index = ดัชนี
inset = กรุงเทพฯ และปริมณฑล
map-alt = แผนที่{ $measure } { $area } ราย{ $level } พ.ศ. { $year } ช่วงชั้น ({ $unit }): { $classes } · มีข้อมูล { $known } จาก { $all } พื้นที่ · สูงสุดสามอันดับ: { $highest } · ต่ำสุดสามอันดับ: { $lowest }
units =
    นอกขอบเขตตำบล (เทศบาล) { $n } แห่ง ประชากรที่สำรวจ { $people } คน คนจนเป้าหมาย { $poor } คน{ $names ->
        [0] {""}
       *[other] {" "}มากที่สุด: { $named }
    }
units-none = ไม่มีหน่วยสำรวจนอกขอบเขตตำบล
unit = เขตเทศบาลใน { $district }
unit-of-several = เขตเทศบาลใน { $district } ({ $code })
unit-named = { $name } ({ $poor } คน)

# Where to start
start-subtitle = ตำบลและหน่วยสำรวจเทศบาล เรียงตามจำนวนคนจนเป้าหมาย
start-table = { $k } แห่งแรก จาก { $n } แห่งนี้
start-table-all = ทั้ง { $n } แห่ง
curve-title = ส่วนแบ่งสะสมของคนจนเป้าหมาย
curve-x = สัดส่วนของตำบลและเทศบาล เรียงจากคนจนมากไปน้อย
curve-y = สัดส่วนสะสมของคนจนเป้าหมาย
curve-note = { $k } จาก { $n } แห่ง มีคนจนเป้าหมาย { $share }
half-title = ตำบลที่รวมกันมีคนจนเป้าหมายอย่างน้อยครึ่งหนึ่ง
half-in = อยู่ในครึ่งแรก
half-out = ตำบลอื่น
half-alt = แผนที่{ $area }: ตำบลและเทศบาล { $k } จาก { $n } แห่งรวมกันมีคนจนเป้าหมายอย่างน้อยครึ่งหนึ่ง

# Points to follow up
follow-up-title = { $area }: { $n } ประเด็นติดตาม
follow-up-subtitle = ประเด็นจากตัวเลข เติมผู้รับผิดชอบและกำหนดเสร็จในที่ประชุม
point-worst =
    { $tied ->
        [1] ตรวจสอบพื้นที่ใน{ $first } ซึ่งมี{ $measure }
       *[other] ตรวจสอบพื้นที่ใน { $tied } { $kinds }ซึ่งมี{ $measure }
    } { $end ->
        [lowest] ต่ำ
       *[highest] สูง
    }ที่สุด{ $tied ->
        [1] {""}
       *[other] เท่ากัน
    }
point-worst-figure =
    { $value } แย่ที่สุด{ $tied ->
        [1] {""}
       *[other] เท่ากัน { $tied } แห่ง
    } ใน { $areas }
point-dimension =
    ทบทวนแผนงานด้าน{ $dimension } ซึ่งมีคนจนเป้าหมายขัดสนมากกว่ามิติอื่น{ $tied ->
        [1] {""}
       *[other] {" "}(เท่ากัน)
    }
point-dimension-figure =
    { $tied ->
        [1] { $count } คน ({ $share } ของคนจนเป้าหมาย)
       *[other] มิติละ { $count } คน ({ $share } ของคนจนเป้าหมาย)
    }
point-half = จัดลำดับงานใน { $k } ตำบลและเทศบาลที่มีคนจนเป้าหมายรวมกันถึงครึ่งหนึ่ง
point-half-figure = { $share } ใน { $k } จาก { $n } แห่ง
point-units = ประสานเทศบาลซึ่งไม่มีขอบเขตบนแผนที่ตำบล
point-units-figure = { $n } แห่ง คนจนเป้าหมาย { $poor } คน
point-newer = สอบทานรายชื่อกับข้อมูลล่าสุดในพื้นที่ก่อนดำเนินการ
point-newer-figure = ตัวเลขนี้เป็นของปี พ.ศ. { $year }
point-no-data = จัดหาข้อมูลอื่นแทน เพราะ{ $area }ไม่มีตัวเลขจากการสำรวจ จปฐ.
point-no-year = จัดหาตัวเลข พ.ศ. { $year } เพราะ{ $area }ไม่มีตัวเลข { $survey } ของปีนี้
point-no-data-figure = ไม่มีข้อมูล

# What comes together
together-title = ขัดสนพร้อมกันในมิติใดบ้าง
together-first = แสดง { $n } กลุ่มแรกจาก { $of } กลุ่ม
on-slide-together-note = ขัดสนในมิติเหล่านี้เท่านั้น · จากฐานข้อมูลปกปิด · ไม่แสดงกลุ่มที่ <{ $least } คน
together-subtitle = คนจนเป้าหมายจำแนกตามมิติ และมิติที่พบร่วมกัน
finding-together =
    { $share } ของคนจนเป้าหมายใน{ $area }ขัดสนตั้งแต่ 2 มิติ ที่พบร่วมกันมากที่สุดคือ{ $named ->
        [no] {" "}{ $tied } ชุดที่พบเท่ากัน
       *[yes] { $together }
    }
finding-together-none = คนจนเป้าหมายใน{ $area }ขัดสนมากที่สุดในมิติ{ $dimension }
people-and-share = { $people } คน · { $share }

# A setting of the measures of several dimensions
setting-line = เกณฑ์ของสไลด์นี้: { $population } · จุดตัด k = { $k } · น้ำหนัก { $weights }
setting-population-target_poor = คนจนเป้าหมาย
setting-population-bmn_poor = คนจน จปฐ.
setting-population-households = ครัวเรือนยากจน จปฐ.
setting-unit-people = คน
setting-unit-households = ครัวเรือน
setting-name-h =
    { $several ->
        [no] สัดส่วนผู้ที่ถึงเกณฑ์ (H)
       *[yes] สัดส่วนผู้ขัดสนหลายมิติ (H)
    }
setting-name-a =
    { $several ->
        [no] ความเข้มข้นของความขัดสนของผู้ที่ถึงเกณฑ์ (A)
       *[yes] ความเข้มข้นของความขัดสน (A)
    }
setting-name-m0 =
    { $several ->
        [no] ดัชนีความขัดสนของผู้ที่ถึงเกณฑ์ (M0)
       *[yes] ดัชนีความขัดสนหลายมิติ (M0)
    }
setting-name-censored =
    { $several ->
        [no] สัดส่วนผู้ที่ถึงเกณฑ์และขัดสนด้าน{ $dimension }
       *[yes] สัดส่วนผู้ขัดสนหลายมิติที่ขัดสนด้าน{ $dimension }
    }
setting-dimensions =
    { $several ->
        [no] ผู้ที่ถึงเกณฑ์และขัดสนแต่ละมิติใน{ $area }
       *[yes] ผู้ขัดสนหลายมิติที่ขัดสนแต่ละมิติใน{ $area }
    }
fact-setting-poor =
    { $several ->
        [no] ผู้ที่ถึงเกณฑ์ ({ $unit })
       *[yes] ผู้ขัดสนหลายมิติ ({ $unit })
    }
fact-setting-h =
    { $several ->
        [no] สัดส่วนผู้ที่ถึงเกณฑ์ (H)
       *[yes] สัดส่วนผู้ขัดสนหลายมิติ (H)
    }
fact-setting-m0 = ดัชนี M0
fact-setting-usual = { $label } เกณฑ์เริ่มต้น { $usual }

# สไลด์พื้นที่เคียงกัน
beside-measure = ตัวชี้วัดหลักและห้ามิติ
beside-ends = ต่ำสุด – สูงสุด
beside-apart = จุดร้อยละ
beside-alt = จุดของแต่ละพื้นที่บนมาตราเดียวกัน: { $names }
beside-none = ปีนี้ไม่มีสัดส่วนของสองพื้นที่ขึ้นไปให้เทียบ
beside-country = | ทั้งประเทศ
