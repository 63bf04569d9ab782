# Questions in the search box, in Thai. The English file has the same keys.
search-help = พิมพ์ชื่อหรือรหัสพื้นที่ หรือถามเป็นประโยค: พื้นที่ใดมากที่สุดหรือน้อยที่สุด เปรียบเทียบสองถึงหกพื้นที่ อะไรเพิ่มขึ้นหรือลดลง พื้นที่หนึ่งเท่าไร ทุกคำต้องอยู่ในคำที่ระบบรู้จัก คำถามอื่นระบบบอกว่าไม่เข้าใจ ไม่เดา
ask-understood = เข้าใจว่า: { $what }
ask-open = เปิดมุมมองนี้
ask-which =
    { $more ->
        [yes] แสดง { $n } จาก { $of } ที่อาจหมายถึง หมายถึงแห่งใด ระบุอำเภอหรือจังหวัดในคำถามได้
       *[no] ชื่อนี้มีหลายแห่ง หมายถึงแห่งใด
    }
ask-try = ถามได้ เช่น
ask-example-rank = ตำบลไหนในน่านขาดการศึกษามากที่สุด
ask-example-compare = เปรียบเทียบเชียงราย พะเยา ด้านรายได้
ask-example-change = จังหวัดที่ HAI เพิ่มขึ้นมากที่สุด
ask-example-place = อำเภอปัวมีคนจนกี่คน
ask-between = ,
ask-within = { $kinds }ใน{ $place }
ask-rank =
    { $end ->
        [lowest] { $areas } เรียงตาม { $measure } จากน้อยไปมาก
       *[other] { $areas } เรียงตาม { $measure } จากมากไปน้อย
    }
ask-place = { $measure } ของ{ $place }
ask-dimensions = ขัดสนมิติใดมากที่สุด: { $place }
ask-compare = เปรียบเทียบ { $places }
ask-compare-by = เปรียบเทียบ { $places } ตาม { $measure }
ask-change =
    { $way ->
        [up] { $measure } ที่เพิ่มขึ้น: { $areas }
        [down] { $measure } ที่ลดลง: { $areas }
        [worse] { $measure } ที่แย่ลง: { $areas }
        [better] { $measure } ที่ดีขึ้น: { $areas }
       *[other] การเปลี่ยนแปลงของ { $measure }: { $areas }
    }
ask-year = { $year }
ask-since = ตั้งแต่ { $year }
ask-until = ถึง { $year }
ask-lacking = { $measure } ราย{ $level } มีตัวเลขเพียงปีเดียว จึงยังบอกการเปลี่ยนแปลงไม่ได้ หน้าที่เปิดบอกว่าเทียบอะไรได้
ask-refused-unread = ไม่เข้าใจคำถามตั้งแต่ “{ $unread }”
ask-refused-senseless = คำเหล่านี้รวมกันแล้วไม่ใช่คำถามที่ตอบได้
ask-refused-long = คำถามยาวเกินไป
ask-refused-level = { $measure } ไม่มีตัวเลขราย{ $level } มีราย { $levels }
ask-refused-year =
    { $some ->
        [none] { $measure } ราย{ $level } ไม่มีตัวเลขของปีที่ถามและของปีอื่น
       *[some] { $measure } ราย{ $level } ไม่มีตัวเลขของปีที่ถาม มีของ { $years }
    }
parameter-end = ปลายของอันดับ
