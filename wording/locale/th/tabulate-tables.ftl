# Texts of declared tables in Thai. The English file has the same keys.
tabulate-table-own-column = คอลัมน์ที่รายการอื่นไม่ได้ใช้
tabulate-table-column = คอลัมน์ของครัวเรือนที่ไม่ได้บอกจำนวนคนในครัวเรือน หรือใช้ by = "household_size" แทน
tabulate-table-of-size = จำนวนครัวเรือนตามขนาดคำนวณย้อนได้จากจำนวนคนของพื้นที่ซึ่งเผยแพร่แล้ว ตารางตามขนาดครัวเรือนจึงมีวิธีปกปิดของตนเอง
tabulate-table-id = อักษรละตินตัวเล็ก ตัวเลข และ _ ไม่ซ้ำกับตารางอื่น
tabulate-table-groups = กลุ่มตั้งแต่ 2 ถึง { $most } กลุ่ม
tabulate-table-apart = กลุ่มที่ไม่มีค่าใดอยู่สองกลุ่ม บอกด้วยค่า (is) ทั้งหมด หรือด้วยขอบเขต (least, most) ทั้งหมด
tabulate-table-bands = ช่วงขนาดที่ต่อเนื่องกัน ช่วงแรกเริ่มที่ least = 1 ช่วงต่อไปเริ่มถัดจาก most ของช่วงก่อนหนึ่งคน และช่วงสุดท้ายไม่มี most
tabulate-table-withheld = ต้องปกปิดร้อยละ { $percent } ของตัวเลข
tabulate-table-unsafe = ตารางนี้ต้องปกปิดมากเกินไป จึงไม่แสดงทั้งตาราง
tabulate-table-merge = รวมกลุ่ม “{ $one }” กับ “{ $other }”
tabulate-table-higher = ตารางที่ระดับ { $level } หรือกลุ่มน้อยลง
tabulate-table-fewer = กลุ่มน้อยลง หรือไม่มีตารางนี้
tabulate-table-none = ไม่มีตารางนี้ เพราะชุดข้อมูลที่เป็นฐานมีตารางแบบนี้อยู่แล้ว
tabulate-table-as-before = ตาราง “{ $id }” ที่ระดับ { $level } ที่มีกลุ่มเหมือนเดิม หรือไม่มีตารางนี้
tabulate-table-two-ways = ชุดข้อมูลที่เป็นฐานแสดงคอลัมน์นี้ของปีนี้ไว้อีกแบบหนึ่ง เมื่อเทียบกันอาจรู้จำนวนน้อย ๆ ได้
tabulate-table-rest = ไม่อยู่ในกลุ่มใด
