# Texts of notices about releases in Thai.
damaged-earlier = ชุดข้อมูลที่ตั้งให้ใช้งานเสียหาย (แฟ้ม { $file }) จึงแสดงชุดข้อมูลก่อนหน้า { $release } แทน โปรดแจ้งผู้ดูแลระบบ
