weights-wrong = น้ำหนักต้องเป็นจำนวนตั้งแต่ 0 ขึ้นไป แต่พบ { $found }
weights-zero = น้ำหนักเป็นศูนย์ทุกมิติ ต้องมีอย่างน้อยหนึ่งมิติที่มากกว่า 0
cutoff-wrong = จุดตัด k ต้องมากกว่า 0 และไม่เกิน 1 แต่พบ { $found }
dimension-unknown = ไม่รู้จักมิติ { $found } ต้องเป็นหนึ่งใน { $expected }
share-wrong = สัดส่วนต้องอยู่ระหว่าง 0 ถึง 1 แต่พบ { $found }
threshold-wrong = เกณฑ์ปกปิดข้อมูลต้องเป็นจำนวนเต็มตั้งแต่ { $least } ถึง { $highest } แต่พบ { $found }
