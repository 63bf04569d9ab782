serving-this-server-does-not-go-by = ระบบนี้ไม่ได้ใช้ชื่อนี้ ผู้ดูแลระบบเพิ่มชื่อได้ด้วย ATLAS_HOSTS
serving-requests-from-pages-of-another-server = ปฏิเสธคำขอจากหน้าเว็บของระบบอื่น
serving-too-many-visitors-please-try-again = มีผู้ใช้งานเต็มแล้ว โปรดลองใหม่ในอีกสักครู่
serving-server-failed-to-do-this-its = ระบบทำคำขอนี้ไม่สำเร็จ ผู้ดูแลระบบดูสาเหตุได้ในบันทึกของระบบ
serving-this-connection-is-not-taken = ไม่รับการเชื่อมต่อนี้
serving-warning-this-server-sets-no-time = คำเตือน: เซิร์ฟเวอร์นี้ไม่จำกัดเวลาของการเชื่อมต่อที่ส่งข้อมูลช้า ควรเริ่มด้วย make run หรือ atlas serve
serving-port-is-in-use-choose-another = พอร์ต { $port } ถูกใช้อยู่แล้ว เลือกพอร์ตอื่นด้วย PORT=8502 make run
serving-no-port-found-expected-number-from = พอร์ตไม่ถูกต้อง: พบ { $found } ควรเป็นเลข 1 ถึง 65535
serving-no-address-found-expected-one-of = ที่อยู่ไม่ถูกต้อง: พบ { $found } ควรเป็นที่อยู่ของเครื่องนี้ เช่น 127.0.0.1
serving-there-is-no-such-page = ไม่มีหน้านี้
serving-takes-no-files = ระบบนี้ไม่รับแฟ้มจากผู้ใช้
serving-too-much = ส่งได้ไม่เกิน { $files } แฟ้ม รวม { $all } MB แฟ้มละ { $each } MB
serving-holds-all-it-can = ระบบมีแฟ้มที่รอตรวจเต็มแล้ว โปรดลองใหม่ในอีกสักครู่
serving-size-unknown = ต้องบอกขนาดแฟ้ม
nowhere-title = ไม่มีหน้านี้
nowhere-told = ไม่มีอะไรอยู่ที่ที่อยู่นี้ อาจพิมพ์ผิดหรือเป็นที่อยู่ของรุ่นอื่น แผนที่และทุกหน้าเริ่มจากหน้าภาพรวมประเทศ
nowhere-file = ไม่มีแฟ้มที่ที่อยู่นี้ ดูที่อยู่ของแฟ้มที่มีได้ในหน้าเว็บของระบบ
