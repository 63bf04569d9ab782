# กลุ่มพื้นที่ที่เชื่อถือได้ ในหน้าเปรียบเทียบ
section-patterns = กลุ่มที่อยู่ติดกัน

pattern-high = กลุ่มสูง
pattern-low = กลุ่มต่ำ
pattern-high_in_low = สูงท่ามกลางต่ำ
pattern-low_in_high = ต่ำท่ามกลางสูง
pattern-unsure = ยังสรุปไม่ได้
pattern-protected = ปกปิดตัวเลข
pattern-missing = ไม่มีตัวเลข

patterns-working = กำลังสลับตัวเลขเพื่อดูว่ากลุ่มใดเกิดโดยบังเอิญ
patterns-choose = เลือกตัวชี้วัดที่เป็นสัดส่วนของประชากรหรือครัวเรือนที่แถบด้านข้าง
patterns-unit = กลุ่มที่อยู่ติดกัน · ราย{ $level } · { $year }
patterns-unsuited = { $measure } ไม่ใช่สัดส่วนที่มีประชากรเป็นฐาน จึงไม่มีแผนที่กลุ่ม
patterns-few = { $measure }: มีตัวเลขไม่ถึง { $least } พื้นที่ น้อยเกินกว่าจะมองหากลุ่ม
patterns-alike = { $measure }: { $kinds }ต่างกันไม่เกินที่เกิดโดยบังเอิญ จึงไม่มีกลุ่มให้ชี้
patterns-headline = { $measure }: { $high ->
        [0] { $low ->
            [0] ยังไม่มี{ $kinds }ที่สรุปได้ว่าอยู่ในกลุ่มสูงหรือกลุ่มต่ำ
           *[some] { $low_areas }อยู่ในกลุ่มต่ำ ยังไม่มีที่สรุปได้ว่าอยู่ในกลุ่มสูง
        }
       *[some] { $high_areas }อยู่ในกลุ่มสูง{ $where }{ $low ->
            [0] {""}
           *[some] {" "}และ { $low_areas }อยู่ในกลุ่มต่ำ
        }
    }
patterns-these = {" "}({ $names })
patterns-all = {" "}ทั้งหมดอยู่ใน{ $names }
patterns-most = {" "}มากที่สุดใน{ $names } ({ $several ->
        [1] { $areas }
       *[other] แห่งละ { $areas }
    })
patterns-place = { $name }: { $kind ->
        [high] อยู่ในกลุ่มสูง
        [low] อยู่ในกลุ่มต่ำ
        [high_in_low] สูงท่ามกลางพื้นที่ที่ต่ำ
        [low_in_high] ต่ำท่ามกลางพื้นที่ที่สูง
        [protected] ตัวเลขถูกปกปิด จึงไม่เรียกชื่อ
        [missing] ไม่มีตัวเลข
       *[unsure] ยังสรุปไม่ได้
    }
patterns-whole = { $side ->
        [together] ทั้งแผนที่: พื้นที่ที่อยู่ใกล้กันมีค่าใกล้เคียงกันเกินกว่าจะเป็นเรื่องบังเอิญ
        [apart] ทั้งแผนที่: พื้นที่ที่อยู่ใกล้กันมีค่าต่างกันเกินกว่าจะเป็นเรื่องบังเอิญ
       *[chance] ทั้งแผนที่: ยังแยกไม่ออกจากการกระจายโดยบังเอิญ
    } (ดัชนีโมแรน { $queen } เมื่อนับพื้นที่ที่แตะกัน { $nearest } เมื่อนับแปดพื้นที่ที่ใกล้ที่สุด; สลับตัวเลขโดยสุ่มแล้วได้ห่างเท่านี้ { $times ->
        [1000] แทบทุกครั้ง
       *[other] ไม่เกิน { $times } ใน 1,000 ครั้ง
    })
patterns-out-high_in_low = สูงท่ามกลางต่ำ { $areas }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}และอีก { $more } แห่ง
    }
patterns-out-low_in_high = ต่ำท่ามกลางสูง { $areas }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}และอีก { $more } แห่ง
    }
patterns-untold = ยังสรุปไม่ได้ { $unsure } จาก { $told }ที่แสดงตัวเลข{ $hidden ->
        [0] {""}
       *[other] {" "}· ปกปิดตัวเลข { $hidden_areas } ไม่เรียกชื่อ และชื่อของพื้นที่อื่นเป็นอย่างเดิมทั้งเมื่อแทนด้วยค่าต่ำสุดและค่าสูงสุดที่เป็นไปได้
    }{ $missing ->
        [0] {""}
       *[other] {" "}· ไม่มีตัวเลข { $missing_areas }
    }
patterns-method = เรียกชื่อเฉพาะเมื่อกติกาเพื่อนบ้านทั้งสองแบบเห็นตรงกัน: พื้นที่ที่แตะกัน และแปดพื้นที่ที่ใกล้ที่สุด จากอัตราที่ปรับให้เรียบแบบเบส์เชิงประจักษ์ ด้วย Local Moran และ Getis–Ord Gi* สลับตัวเลขโดยสุ่มด้วยค่าเริ่มต้นคงที่ และคุมสัดส่วนการชี้ผิดไว้ที่ 5% · สูงต่ำเทียบกับค่าเฉลี่ยของทุกพื้นที่ และไม่บอกสาเหตุ

patterns-column = กลุ่ม
patterns-smoothed = อัตราที่ปรับให้เรียบ
patterns-rule-queen = พื้นที่ที่แตะกัน
patterns-rule-nearest = แปดพื้นที่ที่ใกล้ที่สุด
patterns-column-kind = กลุ่มตาม{ $rule }
patterns-column-moran = Local Moran I ตาม{ $rule }
patterns-column-star = Gi* (คะแนน z) ตาม{ $rule }
patterns-column-chance = ค่า p สองทางตาม{ $rule }

patterns-slide-unit = เรียกชื่อเฉพาะเมื่อกติกาเพื่อนบ้านทั้งสองแบบเห็นตรงกัน เทียบกับค่าเฉลี่ยทั้งประเทศ
patterns-slide-choose = เลือกตัวชี้วัดที่เป็นสัดส่วนของประชากรหรือครัวเรือน เช่น สัดส่วนคนจนเป้าหมาย
patterns-slide-alt = { $finding } แผนที่ห้าสี: { $kinds }
patterns-listed = พื้นที่ที่เรียกชื่อ { $k } แห่งแรกจาก { $n } แห่ง
patterns-listed-all = พื้นที่ที่เรียกชื่อทั้ง { $n } แห่ง
