# Texts of the dashboard in Thai. The English file has the same keys.
site-title = แผนที่ความยากจนหลายมิติ
page-national = ภาพรวมประเทศ
page-province = จังหวัดของฉัน
whole-country = ทั้งประเทศ
year = พ.ศ. { $year }
year-lacking = { $year } – ไม่มีตัวเลขนี้
year-lacks = { $measure } ไม่มีตัวเลขของ { $year } ราย{ $level } มีของ { $years }
year-old = พ.ศ. { $year } · { $ago } ปีก่อน

# Side bar
control-search = ค้นหาพื้นที่ หรือถาม
search-placeholder = ชื่อพื้นที่ รหัส หรือคำถาม
search-nothing = ไม่พบพื้นที่ที่ตรงกับ “{ $typed }” ลองพิมพ์เพียงบางส่วนของชื่อ หรือรหัสพื้นที่
search-long = คำค้นยาวเกินไป ใช้ได้ไม่เกิน { $most } ตัวอักษร
search-more = และอีก { $n } แห่ง
search-more-than = และอีกกว่า { $n } แห่ง
search-postcode = { $typed } เป็นรหัสไปรษณีย์ ไม่ใช่รหัสพื้นที่ ค้นด้วยชื่อ หรือรหัสจังหวัด 2 หลัก อำเภอ 4 หลัก ตำบล 6 หลัก
control-group = กลุ่มตัวชี้วัด
control-measure = ตัวชี้วัด
control-level = ระดับพื้นที่
control-classes = การแบ่งช่วงชั้น
control-period = ปีข้อมูล
control-lang = ภาษา
control-province = จังหวัด
level-country = ประเทศ
level-region = ภาค
level-province = จังหวัด
level-district = อำเภอ
level-tambon = ตำบล
level-municipality = หน่วยสำรวจ
classes-quantile = 5 กลุ่ม ตามจำนวนพื้นที่
classes-high = เน้นปลายสูง
classes-policy = เกณฑ์คงที่
classes-within = เทียบภายในจังหวัด

# Findings
finding-region =
    { $end ->
        [lowest] { $k } ใน { $of } { $kinds }ที่มี{ $measure } ต่ำที่สุดอยู่ใน{ $region } ต่ำสุดคือ { $first }
       *[highest] { $k } ใน { $of } { $kinds }ที่มี{ $measure } สูงที่สุดอยู่ใน{ $region } สูงสุดคือ { $first }
    } { $compared ->
        [no] ({ $value })
       *[yes] ({ $value } ทั้ง⁠ประเทศ { $country })
    }
finding-map =
    { $end ->
        [lowest] { $first } มี{ $measure } ต่ำที่สุดจาก { $areas }
       *[highest] { $first } มี{ $measure } สูงที่สุดจาก { $areas }
    } { $compared ->
        [no] ({ $value })
       *[yes] ({ $value } ทั้ง⁠ประเทศ { $country })
    }
finding-only =
    { $first } เป็นแห่งเดียวที่มีตัวเลข{ $measure } { $compared ->
        [no] ({ $value })
       *[yes] ({ $value } ทั้ง⁠ประเทศ { $country })
    }
finding-alike =
    { $measure }: ทั้ง { $areas }มีค่าเท่ากัน { $compared ->
        [no] ({ $value })
       *[yes] ({ $value } ทั้ง⁠ประเทศ { $country })
    }
finding-tied =
    { $measure }: { $tied }มีค่า{ $end ->
        [lowest] ต่ำสุด
       *[highest] สูงสุด
    }เท่ากัน จาก { $areas } { $compared ->
        [no] ({ $value })
       *[yes] ({ $value } ทั้ง⁠ประเทศ { $country })
    }{ $where }
finding-where = {" "}{ $held }อยู่ใน{ $region }
finding-tied-named =
    { $measure }: { $tied } มีค่า{ $end ->
        [lowest] ต่ำสุด
       *[highest] สูงสุด
    }เท่ากัน จาก { $areas } { $compared ->
        [no] ({ $value })
       *[yes] ({ $value } ทั้ง⁠ประเทศ { $country })
    }
finding-area =
    { $name }: { $measure } { $value }{ $ranked ->
        [no] {""}
       *[yes] {" "}{ $rank }
    }
finding-distance =
    { $name }: { $measure } { $value } { $side ->
        [above] สูงกว่าทั้ง⁠ประเทศ ({ $country }) { $points } จุด⁠ร้อยละ
        [below] ต่ำกว่าทั้ง⁠ประเทศ ({ $country }) { $points } จุด⁠ร้อยละ
        [near] ใกล้เคียงกับทั้ง⁠ประเทศ ({ $country })
       *[same] เท่ากับทั้ง⁠ประเทศ
    }
finding-missing = { $name }: ไม่มีตัวเลข{ $measure } ของพื้นที่นี้ ดูตัวเลขของอำเภอหรือหน่วยสำรวจเทศบาลในอำเภอเดียวกัน
finding-district = { $name }: ไม่มีตัวเลข{ $measure } ของพื้นที่นี้ ดูตัวเลขของอำเภอ
finding-none = { $name }: ไม่มีตัวเลข{ $measure }
finding-nobody = { $name }: { $measure } ไม่มีค่า เพราะไม่มีผู้ที่นำมาคิดได้ (ฐานเป็น 0)
finding-protected = { $name }: { $measure } ไม่แสดง เพราะมาจากคนจำนวนน้อยกว่า { $least } คน
finding-nothing = ไม่มีข้อมูล{ $measure } ในพื้นที่นี้
rank = อันดับ { $rank } { $of }
rank-none = –

# Four figures
people = { $count } คน
households = { $count } ครัวเรือน
card-poor = คนจนเป้าหมาย
card-of = จากประชากรที่สำรวจ { $base } คน
card-rate = สัดส่วนคนจนเป้าหมาย
card-rate-note = ของประชากรที่สำรวจ
card-dimension = มิติที่ขัดสนมากที่สุด
card-share =
    { $tied ->
        [yes] มิติละ { $count } คน ({ $share } ของคนจนเป้าหมาย)
       *[no] { $count } คน ({ $share } ของคนจนเป้าหมาย)
    }
card-several = ขัดสนตั้งแต่ 2 มิติขึ้นไป
card-several-note = { $share } ของคนจนเป้าหมาย
value-below = <{ $least }
value-withheld = ปกปิด
value-none = –
value-small_sample = ตัวอย่างไม่พอ
about = ประมาณ { $value }

newest = ข้อมูลล่าสุดที่มี:
newest-spending = ความยากจนด้านรายจ่าย { $year }
newest-tpmap = TPMAP ราย{ $level } { $year }
newest-tabulated = ระเบียนสำรวจราย{ $level } { $year }

# Chosen area
area-rank = อันดับ
area-rank-note = { $of } เรียงจากสูงไปต่ำ
standing-people = { $count } จาก { $base } คน
standing-households = { $count } จาก { $base } ครัวเรือน
standing-indicator = ไม่ผ่าน { $count } จาก { $base }
standing-bmn-poor = { $count } จากคนจน จปฐ. { $base } คน
standing-per = { $count } ต่อ{ $of } { $base }
standing-named = { $what } { $standing }
things = { $count }
counted-people = ประชากรที่สำรวจ
counted-households = ครัวเรือนที่สำรวจ
counted-target_poor = คนจนเป้าหมาย
counted-bmn_poor = คนจน จปฐ.
counted-poor_households = ครัวเรือนยากจน จปฐ.
counted-registered = คนจน จปฐ. ที่ลงทะเบียนบัตรสวัสดิการแห่งรัฐ
counted-several = คนจนเป้าหมายที่ขัดสนตั้งแต่ 2 มิติ
counted-failed = ไม่ผ่านตัวชี้วัดที่ { $no }
counted-surveyed = สำรวจตัวชี้วัดที่ { $no }
column-counts-of = สิ่งที่นับ
column-bases-of = ฐานคือ
covered-by =
    { $part ->
        [yes] บางส่วนอยู่ใน{ $units } ซึ่งสำรวจแยกต่างหาก
       *[maybe] บางส่วนหรือทั้งหมดอยู่ใน{ $units } ซึ่งสำรวจแยกต่างหาก
    }
municipality-note = หน่วยสำรวจนี้ไม่มีขอบเขตบนแผนที่ จึงแสดงขอบเขตอำเภอแทน
open-province = ดูรายละเอียด{ $name }

# Ranking and dimensions
ranking-end = ด้านของอันดับ
ranking-highest = สูงสุด
ranking-lowest = ต่ำสุด
regions-title = { $n } ภาค เรียงจากสูงไปต่ำ
ranking-title-highest = { $k } { $kinds }ที่สูงที่สุด (จาก { $areas }){ $more }
ranking-title-lowest = { $k } { $kinds }ที่ต่ำที่สุด (จาก { $areas }){ $more }
children-title-highest = { $kinds }ใน{ $name } เรียงจากสูงไปต่ำ ({ $k } จาก { $n })
children-title-lowest = { $kinds }ใน{ $name } เรียงจากต่ำไปสูง ({ $k } จาก { $n })
ranking-alt = แผนภูมิแท่งอันดับของพื้นที่ เลือกแท่งเพื่อเลือกพื้นที่
dimensions-title = คนจนเป้าหมายจำแนกตามมิติ: { $name }
dimensions-help = ร้อยละของประชากรที่สำรวจที่เป็นคนจนเป้าหมายและขัดสนในมิตินั้น คนหนึ่งอาจขัดสนหลายมิติ จึงรวมกันไม่ได้
dimensions-alt = แผนภูมิแท่งของคนจนเป้าหมายในแต่ละมิติ เรียงจากมากไปน้อย
tick-country = ┃ ทั้ง⁠ประเทศ { $value }
no-figures = พื้นที่นี้ไม่มีตัวเลขจากการสำรวจ จปฐ.

# Map
no-data = ไม่มีข้อมูล
protected = ปกปิด: น้อยกว่า { $least } คนหรือไม่มีเลย
small-sample = ตัวอย่างการสำรวจไม่พอจะคำนวณ
weak = ข้อมูลน้อย: สำรวจไม่ถึง 100 คน
map-failed = แสดงแผนที่ไม่ได้ โปรดโหลดหน้านี้ใหม่
map-label = แผนที่: { $measure }
map-zoom-in = ขยาย
map-zoom-out = ย่อ
map-keys = ลูกศรเลื่อนไปยังพื้นที่ข้างเคียง Enter เลือกพื้นที่ Esc ออกจากแผนที่ + และ - ย่อขยาย
legend-unit = { $unit } · ราย{ $level } · { $year }
legend-offices =
    { $within ->
        [bangkok] ● สำนักงานเขต
       *[province] ■ ศาลากลางจังหวัด · ● ที่ว่าการอำเภอ
    }
legend-no-data = ไม่มีข้อมูล
legend-small-sample = ตัวอย่างไม่พอ
legend-protected = ปกปิด (<{ $least } คน)
legend-weak = ข้อมูลน้อย (<100 คน)
unit-percent = ร้อยละ
unit-people = คน
unit-households = ครัวเรือน
unit-things = จำนวน
unit-baht = บาท
unit-number = ตัวเลข
value-baht = { $value } บาท
unit-index = ดัชนี
map-description = แผนที่{ $measure } ราย{ $level } พ.ศ. { $year } ช่วงชั้น ({ $unit }): { $classes } · มีข้อมูล { $known } จาก { $all } พื้นที่ · สูงสุดสามอันดับ: { $highest } · ต่ำสุดสามอันดับ: { $lowest }
map-tied = { $areas }เท่ากัน ({ $value })
description-title = คำอธิบายแผนที่เป็นข้อความ

# Notes and tables
table-title = ตารางทุก{ $kinds } ({ $n })
table-filter = กรองด้วยชื่อหรือรหัส
table-download = ดาวน์โหลด CSV
column-code = รหัส
column-area = พื้นที่
column-count = จำนวน
column-base = ฐาน
column-rank = อันดับ
column-state = หมายเหตุ
column-unit = หน่วยสำรวจ
column-district = อำเภอ
column-poor = คนจนเป้าหมาย (คน)
column-people = ประชากรที่สำรวจ (คน)
state-below = ปกปิด (<{ $least })
state-withheld = ปกปิด
state-none = ไม่มีในระดับนี้หรือไม่มีฐานให้คิด
state-small_sample = ตัวอย่างของแหล่งข้อมูลไม่พอจะคำนวณ
state-missing = ไม่มีข้อมูล
state-weak = ข้อมูลน้อย
units-title = นอกขอบเขตตำบล (เทศบาล) { $n } แห่ง
units-note = { $n } หน่วยสำรวจนี้ไม่มีขอบเขตบนแผนที่ แต่นับรวมในตัวเลขตั้งแต่ระดับอำเภอขึ้นไป: { $people } คน คนจนเป้าหมาย { $poor } คน
# Notices
ignored = ลิงก์มีค่าที่ระบบไม่รู้จัก จึงแสดงค่าเริ่มต้นแทน ({ $parameters })
moved-level = { $measure } ไม่มีราย{ $asked } จึงแสดงราย{ $shown }
moved-classes = “{ $asked }” ใช้กับ{ $measure }ไม่ได้ จึงใช้ “{ $shown }”
damaged = อ่านข้อมูลของระบบไม่ได้ จึงไม่แสดงแผนที่: { $why } · { $remedy }

finding-bangkok = { $name }: ไม่มีข้อมูล เพราะการสำรวจ จปฐ. ไม่ครอบคลุมกรุงเทพมหานคร
finding-small-sample = { $name }: ตัวอย่างของการสำรวจครัวเรือนไม่พอจะคำนวณตัวเลขนี้
rank-of = จาก { $areas }
rank-shared = ร่วมกัน { $shared } { $of }
legend-rate = สีแสดงสัดส่วน ไม่ใช่จำนวน
table-nothing = ไม่พบพื้นที่ที่ตรงกับ “{ $wanted }”
parameter-area = พื้นที่
parameter-level = ระดับ
parameter-measure = ตัวชี้วัด
parameter-period = ปี
parameter-classes = ช่วงชั้น
parameter-lang = ภาษา

# Sources
source-tpmap = TPMAP (สศช. และเนคเทค) จากข้อมูล จปฐ. กรมการพัฒนาชุมชน และทะเบียนบัตรสวัสดิการแห่งรัฐ กระทรวงการคลัง ปี พ.ศ. { $year }
source-nesdc_poverty = ความยากจนด้านรายจ่าย (สศช.) จากการสำรวจภาวะเศรษฐกิจและสังคมของครัวเรือน สำนักงานสถิติแห่งชาติ ปี พ.ศ. { $year } เป็นคนละแนวคิดกับ { $survey }
source-dopa = ทะเบียนราษฎร (กรมการปกครอง) สิ้นปี พ.ศ. { $year }
source-nesdc_hai-alone = ดัชนีความก้าวหน้าของคน (สศช.) ปี พ.ศ. { $year }
source-nesdc_hai = ดัชนีความก้าวหน้าของคน (สศช.) ปี พ.ศ. { $year }; ตัวเลขความยากจนจาก { $survey ->
        [TPMAP] TPMAP (สศช. และเนคเทค)
       *[other] { $survey }
    }
notes-source = ที่มา: { $source }
notes-boundaries = ขอบเขต: กรมแผนที่ทหาร ผ่าน OCHA (COD-AB) CC BY-IGO · เส้นเขตการปกครองใช้เพื่อการแสดงผลเท่านั้น ไม่มีผลทางกฎหมาย
notes-units = รวมเทศบาลที่ไม่มีขอบเขตบนแผนที่ { $units } แห่ง ({ $people } คน คนจนเป้าหมาย { $poor } คน)
notes-reach = คนที่สำรวจ จปฐ. พ.ศ. { $year } เท่ากับ { $share } ของประชากรตามทะเบียนราษฎร ({ $name })
notes-derived = นับจากฐานข้อมูลปกปิด เป็นจำนวนโดยประมาณซึ่งส่วนใหญ่ต่างจากจริงไม่กี่คน จำนวนที่น้อยกว่า { $least } คนหรือไม่มีเลยแสดงเป็น <{ $least }
notes-bangkok = กรุงเทพมหานครไม่อยู่ในการสำรวจ จปฐ.

# What a level or a source lacks
of-year = { $label } ({ $year })
absent-level = { $measure } มีระดับ{ $levels } ไม่มีราย{ $level } { $above }
absent-reason-survey_coverage = เพราะต่ำกว่าอำเภอ เทศบาลสำรวจแยกจากตำบล
absent-above = { $name } { $value }
absent-other = ไม่มีข้อมูล{ $measure } พ.ศ. { $year } ของพื้นที่นี้
absent-survey = ไม่มีตัวเลขจากการสำรวจ จปฐ. พ.ศ. { $year } ของพื้นที่นี้
absent-nobody = ไม่พบในพื้นที่นี้: { $standing } ({ $measure })
absent-these = พื้นที่นี้ไม่มีตัวเลขเช่นนี้
absent-bangkok = การสำรวจ จปฐ. ไม่ครอบคลุมกรุงเทพมหานคร
finding-level = { $name }: { $measure } มีระดับ{ $levels } ไม่มีราย{ $level } { $above }
survey-instead = ส่วนนี้แสดงตัวเลข { $survey } พ.ศ. { $year } ไม่ใช่{ $measure }
legend-level = มีระดับ{ $levels }เท่านั้น

# What nobody foresaw
mishap = หน้านี้แสดงไม่สำเร็จ โปรดแจ้งผู้ดูแลระบบพร้อมหมายเลข { $number }
mishap-home = กลับไปหน้าภาพรวมประเทศ
mishap-again = ลองอีกครั้ง
file-not-made = สร้างแฟ้มไม่สำเร็จ โปรดแจ้งผู้ดูแลระบบพร้อมหมายเลข { $number }
file-not-made-busy = ระบบกำลังสร้างสไลด์จำนวนมาก โปรดลองใหม่ในอีกสักครู่
file-not-made-slow = สร้างแฟ้มนานเกินกำหนดจึงหยุดไว้ โปรดลองใหม่ในอีกสักครู่
file-not-made-lost = ตัวสร้างสไลด์หยุดทำงานกลางคัน โปรดลองใหม่อีกครั้ง
file-not-made-release = อ่านชุดข้อมูลไม่ได้ เพราะแฟ้มเสียหาย
file-not-made-font = ไม่มีแบบอักษรที่มีอักษรไทยบนเครื่องแม่ข่าย
file-not-made-disk = อ่านหรือเขียนแฟ้มบนเครื่องแม่ข่ายไม่ได้
file-not-made-old = หน้านี้เปิดไว้นานเกินไป โปรดโหลดหน้าใหม่แล้วลองอีกครั้ง
export-one-year = สไลด์แสดง{ $measure } พ.ศ. { $year } ไม่แสดงการเปลี่ยนแปลงระหว่างปี
