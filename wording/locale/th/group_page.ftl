# Texts of the page of groups in Thai. The English file has the same keys.
page-group = กลุ่มพื้นที่
parameter-group = กลุ่มพื้นที่

# The tools for drawing
draw-cancel = เลิกวาด
draw-cancel-title = เลิกวาดโดยไม่เก็บ
draw-finish = เสร็จ
draw-finish-title = ปิดรูปที่วาด
draw-undo = ลบจุดล่าสุด
draw-undo-title = ลบจุดที่วางล่าสุด
draw-polygon = วาดรูปหลายเหลี่ยม
draw-rectangle = วาดสี่เหลี่ยม
draw-circle = วาดวงกลม
draw-circle-start = ลากจากจุดศูนย์กลางออกไป
draw-circle-radius = รัศมี
draw-polygon-start = คลิกเพื่อวางมุมแรก
draw-polygon-next = คลิกเพื่อวางมุมถัดไป
draw-polygon-end = คลิกมุมแรกเพื่อปิดรูป
draw-crossing = เส้นขอบตัดกันไม่ได้
draw-rectangle-start = ลากจากมุมหนึ่งไปอีกมุม
draw-release = ปล่อยเมื่อได้ขนาดที่ต้องการ
draw-save = บันทึก
draw-save-title = เก็บการแก้ไข
draw-undo-edit-title = เลิกแก้ไข กลับเป็นรูปเดิม
draw-clear = ลบทั้งหมด
draw-clear-title = ลบรูปทั้งหมด
draw-edit = แก้ไขรูป
draw-edit-none = ไม่มีรูปให้แก้ไข
draw-remove = ลบรูป
draw-remove-none = ไม่มีรูปให้ลบ
draw-edit-how = ลากจุดจับเพื่อแก้ไขรูป
draw-edit-back = กดเลิกเพื่อกลับเป็นรูปเดิม
draw-remove-how = คลิกรูปที่จะลบ

# Making a group
groups-empty = สร้างกลุ่มพื้นที่เอง แล้วดูว่ามีคนจนกี่คน ขาดแคลนเรื่องใด
groups-how-title = สร้างกลุ่มได้หลายวิธี
groups-how =
    - วาดรูปหลายเหลี่ยม สี่เหลี่ยม หรือวงกลมด้วยเครื่องมือที่มุมซ้ายบนของแผนที่ พื้นที่อยู่ในกลุ่มเมื่อเนื้อที่อย่างน้อยครึ่งหนึ่งอยู่ในรูป
    - คลิกพื้นที่บนแผนที่เพื่อใส่เข้ากลุ่ม คลิกอีกครั้งเพื่อนำออก
    - ค้นหาสถานที่ในแถบข้าง แล้วเลือกทุกพื้นที่ภายในระยะที่กำหนด
    - วางรายการรหัสหรือชื่อ ตั้งเงื่อนไขจากตัวชี้วัด หรือเลือกกลุ่มพร้อมใช้
groups-mode = พื้นที่ใหม่กับกลุ่มที่มีอยู่
groups-mode-help = ใช้กับรูปที่วาด รายการ เงื่อนไข และกลุ่มพร้อมใช้ ส่วนการคลิกพื้นที่จะใส่เข้าหรือนำออกทีละแห่ง
groups-mode-union = รวม
groups-mode-intersection = เฉพาะที่ซ้อนกัน
groups-mode-difference = ตัดออก
groups-mode-replace = แทนที่
groups-undo = ย้อนกลับ
groups-redo = ทำซ้ำ
groups-clear = เริ่มใหม่
groups-use = ใช้
groups-way-around = รอบพิกัด
groups-way-list = รายการ
groups-way-rule = เงื่อนไข
groups-way-ready = กลุ่มพร้อมใช้
groups-latitude = ละติจูด (องศาเหนือ)
groups-longitude = ลองจิจูด (องศาตะวันออก)
groups-km = รัศมี (กม.)
groups-found = ค้นพบ: { $name }
groups-found-areas = พื้นที่ในนี้
groups-found-near = ทุกพื้นที่ในรัศมี
groups-list = รหัสหรือชื่อพื้นที่ บรรทัดละแห่ง
groups-list-example =
    550501
    ต.วรนคร อ.ปัว จ.น่าน
    อำเภอบ่อเกลือ
groups-list-file = หรือไฟล์ CSV หรือ Excel ที่มีคอลัมน์รหัสหรือชื่อพื้นที่
groups-list-found =
    { $of ->
        [0] พบพื้นที่ { $n } แห่ง
       *[other] พบพื้นที่ { $n } แห่ง และมี { $of } ชื่อที่ต้องเลือกเองว่าหมายถึงพื้นที่ใด
    }
groups-unsummed = { $measure }ของกลุ่มคิดจากค่าของแต่ละพื้นที่ไม่ได้ ดูรายพื้นที่ได้บนแผนที่และในตาราง
groups-lacking = ไม่บอก{ $measure }ของกลุ่ม เพราะบางพื้นที่ในกลุ่มไม่มีตัวเลข
groups-doubt-open = ยังไม่ได้เลือก (ไม่ใส่ในกลุ่ม)
groups-doubt-leave = ไม่ใช่พื้นที่ใดเลย
groups-rule-measure = ตัวชี้วัด: { $measure } (เปลี่ยนได้ในแถบข้าง)
groups-rule-part = ในส่วนใดของประเทศ
groups-rule-side = ค่าของตัวชี้วัด
groups-rule-ge = ตั้งแต่ (≥)
groups-rule-le = ไม่เกิน (≤)
groups-rule-percent = ร้อยละ
groups-rule-value = ค่า
groups-ready-which = ชนิด
groups-ready-border = ชายแดน
groups-ready-cluster = กลุ่มจังหวัด
groups-ready-region = ภาค
groups-ready-province = จังหวัด
groups-ready-one = กลุ่ม
groups-ready-source-border = อำเภอที่ขอบเขตติดชายแดนทางบกของประเทศ
groups-ready-source-cluster = ตามประกาศคณะกรรมการนโยบายการบริหารงานจังหวัดและกลุ่มจังหวัดแบบบูรณาการ (ก.น.จ.) เรื่อง การจัดตั้งกลุ่มจังหวัดและกำหนดจังหวัดที่เป็นศูนย์ปฏิบัติการของกลุ่มจังหวัด ราชกิจจานุเบกษา 17 พฤศจิกายน 2560

# What a group answers
groups-rank-of = ถ้านับกลุ่มนี้เป็นจังหวัดหนึ่ง จาก { $of } จังหวัดที่มีตัวเลข เรียงจากสูงไปต่ำ
groups-region = กลุ่มนี้อยู่ใน { $n } ภาค เทียบกับ{ $region }ซึ่งมีประชากรที่สำรวจของกลุ่มมากที่สุด (พ.ศ. { $year })
groups-country = ทั้งประเทศ { $value }
groups-edges =
    { $more ->
        [0] ก้ำกึ่ง { $n } แห่ง (เนื้อที่ในรูปใกล้ครึ่งหนึ่ง): { $named }
       *[other] ก้ำกึ่ง { $n } แห่ง (เนื้อที่ในรูปใกล้ครึ่งหนึ่ง): { $named } และอีก { $more } แห่ง
    }
groups-edge-in = { $name } อยู่ในกลุ่ม ({ $share })
groups-edge-out = { $name } ไม่อยู่ ({ $share })
groups-without =
    { $more ->
        [0] ไม่มีตัวเลขของตนเอง { $n } แห่ง จึงไม่ได้เพิ่มในยอดรวม: { $named }
       *[other] ไม่มีตัวเลขของตนเอง { $n } แห่ง จึงไม่ได้เพิ่มในยอดรวม: { $named } และอีก { $more } แห่ง
    }
groups-units = นับหน่วยสำรวจเทศบาลด้วย
groups-units-note = ในอำเภอที่กลุ่มแตะมีหน่วยสำรวจเทศบาล { $n } แห่ง ({ $people } คน คนจนเป้าหมาย { $poor } คน) ซึ่งไม่มีขอบเขตบนแผนที่
groups-units-in = ตัวเลขรายอำเภอนับหน่วยสำรวจเทศบาล { $n } แห่งไว้แล้ว ({ $people } คน คนจนเป้าหมาย { $poor } คน)
groups-units-list = หน่วยสำรวจเทศบาลในอำเภอที่กลุ่มแตะ { $n } แห่ง

# Names and groups that are kept
groups-way-keep = ชื่อและบันทึก
groups-name = ชื่อกลุ่ม
groups-name-use = ตั้งชื่อ
groups-keep = บันทึกไว้ในระบบ
groups-kept = กลุ่มที่บันทึกไว้
groups-keep-note = กลุ่มที่บันทึกไว้พบได้จากช่องค้นหาพื้นที่ ลิงก์ของหน้านี้เก็บกลุ่มไว้แล้วแม้ไม่บันทึก
groups-keep-off = ลิงก์ของหน้านี้เก็บกลุ่มไว้แล้ว การบันทึกในระบบทำได้เฉพาะที่เปิดให้นำเข้าข้อมูล
groups-keep-no-role = ท่านไม่มีบทบาทที่เก็บกลุ่มได้ ลิงก์ของหน้านี้เก็บกลุ่มไว้แล้ว
groups-open = เปิด { $name }
groups-delete = ลบ { $name }
groups-found-kept = กลุ่ม: { $name }
groups-without-name = สร้างกลุ่มก่อน แล้วจึงตั้งชื่อหรือบันทึก

# Files, and where to start
groups-files = ดาวน์โหลด
groups-files-table = ตารางทุกพื้นที่ในกลุ่มและยอดรวม
groups-files-drawn = สไลด์และเอกสาร
groups-file-png = สไลด์ (PNG)
groups-file-pptx = PowerPoint (PPTX)
groups-file-pdf = เอกสาร A4 (PDF)
groups-start-alt = แผนภูมิแท่งของพื้นที่ในกลุ่ม เรียงจากมากไปน้อย
groups-start-half =
    { $areas }{ $units ->
        [0] {""}
       *[other] {" "}(รวมหน่วยสำรวจเทศบาล { $units } แห่ง)
    } มี{ $who }รวมกัน { $share } ของกลุ่ม น้อยแห่งที่สุดที่ถึงครึ่งหนึ่ง จาก { $of } แห่งที่มีตัวเลข
groups-start-all = { $who }ทั้งหมดของกลุ่มอยู่ใน{ $place } (จาก { $of } แห่งที่มีตัวเลข)
