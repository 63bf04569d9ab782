# Texts of tabulating on Spark in Thai. The English file has the same keys.
tabulate-spark-address = spark://HOST:PORT (หลายแห่งคั่นด้วยจุลภาคหลัง //) yarn k8s://HOST:PORT หรือ local[N] บนเครื่องนี้
tabulate-spark-address-wrong = นี่ไม่ใช่ที่อยู่ของคลัสเตอร์ Spark
tabulate-spark-running = มาสเตอร์ของ Spark ที่ทำงานอยู่ที่นั่น
tabulate-spark-no-answer = ไม่มีผู้ตอบที่ที่อยู่นี้
tabulate-spark-refuses = Spark เริ่มทำงานไม่ได้ คลัสเตอร์ไม่รับงาน งานแรกล้มเหลว หรือการตั้งค่าของ Spark บนเครื่องนี้ไม่ถูกต้อง
tabulate-spark-no-workers = คลัสเตอร์มีมาสเตอร์ แต่ไม่มีเวิร์กเกอร์รับงานภายใน { $n } วินาที
tabulate-spark-workers = เวิร์กเกอร์ที่มีแกนประมวลผลว่างและหน่วยความจำพอ
tabulate-no-java = Spark ต้องใช้ Java 17 ขึ้นไป บน Debian ให้ติดตั้งแพ็กเกจที่ระบุ
tabulate-only-spark = --master ใช้กับ --engine spark เท่านั้น
