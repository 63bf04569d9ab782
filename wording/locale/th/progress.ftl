# Texts of the page of progress and of trends in Thai.
page-progress = ติดตามผล
progress-none = ยังไม่มีรายงาน ThaiQM รายพื้นที่ในระบบ: แสดงตัวเลขระดับประเทศที่เผยแพร่
progress-finding =
    { $place ->
        [area] { $name }:{" "}
       *[country] {""}
    }ครัวเรือนที่มีปัญหา { $problems } ครัวเรือน ({ $share } ของที่สำรวจ) ตามรายงาน ThaiQM ปี { $year }
progress-steps = จากการสำรวจถึงการช่วยเหลือ
progress-areas = ราย{ $level }
progress-map = แสดงบนแผนที่
progress-beside = { $survey } และ ThaiQM: พื้นที่ที่สองระบบเห็นต่างกันมากที่สุด
progress-disagree = { $k } { $kinds }ที่อันดับต่างกันมากที่สุด จาก { $areas }ที่มีตัวเลขทั้งสองระบบ{ $more }
progress-one-title = { $survey } และ ThaiQM: ตำแหน่งของ{ $name }
progress-one = { $name }: ครัวเรือนตกเกณฑ์ตาม { $survey } { $tpmap_share } และพบปัญหาตาม ThaiQM { $thaiqm_share } { $alone ->
        [yes] ไม่มีพื้นที่อื่นที่มีตัวเลขทั้งสองระบบ จึงไม่มีอันดับ
       *[no] เป็นอันดับ { $tpmap } ตาม { $survey } และอันดับ { $thaiqm } ตาม ThaiQM จาก { $areas }ที่มีตัวเลขทั้งสองระบบ (อันดับ 1 คือสัดส่วนสูงสุด) { $side ->
            [same] อันดับเท่ากันทั้งสองระบบ
            [higher] ตาม ThaiQM สูงกว่า { $apart } อันดับ
           *[lower] ตาม ThaiQM ต่ำกว่า { $apart } อันดับ
        }
    }
progress-one-rank = { $rank }{ $n ->
        [0] {""}
       *[other] {" "}(ร่วมกับอีก { $others } แห่ง)
    }
progress-counts = { $survey } นับครัวเรือนที่ตกเกณฑ์ จปฐ. ส่วน ThaiQM นับครัวเรือนที่เจ้าหน้าที่สำรวจพบปัญหา จึงเทียบอันดับ ไม่เทียบจำนวน
progress-rank-tpmap = อันดับตาม { $survey }
progress-rank-thaiqm = อันดับตาม ThaiQM
progress-press = ตัวเลขระดับประเทศจากข่าวที่อ้างกระทรวงมหาดไทย แต่ละตัวเลขมีวันที่และที่มา
progress-as-of = ณ วันที่
progress-what = รายการ
progress-value = ค่า
progress-stated =
    { $how ->
        [about] ประมาณ { $value }
        [more] มากกว่า { $value }
       *[exact] { $value }
    }
progress-note = ข้อควรทราบ
progress-warning = { $what } { $value }: { $note }
progress-unit-households = { $count } ครัวเรือน
progress-unit-problems = { $count } ปัญหา
progress-load = นำเข้ารายงาน ThaiQM ที่หน้าข้อมูลที่ใช้ (มีแบบฟอร์มให้กรอก)
changes-title = เปลี่ยนแปลงระหว่างปี
changes-none = ไม่มีตัวชี้วัดใดราย{ $level }ที่มีข้อมูลสองปีขึ้นไป
changes-from = จากปี
changes-to = ถึงปี
changes-break = แบบสำรวจ จปฐ. เปลี่ยนในปี 2565 ตัวเลขก่อนและหลังจึงเทียบกันโดยตรงไม่ได้
changes-red = แดง–แดง (อยู่ในกลุ่มแย่ที่สุดหนึ่งในสี่ของประเทศ และแย่ลง): { $n } จาก { $areas }
changes-red-mark = แดง–แดง
changes-red-column = แดง–แดง
changes-change = เปลี่ยนแปลง
changes-points = { $change } จุดร้อยละ
changes-unit-points = จุดร้อยละ
changes-points-brief = จุดร้อยละ
trends-title = แนวโน้มหลายปี
trend-target = สัดส่วนคนจนเป้าหมาย ({ $survey })
trend-poverty = สัดส่วนคนจนด้านรายจ่าย (สศช.)
trend-hai = ดัชนีความก้าวหน้าของคน (HAI)
trend-break = แบบ จปฐ. ใหม่
trend-sources = ที่มา: สศช. (สัดส่วนคนจนด้านรายจ่าย พ.ศ. 2531–2567 และ HAI พ.ศ. 2558–2564), { $survey }
changes-map = แผนที่การเปลี่ยนแปลง: แดงคือแย่ลง น้ำเงินคือดีขึ้น คลิกเพื่อดูรายการของจังหวัดนั้น
changes-province = พื้นที่ในรายการ
changes-more = และอีก { $n } แห่ง อยู่ในตาราง
changes-there = ราย{ $level }มี { $measures }
changes-instead =
    { $why ->
        [neutral] { $asked } มากขึ้นหรือน้อยลงไม่ใช่แย่ลงหรือดีขึ้น จึงแสดง{ $shown }
       *[years] { $asked } ไม่มีข้อมูลราย{ $level }สองปีขึ้นไป จึงแสดง{ $shown }
    }
progress-not-here = { $name }: ไม่มีรายงาน ThaiQM ปี { $year }
parameter-compare = ตัวชี้วัดที่เทียบ
parameter-since = จากปี
parameter-until = ถึงปี
trend-number = ตัวเลข (สัดส่วน 0–1 หรือดัชนี)

# Pictures of the figures published
progress-picture-households = ครัวเรือน ณ { $day }
progress-picture-problems = ปัญหา ณ { $day }
progress-source = ที่มา: { $name }
progress-figures = ตัวเลขทั้งหมดพร้อมข้อควรทราบและที่มา
changes-outlined = เส้นขอบสีเหลือง = แดง–แดง ({ $n } แห่งในประเทศ)
