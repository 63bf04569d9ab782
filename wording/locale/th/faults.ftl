# สิ่งที่ผิดในแฟ้มหรือคำสั่ง: รูปประโยคที่ใช้ร่วมกัน
fault = { $message } (พบ { $found } ควรเป็น { $expected })
fault-at = { $where }: { $told }
faults-more = … และอีก { $more } รายการ
unreadable-content = เนื้อหาที่อ่านไม่ได้

# ที่ในแฟ้ม
place-row = แถว { $row }
place-byte = ไบต์ที่ { $n }
place-sheet = แผ่นงาน “{ $sheet }”
place-column = คอลัมน์ { $column }
place-column-named = คอลัมน์ { $column } “{ $name }”
place-header = หัวตาราง
place-exactly = เฉพาะชุด { $mask }
