# รายงานผลการตรวจแฟ้มที่นำเข้า
importer-tpmap = TPMAP รายปี (ZIP)
importer-cod_ab = ขอบเขตการปกครอง COD-AB
importer-nesdc_poverty = ความยากจนและการกระจายรายได้ (สศช.)
importer-bmn = ตัวชี้วัด จปฐ.
importer-thaiqm = รายงาน ThaiQM
importer-logbook = สรุป TPMAP Logbook
importer-complaints = เรื่องร้องเรียน
importer-imported = ตารางตัวชี้วัดใดก็ได้
importer-tabulated = ระเบียนการสำรวจที่ประมวลผลแล้ว
imports-kind-not-known = ยังไม่ทราบชนิด
imports-file-of-kind = แฟ้ม { $file }: { $kind }
imports-years-of-figures = ปีข้อมูล: { $years }
imports-rows-of-the-file = แถวทั้งหมด { $rows }: รับ { $accepted } ไม่ใช่ข้อมูล { $asides } รอคำตอบ { $asked } ไม่ผ่าน { $refused }
imports-may-be-published-but-differs = อ่านได้ครบและเผยแพร่ได้ แต่มี { $n } ข้อไม่ตรงกับที่ทราบ: ตรวจดูก่อน
imports-ready-to-be-published = ผ่านการตรวจสอบ พร้อมเผยแพร่
imports-to-be-answered-first = ต้องตอบคำถาม { $n } ข้อก่อน ยังไม่มีการบันทึกข้อมูล
imports-file-refused = ไม่ผ่าน: พบข้อผิดพลาด { $faults } รายการ คำถาม { $questions } ข้อ ไม่มีการบันทึกข้อมูล
imports-faults-of-one-cause = { $first } · รวม { $n } รายการ ({ $others })
imports-items-and-more = { $listed } และอีก { $more } รายการ
imports-at-places = { $told } ({ $places })
imports-name-may-mean = { $name } หมายถึงพื้นที่ใด: { $areas }
imports-which-area = “{ $name }” หมายถึงพื้นที่ใด
imports-or = { $one } หรือ { $other }
imports-no-similar-name = ไม่มีชื่อใกล้เคียง
imports-question-with-choices = { $question }: { $choices }
imports-sheet = แผ่นงาน “{ $sheet }”
imports-column = คอลัมน์ “{ $column }”
imports-is = { $what } = { $role }
imports-is-more-of-it = { $what } = { $role }: { $more }
imports-row-not-imported = { $place }: { $reason } ไม่นำเข้า
imports-role-area = พื้นที่
imports-role-name = ชื่อพื้นที่
imports-role-year = ปี
imports-role-measure = ตัวชี้วัด
imports-role-unit = หน่วย
imports-role-group = กลุ่มย่อย
imports-role-check = ใช้ตรวจสอบ
imports-role-left_out = ไม่นำเข้า
imports-role-asked = ต้องถาม
imports-stored-province = ระดับจังหวัด: { $n } จาก { $of } แห่ง
imports-stored-district = ระดับอำเภอ: { $n } จาก { $of } แห่ง
imports-stored-tambon = ระดับตำบล: { $n } จาก { $of } แห่ง
imports-stored-years = ปี พ.ศ. { $years }
imports-stored-days = ข้อมูล ณ { $days }
imports-stored-row = { $area } · { $year } · { $figure }
imports-stored-alike = “{ $measure }” เท่ากันทั้ง { $n } ค่า: { $figure }
imports-stored-highest = สูงสุด “{ $measure }”: { $row }{ $more ->
        [0] {""}
       *[other] {" "}และอีก { $more } ค่าเท่ากัน
    }
imports-stored-lowest = ต่ำสุด “{ $measure }”: { $row }{ $more ->
        [0] {""}
       *[other] {" "}และอีก { $more } ค่าเท่ากัน
    }
imports-area-within = { $area } { $around }
imports-figure-percent = ร้อยละ { $n }
imports-figure-people = { $n } คน
imports-figure-households = { $n } ครัวเรือน
imports-figure-baht = { $n } บาท
form-thaiqm = รายงาน ThaiQM
form-bmn = ตัวชี้วัด จปฐ. 31 ตัว
form-logbook = สรุป TPMAP Logbook
form-complaints = เรื่องร้องเรียน (ศูนย์ดำรงธรรม)
form-cards = ผู้ถือบัตรสวัสดิการแห่งรัฐ
