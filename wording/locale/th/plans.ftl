# แผน เป้าหมาย และงาน บนหน้าติดตามผล
plans-title = แผน เป้าหมาย และงานของ{ $name }
plans-way = ↓ แผนของที่นี่ { $plans } แผน { $n ->
        [0] ไม่มีงาน
       *[other] { $tasks } งาน
    }
plans-none = ยังไม่มีแผนของพื้นที่นี้
plans-choose = แผน
plans-group = กลุ่มพื้นที่
plans-everywhere = ทั้งพื้นที่
plans-undated = ไม่ได้กำหนดวัน
plans-made = วันที่ { $day } · ผู้ดูแล { $post }
plans-source = แผน “{ $title }” ของ{ $place }
plans-due = งาน { $all } รายการ: เกินกำหนด { $overdue } · ครบกำหนดใน 30 วัน { $soon } · หลังจากนั้น { $later } · ไม่ได้กำหนดวัน { $undated } · เสร็จหรือยกเลิกแล้ว { $closed }
plans-when-overdue = { $day } (เกินมา { $days } วัน)
plans-when-soon = { $day } (อีก { $days } วัน)
plans-when-later = { $day } (อีก { $days } วัน)
plans-targets = เป้าหมาย
plans-tasks = งาน
plans-measure-id = รหัสตัวชี้วัด
plans-column-measure = ตัวชี้วัด
plans-column-base = ค่าฐาน
plans-column-latest = ล่าสุด
plans-column-asked = แผนกำหนดถึงปีล่าสุด
plans-column-target = เป้าหมาย
plans-column-path = เส้นทาง
plans-column-state = สถานะ
plans-path-linear = เท่ากันทุกปี
plans-path-steps = เป็นขั้น
plans-task-id = ที่
plans-task-what = งานที่ต้องทำ
plans-task-where = พื้นที่
plans-task-area = พื้นที่
plans-task-dimensions = มิติ
plans-task-agency = หน่วยงาน
plans-task-post = ตำแหน่ง
plans-task-due = กำหนดเสร็จ
plans-task-state = สถานะ
plans-task-people = คน
plans-task-baht = บาท
plans-task-note = หมายเหตุ
plans-task-code = รหัสพื้นที่
plans-state-todo = ยังไม่เริ่ม
plans-state-doing = กำลังทำ
plans-state-done = เสร็จแล้ว
plans-state-stopped = ยกเลิก
plans-name = ชื่อแผน
plans-post = ตำแหน่งของผู้บันทึก
plans-post-help = ตำแหน่ง ไม่ใช่ชื่อบุคคล เช่น พัฒนาการจังหวัด
plans-note = หมายเหตุของแผน
plans-base-year = ปีฐาน (พ.ศ.)
plans-target-year = ปีเป้าหมาย (พ.ศ.)
plans-steps = ขั้นระหว่างทาง
plans-steps-help = ปีและค่า คั่นด้วยเครื่องหมาย ; เช่น 2568=2.5; 2569=2.0
plans-save = บันทึก
plans-undo = ย้อนกลับการแก้ไขล่าสุด
plans-again = เพิ่มอีกแผน
plans-untitled = แผนใหม่
plans-delete = ลบแผน
plans-editor-title = ทำหรือแก้แผน
plans-delete-sure = ลบแผน “{ $title }” หรือไม่ บันทึกยังเก็บไว้ เรียกคืนได้จากรายการแผนที่ลบแล้วของพื้นที่นี้
plans-delete-now = ลบแผนนี้
plans-deleted = แผนที่ลบแล้ว
plans-back = เรียกคืน
plans-not-as-seen = { $post } แก้แผนนี้ไปก่อนแล้ว จึงยังไม่ได้ทำตามที่สั่ง หน้านี้แสดงแผนตามที่เป็นอยู่แล้ว โปรดดูก่อนสั่งอีกครั้ง
plans-yes = ใช่
plans-no = ไม่ใช่
plans-restore = เรียกคืนแผนจากบันทึก
plans-operator = ผู้ดูแลระบบ
plans-mine = ใช้ที่ฉันแก้ ส่วนอื่นคงไว้ตามเขา
plans-theirs = ใช้ของเขา ทิ้งที่ฉันแก้
plans-history = บันทึกการเปลี่ยนแปลง { $n } รายการ
plans-more = และอีก { $n } ส่วน
plans-added = เพิ่ม{ $part }
plans-gone = ลบ{ $part }
plans-itself = ตัวแผน
plans-task = งานที่ { $id } “{ $what }”
plans-log-made = ทำแผน
plans-log-changed = แก้
plans-log-deleted = ลบแผน
plans-log-undone = ย้อนกลับ
plans-log-restored = เรียกคืนจากบันทึก
plans-log-taken-over = รับเป้าหมายเดิมมา
plans-value-title = ชื่อ
plans-value-made = วันที่
plans-value-area = พื้นที่
plans-value-group = กลุ่ม
plans-value-post = ตำแหน่ง
plans-value-note = หมายเหตุ
plans-value-link = ที่มา
plans-value-training = เพื่อการฝึก
plans-value-measure = ตัวชี้วัด
plans-value-target = เป้าหมาย
plans-value-year = ปี
plans-value-base = ฐาน
plans-value-steps = ขั้น
plans-value-path = เส้นทาง
plans-value-id = ที่
plans-value-what = งาน
plans-value-dimensions = มิติ
plans-value-agency = หน่วยงาน
plans-value-due = กำหนดเสร็จ
plans-value-state = สถานะ
plans-value-people = คน
plans-value-baht = บาท
following-reached = ✓ ถึงแล้ว
following-on-track = ↗ ตามแผน
following-behind = ✗ ต่ำกว่าแผน
following-unknown = ? ยังบอกไม่ได้
following-line-figures = ตัวเลขจริง
following-line-path = เส้นทางของแผน
following-line-target = เป้าหมาย
following-sentence = { $state ->
    [reached] ✓ ถึงแล้ว: { $measure } ปี { $when } เท่ากับ { $value } เป้าหมาย{ $up ->
        [yes] ไม่น้อยกว่า
       *[no] ไม่เกิน
    } { $target }
    [on-track] ↗ ตามแผน: { $measure } ปี { $when } เท่ากับ { $value } แผนกำหนด{ $up ->
        [yes] ไม่น้อยกว่า
       *[no] ไม่เกิน
    } { $asked } (เป้าหมาย { $target } ในปี { $until })
    [behind] ✗ ต่ำกว่าแผน: { $measure } ปี { $when } เท่ากับ { $value } แผนกำหนด{ $up ->
        [yes] ไม่น้อยกว่า
       *[no] ไม่เกิน
    } { $asked } (เป้าหมาย { $target } ในปี { $until })
   *[unknown] ? ยังบอกไม่ได้: { $measure } { $why ->
        [no-figure] ไม่มีตัวเลขของพื้นที่นี้
        [break] ปี { $when } วัดด้วยแบบสำรวจใหม่ เทียบกับปีฐานไม่ได้
        [no-later] ยังไม่มีตัวเลขหลังปีฐาน (ล่าสุดปี { $when })
        [no-year] ไม่ได้กำหนดปีเป้าหมาย และยังไม่ถึงเป้าหมาย
       *[no-direction] มากหรือน้อยไม่ได้บอกว่าดีหรือแย่
    } (เป้าหมาย { $target })
}
following-rule = เทียบตัวเลขล่าสุดกับเป้าหมายและเส้นทางของแผน: ถึงเป้าหมายคือ “ถึงแล้ว” ดีอย่างน้อยเท่าที่เส้นทางกำหนดของปีนั้นคือ “ตามแผน” แย่กว่านั้นคือ “ต่ำกว่าแผน” ถ้าไม่มีตัวเลขหลังปีฐาน หรือแบบสำรวจเปลี่ยนระหว่างนั้น คือ “ยังบอกไม่ได้” แผนที่ไม่บอกปีฐานใช้ตัวเลขแรกของแบบสำรวจเดียวกัน
