# หน่วยของตัวเลขในแฟ้มที่นำเข้า
imports-unit-percent = ร้อยละ (0–100)
imports-unit-fraction = สัดส่วน (0–1)
imports-unit-count = จำนวนนับ
imports-unit-index = ดัชนี
imports-unit-number = ตัวเลขอื่น
imports-header-and-table-differ = หัวคอลัมน์ “{ $column }” กับหน่วยของตาราง { $unit } ไม่ตรงกัน: คูณ { $times } หรือไม่
imports-times = คูณ { $n }
imports-as-written = ตามที่เขียน
imports-percent-cells-and-plain-ones = คอลัมน์มีทั้งช่องที่เป็นร้อยละ (%) และช่องที่ไม่ใช่
imports-one-format = รูปแบบเดียวกันทั้งคอลัมน์
imports-header-says-cells-are-percents = หัวคอลัมน์ “{ $column }” บอก{ $unit } แต่ช่องเป็นร้อยละ (%): หน่วยใดถูก
imports-fraction-like-percent = ค่าใน “{ $column }” ถึง { $most } เหมือนร้อยละ แต่หัวคอลัมน์บอกสัดส่วน: เป็นหน่วยใด
imports-percent-like-fraction = ค่าใน “{ $column }” อยู่ใน 0–{ $most } เหมือนสัดส่วน 0–1 แต่หัวคอลัมน์บอกร้อยละ: เป็นหน่วยใด
imports-rate-without-unit = “{ $column }” เป็นอัตรา แต่หัวคอลัมน์ไม่บอกหน่วย (ค่าสูงสุด { $most }): เป็นหน่วยใด
imports-out-of-range = ค่าเกินช่วงที่เป็นไปได้
imports-range-percent = ร้อยละ 0–100
imports-range-fraction = สัดส่วน 0–1
