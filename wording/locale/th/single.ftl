# The map as one file.
single-save = บันทึกแผนที่เป็นไฟล์เดียว (HTML)
single-subtitle = { $measure } · { $area } · ราย{ $level } · { $year }
single-theme = สว่าง/มืด
single-made = ทำไฟล์นี้เมื่อ { $date } เปิดดูได้โดยไม่ต้องใช้อินเทอร์เน็ต
single-code = คิวอาร์โค้ดของหน้าแผนที่นี้ในระบบ
