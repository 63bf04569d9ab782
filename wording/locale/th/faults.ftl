# สิ่งที่ผิดในแฟ้มหรือคำสั่ง: รูปประโยคที่ใช้ร่วมกัน
fault = { $message } (พบ { $found } ควรเป็น { $expected })
faults-more = … และอีก { $more } รายการ
unreadable-content = เนื้อหาที่อ่านไม่ได้

# ที่ในแฟ้ม
place-row = แถว { $row }
