# รายงาน จปฐ. และ ThaiQM
imports-bmn-form = แบบ จปฐ. { $form } ตัวชี้วัด พบ { $n } ตัวชี้วัด
imports-percent-checks-the-count = ร้อยละ ใช้ตรวจจำนวน
imports-indicator = ตัวชี้วัดที่ { $n }
imports-years-of-two-forms = ปีอยู่คนละแบบสำรวจ จปฐ.
imports-a-file-for-each-form = แยกแฟ้มถึงปี { $last } และตั้งแต่ปี { $first }
imports-form-has-no-such-indicator = ไม่มีตัวชี้วัดนี้ในแบบ จปฐ.
imports-indicator-lacks-its-pair = ตัวชี้วัดขาดคู่สำรวจ–ไม่ผ่าน
imports-failed = ไม่ผ่าน
imports-surveyed = สำรวจ
imports-also-failed-of = จำนวนที่ไม่ผ่านของตัวชี้วัดที่ { $n }
imports-also-surveyed-of = จำนวนที่สำรวจของตัวชี้วัดที่ { $n }
imports-needed-column-is-missing = ขาดคอลัมน์ที่จำเป็น
