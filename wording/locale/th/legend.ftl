# Legends of maps, on the screen and on slides

# How the classes were made. $kind tells of the groups besides zero whether they are about equal.
legend-quantile =
    { $kind ->
        [even] { $groups } กลุ่ม จำนวนพื้นที่ใกล้เคียงกัน{ legend-where }
        [uneven] { $groups } กลุ่ม{ legend-where } จำนวนพื้นที่ต่างกัน
        [one] มีค่าเดียว{ legend-where }
        [zeros] เป็น 0 ทั้งหมด{ legend-where }
       *[empty] ไม่มีข้อมูลให้แบ่งกลุ่ม
    }{ $zero ->
        [yes] {" "}นอกจาก 0
       *[no] {""}
    }
legend-where =
    { $within ->
        [no] ทั้ง⁠ประเทศ
        [province] ภายในจังหวัด
        [bangkok] ภายในกรุงเทพฯ
        [group] ภายในกลุ่ม
       *[region] ภายในภาค
    }
legend-high =
    { legend-quantile }{ $parts ->
        [1] {""}
       *[other] {" "}กลุ่มสูงสุดแบ่งต่อเป็น { $parts } ช่วง
    }
legend-policy = เกณฑ์คงที่
legend-within = { legend-quantile }
legend-setting = ช่วงชั้นร่วมกับเกณฑ์เริ่มต้น ทั้ง⁠ประเทศ
legend-title-within = { $measure } (เทียบภายใน{ $name })
legend-title-within-group = { $measure } (เทียบภายในกลุ่ม)
legend-highest = สูงสุด { $value }
legend-dark =
    { $direction ->
        [higher_is_worse] เข้ม = แย่กว่า
        [higher_is_better] เข้ม = แย่กว่า (ค่าต่ำ)
       *[neutral] เข้ม = ค่าสูง
    }
legend-tick = { $name } { $value }
legend-counted = จำนวน{ $kinds }
