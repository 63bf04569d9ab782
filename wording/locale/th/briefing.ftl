# Texts of the briefing page in Thai. The English file has the same keys.
page-briefing = สไลด์บรรยายสรุป
export-slide = ส่งออกสไลด์
slide-no-font = ไม่พบแบบอักษรไทยในเครื่องแม่ข่าย จึงไม่สร้างสไลด์ โปรดติดตั้งแบบอักษรใดแบบอักษรหนึ่ง: { $wanted } (เช่น { $package }) แล้วเริ่มระบบใหม่
slide-alt = ภาพสไลด์: { $headline }
slide-headline = พาดหัว (แก้ไขได้)
slide-headline-help = ลบข้อความทั้งหมดเพื่อกลับไปใช้พาดหัวที่ระบบสร้างจากตัวเลข รหัสบนสไลด์ไม่เก็บพาดหัวที่พิมพ์เอง
slide-area = พื้นที่
slide-digits = ตัวเลข
slide-digits-arabic = 123
slide-digits-thai = ๑๒๓
slide-second = ตัวชี้วัดที่เทียบ
slide-code = เปิดสไลด์จากรหัส
slide-code-placeholder = รหัสข้างคิวอาร์โค้ดบนสไลด์
slide-code-unknown = ไม่รู้จักรหัสสไลด์ “{ $code }” โปรดพิมพ์ตามที่พิมพ์ไว้ข้างคิวอาร์โค้ด
slide-templates = แม่แบบและชุดสไลด์
slide-address = ที่อยู่ของภาพนี้สำหรับเอกสารและแชต
slide-file-png = PNG { $size }
slide-file-pptx = PowerPoint (PPTX)
slide-file-zip = ZIP (ภาพและ PPTX)
slides-all = ทำให้ครบทุกจังหวัด (ZIP)
slides-kind = ชนิดแฟ้ม
slides-start = เริ่มทำ { $n } จังหวัด
slides-waiting = { $place ->
    [0] ถึงคิวแล้ว กำลังจะเริ่ม
   *[other] รอคิว มีงานก่อนหน้า { $place } งาน เปิดหน้านี้ไว้
}
slides-progress = ทำแล้ว { $done } จาก { $of } จังหวัด
slides-cancel = ยกเลิก
slides-cancelled = ยกเลิกแล้ว แฟ้มที่เสร็จ { $done } จาก { $of } ยังเก็บไว้ เริ่มใหม่จะทำต่อจากเดิม
slides-failed = ทำไม่สำเร็จ เสร็จแล้ว { $done } จาก { $of } เริ่มใหม่จะทำต่อจากเดิม
slides-ready = ดาวน์โหลด ZIP ({ $n } จังหวัด)
slides-refused-own = สั่งพร้อมกันได้ไม่เกิน { $most } ชุด รอให้เสร็จหรือยกเลิกชุดก่อนหน้า
slides-refused-full = มีงานรออยู่แล้ว { $most } งาน ลองใหม่ในอีกสักครู่
slides-refused-disk = เขียนแฟ้มบนเครื่องแม่ข่ายไม่ได้ ผู้ดูแลระบบต้องตรวจพื้นที่ว่างและสิทธิ์ของโฟลเดอร์
slides-why-disk = เขียนแฟ้มบนเครื่องแม่ข่ายไม่ได้ ผู้ดูแลระบบต้องตรวจพื้นที่ว่างและสิทธิ์ของโฟลเดอร์
slides-why-worker = โปรแกรมวาดสไลด์หยุดทำงาน ลองใหม่อีกครั้ง
slides-why-release = อ่านชุดข้อมูลไม่ได้ เพราะแฟ้มเสียหาย
slides-why-font = ไม่มีแบบอักษรที่มีอักษรไทยบนเครื่องแม่ข่าย
slides-why-request = มีจังหวัดที่ทำสไลด์แบบนี้ไม่ได้
slides-why-slow = มีสไลด์ที่ใช้เวลานานเกินกำหนดจึงหยุดไว้
slides-why-fault = มีสไลด์ที่สร้างไม่สำเร็จ สาเหตุอยู่ในบันทึกของระบบ หมายเลข { $id }
slides-why-other = สาเหตุอยู่ในบันทึกของระบบ หมายเลข { $id }
template-national = ภาพรวมประเทศ
template-province = จังหวัดโดยย่อ
template-tambons = ตำบลในจังหวัด
template-ranking = การจัดอันดับ
template-together = มิติที่พบร่วมกัน
template-two_maps = สองแผนที่เทียบกัน
template-start = ควรเริ่มที่ใด
template-follow_up = ประเด็นติดตาม
template-beside = พื้นที่เคียงกัน
template-patterns = กลุ่มที่อยู่ติดกัน
template-plan = งบประมาณช่วยได้เพียงใด
template-targeting = ราคาของการเจาะจงพื้นที่
template-progress = ติดตามผล
template-governor = ชุดผู้ว่าราชการจังหวัด (5 สไลด์)
template-national_pack = ชุดภาพรวมประเทศ (6 สไลด์)
slide-lacks = { $measure } (ไม่มีราย{ $level })
slide-headline-lost = แบบอักษรของสไลด์ไม่มีอักขระ { $signs } จึงตัดออกจากพาดหัว
slide-headline-cut = พาดหัวยาวเกินสองบรรทัด สไลด์จึงตัดส่วนท้ายออก
slide-setting-lost = แม่แบบนี้แสดงเกณฑ์ที่เลือกไม่ได้ จึงแสดงเกณฑ์เริ่มต้น แม่แบบที่แสดงได้คือ { $templates }
slide-setting-usual = ใช้เกณฑ์เริ่มต้น

# พารามิเตอร์ในลิงก์
parameter-template = แม่แบบ
parameter-second = ตัวชี้วัดที่เทียบ
parameter-digits = ตัวเลข
parameter-setting = เกณฑ์ของหลายมิติ
parameter-headline = พาดหัว

# เหตุที่สร้างสไลด์ไม่ได้
slide-parameter-unknown = { $how ->
        [name] ไม่มีพารามิเตอร์ชื่อนี้ ควรเป็น { $expected } โปรดแก้ชื่อให้ถูกหรือตัดออก
        [missing] ไม่มีค่า ควรเป็น { $expected } โปรดเติม
       *[value] ไม่รู้จัก { $found } ควรเป็น { $expected } โปรดแก้ให้ถูกหรือตัดออก
    }
slide-expected-like = ค่าแบบ { $example }
slide-expected-costs = บาทต่อแห่ง ตามด้วย x และบาทต่อคน หรือ - ของแต่ละด้านตามลำดับ แบบ { $example }
slide-expected-once = ค่าเดียว ระบุครั้งเดียว
slide-headline-short = ไม่เกิน { $n } ตัวอักษรในบรรทัดเดียว ไม่มีอักขระควบคุม
slide-headline-drawable = อักขระที่แบบอักษร { $family } มี
slide-code-printed = รหัสที่พิมพ์บนสไลด์
slide-area-for = พื้นที่ระดับ{ $levels } (แม่แบบ { $template })
slide-busy = ระบบกำลังสร้างสไลด์จำนวนมาก โปรดลองใหม่ในอีกสักครู่
slide-unmade = สร้างสไลด์ไม่สำเร็จ โปรดแจ้งผู้ดูแลระบบพร้อมหมายเลข { $number }
slide-too-slow = ใช้เวลานานกว่า { $seconds } วินาที จึงหยุดไว้
slide-worker-lost = ตัวสร้างสไลด์หยุดทำงาน
slide-font-missing = ไม่พบแบบอักษรไทยในเครื่องนี้ จึงไม่สร้างสไลด์ โปรดติดตั้งแบบอักษรใดแบบอักษรหนึ่ง: { $wanted } (เช่น { $package })
slide-logo-unreadable = อ่านเป็นภาพ PNG หรือ JPEG ไม่ได้ สไลด์จึงไม่มีโลโก้
