# ขอบเขตการปกครองชุดอื่น
imports-crs-is-not-known = ไม่ทราบระบบพิกัด (.prj)
imports-no-prj = ไม่มี .prj
imports-a-crs = ระบบพิกัด
imports-shapes-or-crs-cannot-be-read = อ่านรูปร่างหรือระบบพิกัดไม่ได้
imports-shapes-in-a-known-crs = รูปพื้นที่ที่ถูกต้องในระบบพิกัดที่รู้จัก
imports-row-has-no-area = แถวไม่มีรูปพื้นที่
imports-no-polygon = ไม่มีรูปพื้นที่
imports-a-polygon-in-every-row = รูปพื้นที่ทุกแถว
imports-shape-outside-thailand = รูปพื้นที่อยู่นอกประเทศไทย
imports-all-shapes-outside-thailand = รูปพื้นที่ทั้ง { $n } รูปอยู่นอกประเทศไทย: ระบบพิกัด (.prj) ไม่ตรงกับพิกัดในแฟ้ม
imports-within-thailand = ลองจิจูด { $west }–{ $east }° E ละติจูด { $south }–{ $north }° N
imports-shape-cannot-be-repaired = ซ่อมรูปพื้นที่ไม่ได้โดยไม่เปลี่ยนขนาด
imports-part-of-its-area = { $part } ของพื้นที่
imports-at-most-part = ไม่เกิน { $part }
imports-shapes-repaired = ซ่อมรูปพื้นที่ { $n } แห่ง (ไม่ถูกต้องหรือซ้อนทับ): { $codes }
imports-tambons-new = พื้นที่ใหม่ { $n } ตำบล: { $codes }
imports-tambons-gone = พื้นที่ที่หายไป { $n } ตำบล: { $codes }
imports-tambons-renamed = พื้นที่ที่เปลี่ยนชื่อ { $n } ตำบล: { $codes }
imports-tambons-the-same = พื้นที่และชื่อเหมือนชุดข้อมูลที่ใช้งานอยู่
imports-shapes-cannot-be-repaired = ซ่อมรูปพื้นที่ไม่ได้
imports-valid-shapes = รูปพื้นที่ที่ถูกต้อง
imports-lacks-province = ครอบคลุมน้อยกว่าชุดที่ใช้งานอยู่ ขาด{ $greater ->
        [lacking] อีก
       *[there] {""}
    } { $n } จังหวัด: { $names }
imports-lacks-district = ครอบคลุมน้อยกว่าชุดที่ใช้งานอยู่ ขาด{ $greater ->
        [lacking] อีก
       *[there] {""}
    } { $n } อำเภอ: { $names }
imports-lacks-tambon = ครอบคลุมน้อยกว่าชุดที่ใช้งานอยู่ ขาด{ $greater ->
        [lacking] อีก
       *[there] {""}
    } { $n } ตำบล: { $names }
imports-all-of-province = ครบทั้ง { $n } จังหวัดที่ใช้งานอยู่
imports-all-of-district = ครบทั้ง { $n } อำเภอที่ใช้งานอยู่
imports-all-of-tambon = ครบทั้ง { $n } ตำบลที่ใช้งานอยู่
imports-shapes-smaller-than-before = พื้นที่รวมเล็กกว่าชุดที่ใช้งานอยู่
imports-square-kilometres = { $n } ตร.กม.
imports-at-least-square-kilometres = ตั้งแต่ { $n } ตร.กม.
