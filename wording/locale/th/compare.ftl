# หน้าเปรียบเทียบ
page-compare = เปรียบเทียบ
parameter-beside = พื้นที่ที่เทียบ
section-places = พื้นที่เคียงกัน

compare-widest = ต่างกันมากที่สุดที่{ $measure }: { $high } { $most } กับ{ $low } { $least } ห่างกัน { $points } จุดร้อยละ
compare-widest-tied = ต่างกันมากที่สุดที่{ $measure } ({ $high } { $most } กับ{ $low } { $least } ห่างกัน { $points } จุดร้อยละ) และห่างกันเท่านี้ที่{ $others }ด้วย
compare-alike = { $n ->
       *[other] ทั้ง { $n } พื้นที่มีตัวเลข{ $near ->
            [yes] ต่างกันน้อยจนส่วนต่างแสดงเป็นศูนย์
           *[no] เท่ากันตามที่แสดง
        } { $whole ->
            [yes] ทั้ง { $of } อัตราที่เทียบกัน
           *[no] ในอัตราที่มีครบทุกพื้นที่ ({ $rates } จาก { $of } อัตรา)
        }
    }
compare-nothing = ยังเทียบไม่ได้: ต้องมีอย่างน้อยสองพื้นที่ที่มีตัวเลข
compare-without = ไม่มีตัวเลขของ{ $names } จึงไม่อยู่ในการเทียบ
compare-points = ห่างกัน (จุดร้อยละ)

# แผนที่ย่อย
section-multiples = แผนที่ย่อย
parameter-panels = ภาพที่แสดง
parameter-form = แบบ
parameter-legend = คำอธิบายสี
panels-years = ทุกปีของตัวชี้วัด
panels-dimensions = ห้ามิติ
panels-chosen = เลือกตัวชี้วัด
form-maps = แผนที่
form-tiles = ตารางจังหวัด
legend-common = ร่วมกัน
legend-own = แยกแต่ละภาพ
compare-measures = ตัวชี้วัดที่แสดง (ไม่เกิน { $most })
compare-point = ชี้ที่พื้นที่ใดในภาพหนึ่ง ทุกภาพจะบอกตัวเลขของพื้นที่นั้น
compare-year-lacking = ไม่มีข้อมูล
compare-country = ทั้งประเทศ { $value }
compare-several = { $n } ตัวชี้วัด
compare-common = คำอธิบายสีร่วมกันทั้ง { $n } ภาพ · { $unit } · ราย{ $level }
compare-one-legend = ทุกภาพใช้ช่วงชั้นและสีเดียวกัน เทียบกันได้
compare-saved =
    { $n ->
        [1] ไฟล์เดียวนี้มีแผนที่ภาพนี้
       *[other] ไฟล์เดียวนี้มีแผนที่ครบ { $n } ภาพ สลับดูทีละภาพ แต่ละภาพใช้ช่วงชั้นของตัวเอง
    }
compare-own-legends = แต่ละภาพมีช่วงชั้นของตัวเอง สีข้ามภาพเทียบกันไม่ได้
compare-units = ตัวชี้วัดที่เลือกมีหน่วยหรือทิศทางต่างกัน จึงใช้ช่วงชั้นร่วมกันไม่ได้
compare-tiles = หนึ่งช่องคือหนึ่งจังหวัด วางใกล้ตำแหน่งจริง ทุกช่องเท่ากัน ขนาดไม่ใช่พื้นที่หรือประชากร
compare-lacking-years = ปีที่ไม่มีข้อมูล { $n } ปี แสดงเป็นเส้นทแยง
compare-panel-aloud = { $title } สูงสุด { $highest } ต่ำสุด { $lowest }
compare-panel-lacking = { $title } ไม่มีข้อมูล
compare-panels = { $n } ภาพ ราย{ $level }
compare-panels-nothing = ไม่มีข้อมูล{ $measure }ราย{ $level }
compare-often =
    { $leaders }มี{ $measure }{" "}{ $end ->
        [lowest] ต่ำสุด
       *[highest] สูงสุด
    }{ $many ->
        [1] {""}
       *[other] บ่อยเท่ากัน
    }{ $n ->
        [1] ในปีเดียวที่มีข้อมูล ({ $first })
       *[other] ใน { $times } จาก { $n } ปีที่มีข้อมูล ({ $first }–{ $last })
    }
compare-measure-leads =
    { $kind ->
        [dimensions] มิติ
       *[measures] {""}
    }{ $measures }{ $end ->
        [lowest] ต่ำสุด
       *[highest] สูงสุด
    }{ $many ->
        [1] {""}
       *[other] เท่ากัน
    }ใน { $times } จาก { $areas } มากกว่าภาพอื่นจากทั้งหมด { $n } ภาพ

# พื้นที่เคียงกัน
compare-places = พื้นที่ที่เทียบ (2–{ $most })
compare-places-help = เลือกจังหวัด อำเภอ หรือกลุ่มพื้นที่ที่บันทึกไว้จากช่องนี้ ตำบลเลือกได้จากช่องค้นหาทางซ้าย
compare-refused = ไม่พบกลุ่มพื้นที่ { $groups }
compare-adding = เลือกพื้นที่ที่พบเพื่อเพิ่มเข้าการเทียบ (ขณะนี้ { $n } จากไม่เกิน { $most })
compare-full = เทียบครบ { $most } พื้นที่แล้ว เอาออกจากช่อง “พื้นที่ที่เทียบ” ก่อนจึงจะเพิ่มได้
compare-no-room = { $name } ยังไม่อยู่ในการเทียบ เพราะเทียบได้ไม่เกิน { $most } พื้นที่
compare-fault-unknown = ไม่ได้ใช้พื้นที่ที่ระบุในที่อยู่ เพราะไม่รู้จัก { $named }
compare-fault-twice = ไม่ได้ใช้พื้นที่ที่ระบุในที่อยู่ เพราะระบุซ้ำ: { $named }
compare-fault-many = ไม่ได้ใช้พื้นที่ที่ระบุในที่อยู่ เพราะมี { $n } แห่ง เทียบได้ไม่เกิน { $most } แห่ง
compare-rates = ตัวเลขหลักและห้ามิติบนมาตราเดียวกัน
compare-alt = จุดของแต่ละพื้นที่บนมาตราเดียวกัน เส้นตั้งคือทั้งประเทศ
compare-indicators = { $shown } จาก { $known } ตัวชี้วัดที่ห่างกันมากที่สุด สัดส่วนที่ไม่ผ่าน เส้นตั้งคือทั้งประเทศ ตัวชี้วัดทั้งหมดอยู่ในตาราง
compare-same = เท่ากัน
compare-places-common = { $unit } · ราย{ $level } · { $year } · ทุกภาพใช้ช่วงชั้นเดียวกันของทั้งประเทศ
compare-point-place = ชี้ที่พื้นที่เพื่อดูตัวเลข
compare-beside = จุดร้อยละ
compare-figure = { $value } ({ $standing })
