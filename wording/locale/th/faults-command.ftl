command-no-qr-code-on-slides-names = สไลด์ไม่มีคิวอาร์โค้ด เพราะ { $name } ไม่ได้บอกที่อยู่ซึ่งเปิดระบบได้จากเครื่องอื่น
command-reading = อ่านแฟ้ม
command-storing = บันทึก
command-boundaries = ขอบเขต
command-figures = ตัวเลข
command-checks = ตรวจสอบ
command-maps = แผนที่
command-deleted = ลบแล้ว
command-none-yet-first-import-makes-it = ยังไม่มี จะสร้างเมื่อนำเข้าครั้งแรก
command-fallback-works-on-last-good-release = --fallback ใช้ชุดก่อนหน้าที่สมบูรณ์ ({ $identity }) แทน หรือสั่ง atlas rollback
command-release-stands-in = ใช้ชุด { $identity } แทน
command-release-is-fixed = กำหนดชุดข้อมูลไว้ตายตัว
command-warning-exact-prints-unprotected-counts-that = คำเตือน: --exact แสดงจำนวนจริงที่ไม่ปกปิด อาจระบุตัวบุคคลได้ ใช้ภายในหน่วยงานเท่านั้น
command-stored = เก็บไว้แล้ว
command-in-force = เผยแพร่แล้ว
command-no-such-file = ไม่พบแฟ้ม
command-slides = สไลด์
command-unknown-such-as = ไม่รู้จัก { $value } (เช่น { $examples })
command-no-weight = { $part } ไม่ใช่น้ำหนัก เขียนเช่น health=.2,income=.4
command-in-use = ใช้งานแล้ว
command-should-be-a-pair = ควรเป็น A=B
command-which-areas = ต้องระบุ --all-provinces หรือ --area CODE
command-damaged = เสียหาย
command-the-atlas = แผนที่ความยากจนหลายมิติของไทย
