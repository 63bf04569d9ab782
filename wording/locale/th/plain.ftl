# What the log is told where Streamlit's inside is not as known (ui/inside, serving/inside).
plain-asked = แสดงแบบเรียบง่ายตามการตั้งค่า ATLAS_PLAIN: ใช้ส่วนประกอบสาธารณะของ Streamlit เท่านั้น ช้ากว่าแต่ครบ
plain-broken = Streamlit ไม่เป็นอย่างที่รู้จักในรุ่น { $version } ที่ “{ $name }” ({ $fault }) จึงแสดงแบบเรียบง่าย
plain-broken-lost = Streamlit ไม่เป็นอย่างที่รู้จักในรุ่น { $version } ที่ “{ $name }” ({ $fault }) จึงแสดงแบบเรียบง่าย; { $lost }
lost-sessions = แฟ้มที่ส่งแล้วนับอยู่จนกว่าจะลบหรือปิดระบบ
lost-files = แฟ้มของผู้ที่ออกไปแล้วอยู่ในหน่วยความจำต่อ
lost-address = Streamlit อาจถามที่อยู่ของเครื่องนี้จากอินเทอร์เน็ต
lost-messages = รับทุกข้อความจากหน้าที่เปิดอยู่ รวมถึงคำสั่งล้างแคชของทุกคน
lost-escaping = ข้อความจากภายนอกถูกทำให้ไม่มีผลที่ฟังก์ชันสาธารณะของ Streamlit แทน ซึ่งอาจไม่ครบทุกแห่ง
lost-settings = การตั้งค่าบางข้อใน .streamlit/config.toml ไม่มีผล
lost-reserved = ไม่รับแฟ้มจากผู้ใช้ และตอบทุกที่อยู่ของ Streamlit ที่อ่านอย่างเดียว
