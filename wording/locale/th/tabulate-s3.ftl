# Texts of records in S3 in Thai. The English file has the same keys.
tabulate-s3-address = s3://ถัง/โฟลเดอร์
tabulate-s3-address-wrong = นี่ไม่ใช่ที่อยู่ของโฟลเดอร์ในถัง S3
tabulate-s3-no-bucket = เครื่องบริการไม่มีถัง S3 นี้
tabulate-s3-a-bucket = ถัง S3 ที่มีอยู่บนเครื่องบริการ
tabulate-s3-not-let-in = เครื่องบริการไม่ให้ดูรายการหรืออ่านที่นั่น กุญแจไม่ได้กำหนด ไม่ถูกต้อง หรือไม่มีสิทธิ์ หรือเครื่องบริการอยู่เขตอื่น (AWS_REGION)
tabulate-s3-a-key = กุญแจที่กำหนดไว้
tabulate-s3-no-key = ไม่มีกุญแจ
tabulate-s3-keys = AWS_ACCESS_KEY_ID และ AWS_SECRET_ACCESS_KEY ของผู้ที่มีสิทธิ์ดูรายการและอ่านที่นั่น
tabulate-s3-silent = เครื่องบริการไม่ตอบ หรือการเชื่อมต่อขาด ได้ถามแล้ว { $n } ครั้ง ส่วนที่ทำเสร็จแล้วเก็บไว้ สั่งอีกครั้งจะทำต่อจากเดิม
tabulate-s3-server = เครื่องบริการ S3 ตามที่อยู่ใน { $name }
tabulate-s3-changed = แฟ้มระเบียนถูกเปลี่ยนหรือลบระหว่างอ่าน
tabulate-s3-same = ระเบียนที่ไม่เปลี่ยนจนกว่าการประมวลจะเสร็จ
tabulate-s3-spark = Spark อ่าน s3:// ไม่ได้
tabulate-s3-for-spark = --engine duckdb หรือระเบียนในโฟลเดอร์ที่ทุกเครื่องของคลัสเตอร์มองเห็น
