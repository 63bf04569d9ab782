# อะไรเปลี่ยนจากชุดข้อมูลหนึ่งไปยังชุดถัดไป ภาษาไทย

section-changes = อะไรเปลี่ยน
editions-report = รายงานการเปลี่ยนแปลงของชุดข้อมูล
editions-releases = จากชุดข้อมูล { $before } ถึง { $after }
editions-finding =
    { $area }: { $new ->
        [0] ไม่มีตัวเลขใหม่
       *[other] ตัวเลขใหม่ { $new } ค่า
    } { $restated ->
        [0] ไม่มีค่าที่แก้ไขย้อนหลัง
       *[other] แก้ไขย้อนหลัง { $restated } ค่า
    } { $gone ->
        [0] ไม่มีค่าที่หายไป
       *[other] หายไป { $gone } ค่า
    }
editions-nothing = { $area }: ไม่มีตัวเลขที่เผยแพร่ค่าใดใหม่ แก้ไขย้อนหลัง หรือหายไป
editions-moved =
    { $area }: { $entered ->
        [0] ไม่มีพื้นที่เข้ากลุ่มหนึ่งในสิบที่แย่ที่สุดของประเทศ
       *[other] { $entered } พื้นที่เข้ากลุ่มหนึ่งในสิบที่แย่ที่สุดของประเทศในตัวชี้วัดใดตัวชี้วัดหนึ่ง
    } { $left ->
        [0] ไม่มีพื้นที่ออก
       *[other] { $left } พื้นที่ออก
    } { $sure ->
        [0] ทั้งหมด { $moves } ครั้งอาจเป็นความบังเอิญ
       *[other] เกินกว่าความบังเอิญ { $sure } จาก { $moves } ครั้ง
    }
editions-moved-none = { $area }: ไม่มีการเข้าหรือออกจากกลุ่มหนึ่งในสิบที่แย่ที่สุดของประเทศที่บอกได้
editions-restating = { $area }: ตัวเลขของปีที่มีอยู่แล้วถูกแก้ไขย้อนหลัง { $n } ค่า
editions-restating-none = { $area }: ไม่มีตัวเลขของปีที่มีอยู่แล้วที่ถูกแก้ไขย้อนหลัง
editions-following =
    { $area }: { $targets ->
        [0] ไม่มีแผนของพื้นที่นี้เองที่มีเป้าหมาย
       *[other] { $behind ->
            [0] ไม่มีเป้าหมายที่ต่ำกว่าแผน จากเป้าหมายของพื้นที่นี้เอง { $targets } ข้อ
           *[other] เป้าหมายต่ำกว่าแผน { $behind } ข้อ จากเป้าหมายของพื้นที่นี้เอง { $targets } ข้อ
        }
    } { $tasks ->
        [0] ไม่มีงานที่เลยกำหนด
       *[other] งานเลยกำหนด { $tasks } งาน
    }
editions-following-none = { $area }: ไม่มีแผนของพื้นที่นี้เองที่มีเป้าหมาย และไม่มีงานที่เลยกำหนด
editions-figure-new = ตัวเลขใหม่
editions-figure-restated = ค่าที่แก้ไขย้อนหลัง
editions-figure-gone = ค่าที่หายไป
editions-figure-moved =
    ครั้งที่เข้าหรือออกจากหนึ่งในสิบที่แย่ที่สุด { $sure ->
        [0] ไม่มีครั้งใดเกินกว่าความบังเอิญ
       *[other] เกินกว่าความบังเอิญ { $sure } ครั้ง
    }
editions-figure-overdue = งานที่เลยกำหนด
editions-own = ตัวเลขใหม่ของ{ $area }เทียบกับค่าล่าสุดเดิม
editions-own-none = ไม่มีตัวเลขใหม่ของ{ $area }เอง
editions-restated = แก้ไขย้อนหลัง: ตัวเลขของปีที่มีอยู่แล้วซึ่งเปลี่ยนไปภายหลัง
editions-restated-none = ไม่มีตัวเลขของปีที่มีอยู่แล้วที่เปลี่ยนไป
editions-moved-title = เข้าหรือออกจากกลุ่มหนึ่งในสิบที่แย่ที่สุดของประเทศ
editions-moved-nobody = ไม่มีพื้นที่เข้าหรือออก หรือไม่มีปีหลังที่ใช้แบบสำรวจเดียวกันให้เทียบ
editions-by-level = จำนวนค่า แยกตามระดับ
editions-by-level-none = ไม่มีตัวเลขใหม่ แก้ไขย้อนหลัง หรือหายไป
editions-targets = เป้าหมายในแผนของ{ $area }
editions-targets-none = ไม่มีแผนของ{ $area }เองที่มีเป้าหมาย
editions-overdue = งานที่เลยกำหนด
editions-overdue-none = ไม่มีงานที่เลยกำหนด
editions-column-before = เดิม
editions-column-now = ใหม่
editions-column-was = เดิม
editions-column-is = ใหม่
editions-column-change = ต่างกัน
editions-column-moved = หนึ่งในสิบที่แย่ที่สุด
editions-column-noise = เกินกว่าความบังเอิญ
editions-column-plan = แผน
editions-column-latest = ล่าสุด
editions-column-standing = สถานะ
editions-column-due = กำหนด
editions-column-task = งาน
editions-column-state = สถานะ
editions-new = ใหม่
editions-changed = แก้ไข
editions-gone = หายไป
editions-in = เข้า
editions-out = ออก
editions-sure = ใช่
editions-noise = อาจบังเอิญ
editions-of-year = { $value } ({ $year })
editions-points = { $points } จุดร้อยละ
editions-more = อีก { $n } แถว คำสั่ง “atlas edition” เขียนออกมาครบทุกแถว
editions-of-a-group = กลุ่มพื้นที่
editions-both = ชุดข้อมูล { $before } และ { $after }
editions-source = ที่มา: { $sources }
editions-foot = ประมวลผล { $date } · { $source }
editions-rule = ค่าที่แก้ไขย้อนหลังไม่ใช่การเปลี่ยนแปลงของพื้นที่ ไม่รวมตัวเลขหลายมิติพร้อมกัน เพราะสร้างใหม่ทุกชุดข้อมูล เกณฑ์ของหนึ่งในสิบที่แย่ที่สุดอยู่ในหน้าวิธีคำนวณ

# ชุดข้อมูลสองชุดที่เทียบกันไม่ได้
editions-first = ก่อนชุดข้อมูล { $identity } ไม่มีชุดอื่น จึงไม่มีอะไรให้เทียบ
editions-same = เลือกชุดข้อมูล { $identity } ทั้งสองข้าง โปรดเลือกสองชุดที่ต่างกัน
editions-unknown = ที่นี่ไม่มีชุดข้อมูล { $identity } โปรดเลือกจากชุดที่เก็บไว้
editions-training-first = { $identity } เป็นชุดข้อมูลสมมติเพื่อการฝึก จึงไม่นำชุดจริงมาเทียบด้วย
editions-boundaries = พื้นที่ของชุดข้อมูลสองชุดไม่เหมือนกัน (ใหม่ { $new } พื้นที่ หายไป { $gone } พื้นที่) จึงเทียบตัวเลขทีละพื้นที่ไม่ได้
editions-waiting = กำลังทำ { $done } จาก { $of } จังหวัด โปรดขอใหม่อีกครู่
editions-which-file = บอกด้วย --out ว่าจะเขียน { $kind } ลงแฟ้มใด

# ส่วนในหน้าข้อมูล
parameter-before = ชุดข้อมูลเดิม
parameter-after = ชุดข้อมูลหลัง
editions-choose-before = จากชุดข้อมูล
editions-choose-after = ถึงชุดข้อมูล
editions-choose-place = พื้นที่
editions-working = กำลังเทียบชุดข้อมูลสองชุด
editions-file-pdf = PDF (A4)
editions-file-pptx = PPTX
editions-all = ทุกจังหวัดเป็น ZIP
editions-shown = แสดง { $shown } จาก { $of } แถว ไฟล์ของตารางนี้มีครบทุกแถว
editions-embedded = { $identity } · มากับโปรแกรม
editions-see = ดูว่าอะไรเปลี่ยน
