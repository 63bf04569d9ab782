# กลุ่มพื้นที่: ชื่อ และสิ่งที่ผิดในคำขอ
group-extent =
    { $more ->
        [0] { $areas } ใน{ $provinces }
       *[other] { $areas } ใน{ $provinces } และอีก { $more } จังหวัด
    }
group-circle = รัศมี { $km } กม. รอบพิกัด { $latitude }, { $longitude }
group-near = ภายใน { $km } กม. จาก { $name }
group-border-district = อำเภอที่ติดชายแดนทางบก
group-border-tambon = ตำบลในอำเภอที่ติดชายแดนทางบก
group-side-ge = ตั้งแต่ { $value } ขึ้นไป
group-side-le = ไม่เกิน { $value }
group-rule =
    { $whole ->
        [yes] { $kinds }ทั่วประเทศที่{ $measure }{ $side }
       *[no] { $kinds }ใน{ $part }ที่{ $measure }{ $side }
    }

# สไลด์ของกลุ่มพื้นที่
group-fact-rank =
    { $shared ->
        [1] อันดับในหมู่จังหวัด ถ้านับเป็นจังหวัดหนึ่ง เรียงจากสูงไปต่ำ
       *[other] อันดับร่วมกัน { $shared } แห่งในหมู่จังหวัด ถ้านับเป็นจังหวัดหนึ่ง เรียงจากสูงไปต่ำ
    }
group-units-out = ไม่รวมเทศบาลที่ไม่มีขอบเขตตำบล { $units } คนจนเป้าหมาย { $people }
group-units-in = รวมเทศบาลที่ไม่มีขอบเขตตำบล { $units } คนจนเป้าหมาย { $people }
group-sheet-table = { $shown } จาก { $areas } เรียงตาม{ $measure }
group-sheet-all = { $areas } เรียงตาม{ $measure }

# สิ่งที่ผิดในคำขอกลุ่มพื้นที่
group-where = กลุ่มพื้นที่
group-wrong-address = อ่านที่อยู่ของกลุ่มพื้นที่ไม่ออก
group-expected-address = ข้อความที่หน้ากลุ่มพื้นที่เขียนไว้ในที่อยู่
group-wrong-level = กลุ่มพื้นที่ไม่มีระดับนี้
group-expected-level = { $expected }
group-wrong-kind = ไม่มีวิธีสร้างกลุ่มพื้นที่แบบนี้
group-expected-kind = { $expected }
group-wrong-codes = ไม่มีพื้นที่ที่มีรหัสนี้ในระดับที่เลือก
group-expected-codes = รหัสพื้นที่ของระดับที่เลือก
group-wrong-corners = จุดมุมของรูปไม่ถูกต้อง
group-expected-corners = จำนวนจุดมุมหรือเส้นเข้ารหัสที่ถูกต้อง { $expected }
group-wrong-place = พิกัดไม่อยู่บนแผนที่
group-expected-place = ละติจูด −85 ถึง 85 และลองจิจูด −180 ถึง 180
group-wrong-radius = รัศมีหรือระยะไม่ถูกต้อง
group-expected-radius = มากกว่า 0 และไม่เกิน { $expected } กม.
group-wrong-flat = รูปที่วาดไม่มีเนื้อที่
group-expected-flat = รูปปิดที่มีเนื้อที่
group-wrong-area = ไม่มีพื้นที่ที่มีรหัสนี้
group-expected-area = รหัสจังหวัด อำเภอ ตำบล หรือภาค
group-wrong-ready = ไม่มีกลุ่มพื้นที่สำเร็จรูปนี้
group-expected-ready = { $expected }
group-wrong-rule = เงื่อนไขของกลุ่มพื้นที่ใช้ไม่ได้
group-expected-rule = ตัวชี้วัด ค่า และปีที่มีข้อมูล { $expected }
group-wrong-empty = ไม่มีพื้นที่ใดอยู่ในกลุ่มนี้
group-expected-empty = อย่างน้อยหนึ่งพื้นที่ที่เนื้อที่อย่างน้อยครึ่งหนึ่งอยู่ในรูป หรือเข้าตามเงื่อนไข
group-wrong-long = กลุ่มพื้นที่ยาวเกินกว่าที่อยู่จะรับได้
group-expected-long = ไม่เกิน { $expected } ตัวอักษร
group-wrong-stored = รหัสของกลุ่มพื้นที่ที่เก็บไว้ไม่ถูกต้อง
group-expected-stored = ตัวอักษรและตัวเลข 12 ตัว

# กลุ่มพื้นที่ที่เก็บไว้ในโฟลเดอร์ข้อมูล
stored-no-group = ไม่พบกลุ่มพื้นที่ที่เก็บไว้
stored-group-id = รหัสของกลุ่มพื้นที่ที่เก็บไว้ในโฟลเดอร์ข้อมูล
stored-group-damaged = แฟ้มของกลุ่มพื้นที่เสียหาย
stored-group-whole = แฟ้มที่เหมือนเมื่อเก็บไว้
stored-group-long = กลุ่มพื้นที่ยาวเกินกว่าจะเก็บได้
stored-group-short = ไม่เกิน { $most } ตัวอักษร
stored-groups-full = โฟลเดอร์ข้อมูลเก็บกลุ่มพื้นที่เต็มจำนวนแล้ว
stored-groups-closed = เครื่องนี้ไม่เก็บกลุ่มพื้นที่ เพราะปิดการนำเข้าข้อมูลไว้
stored-groups-open = เปิดการนำเข้าข้อมูล หรือกลุ่มที่สั้นพอจะอยู่ในที่อยู่

# ตารางของกลุ่มพื้นที่
group-sum = รวมทั้งกลุ่ม
