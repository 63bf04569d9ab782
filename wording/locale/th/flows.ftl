# การไหลจากการสำรวจถึงการแก้ปัญหา
progress-slopes = เส้นละหนึ่งพื้นที่ จากอันดับตาม { $survey } ไปยังอันดับตาม ThaiQM (1 คือสัดส่วนสูงสุด)
progress-training = ลองกับชุดข้อมูลสมมติเพื่อการฝึก
flows-title = จากการสำรวจถึงการแก้ปัญหา ณ { $day }
flows-finding = { $place ->
        [area] { $name }:{" "}
       *[country] {""}
    }ครัวเรือนที่มีปัญหา { $problems } ครัวเรือน{ $surveying ->
        [no] {""}
       *[known] {" "}({ $share } ของที่สำรวจ)
    }{ $solving ->
        [none] {""}
        [no] {" "}ไม่มีรายงานว่าแก้แล้วเท่าใด
       *[known] {" "}แก้แล้ว { $solved }
    } ตามรายงาน ThaiQM { $parts ->
        [some] ของ { $areas } จาก { $of } พื้นที่{" "}
       *[all] {""}
    }ณ { $day }
flows-not-here = { $name }: ไม่มีรายงาน ThaiQM ณ { $day }
flows-surveyed = ครัวเรือนที่สำรวจ
flows-problems = ครัวเรือนที่มีปัญหา
flows-helped = ช่วยเหลือแล้ว
flows-self = แก้ปัญหาได้เอง
flows-progress = กำลังช่วยเหลือ
flows-not-yet = ยังไม่ได้ช่วยเหลือ
flows-of-problems = ครัวเรือนที่มีปัญหาเป็นอย่างไรแล้ว (ร้อยละของครัวเรือนที่มีปัญหา)
flows-parts = รวมจากรายงาน { $areas } จาก { $of } พื้นที่
flows-months = ระหว่างรายงาน
flows-months-solved = แก้แล้ว (ร้อยละของที่มีปัญหา)
flows-months-problems = มีปัญหา (ร้อยละของที่สำรวจ)
flows-dimensions = แก้แล้วรายมิติ (ครัวเรือน)
flows-dimension = { $share } · { $solved } จาก { $problems }
tiles-title = สัดส่วนที่แก้แล้วรายจังหวัด ณ { $day }
tiles-class = { $end ->
        [last] { $least }–{ $most }%
       *[open] { $least }–<{ $most }%
    } ({ $n })
tiles-missing = ไม่มีรายงาน หรือไม่มีครัวเรือนที่มีปัญหา ({ $n })
tiles-slowest = จังหวัดที่แก้ได้ช้าที่สุด
tiles-problems = ครัวเรือนที่มีปัญหา
tiles-solved = แก้แล้ว
tiles-share = แก้แล้ว (%)
tiles-finding = แก้ได้น้อยที่สุด: { $named ->
        [many] { $tied } จังหวัดเท่ากัน
       *[few] { $names }
    } ({ $share }) จาก { $many } จังหวัดที่รายงานว่ามีครัวเรือนที่มีปัญหา

# เรื่องร้องเรียน
complaints-title = เรื่องร้องเรียน: { $name }
complaints-none = { $name }: รายงานเรื่องร้องเรียนที่นำเข้าไม่มีตัวเลขของพื้นที่นี้เอง
complaints-finding = { $name } { $when }: { $some ->
        [no] ไม่มีรายงานจำนวนเรื่องที่รับ
        [zero] ไม่มีเรื่องร้องเรียนที่รับ
       *[yes] รับเรื่องร้องเรียน { $received } เรื่อง { $closing ->
            [no] ไม่มีรายงานจำนวนที่ยุติ
            [few] ไม่แสดงจำนวนที่ยุติของเรื่องที่น้อยกว่า { $least } เรื่อง
            [beside] ไม่แสดงจำนวนที่ยุติ เพราะจะบอกถึงเรื่องที่น้อยกว่า { $least } เรื่องของพื้นที่หรือเดือนอื่น
           *[yes] ยุติ { $closed } เรื่อง ({ $share } ของจำนวนที่รับ)
        }
    }{ $dated ->
        [no] {""}
       *[yes] {" "}มัธยฐานเวลาดำเนินการจนยุติ { $days } วัน
    }
complaints-months = เรื่องที่ยุติเทียบกับจำนวนที่รับ ในแต่ละรายงาน
complaints-kinds = แยกประเภท { $day }{ $some ->
        [yes] {" "}(ประเภทที่มีน้อย ที่นี่หรือในจังหวัดใด แสดงรวมกัน เพื่อไม่ให้บอกถึงเรื่องที่น้อยกว่า { $least } เรื่อง)
       *[no] {""}
    }
complaints-kind = รับ { $received } เรื่อง{ $closing ->
        [no] {""}
       *[yes] {" "}· ยุติ { $closed } เรื่อง
    }
complaints-other = ประเภทอื่น
complaints-apart = เรื่องร้องเรียนนับโดยระบบของตนเอง ไม่นำไปรวมกับตัวเลขของ ThaiQM Logbook หรือ TPMAP ในตารางผลรวม เรื่องที่ยุติอาจรับไว้ก่อนหน้า มัธยฐานของวันเป็นของพื้นที่นั้นเท่านั้น พื้นที่ที่ใหญ่กว่าจะมีก็ต่อเมื่อมีรายงานของพื้นที่นั้นเอง
complaints-month = เดือน
complaints-received = รับเรื่อง
complaints-closed = ยุติเรื่อง
complaints-share = ยุติ เทียบกับจำนวนที่รับ
complaints-days = มัธยฐานวันดำเนินการ
few-protected = ปกปิด: จะบอกถึงเรื่องที่น้อยกว่า { $least } เรื่อง ของที่นี่ พื้นที่อื่น หรือเดือนอื่น
finding-few = { $name } ไม่แสดง{ $measure } เพราะจะบอกถึงเรื่องที่น้อยกว่า { $least } เรื่อง ของที่นี่ พื้นที่อื่น หรือเดือนอื่น
few-weak = ข้อมูลน้อย: ไม่ถึง 100 เรื่อง
legend-few-weak = ข้อมูลน้อย (<100 เรื่อง)
legend-few = ปกปิด (บอกถึง <{ $least } เรื่อง)

# สไลด์ติดตามผล
on-slide-progress-subtitle = จากการสำรวจถึงการแก้ปัญหา เป้าหมาย และงาน
on-slide-progress-ending = {" "}· { $area } · { $day }
on-slide-progress-press = { $place ->
        [area] { $name }ยังไม่มีรายงาน ThaiQM จึงแสดงตัวเลขทั้งประเทศ ณ { $day }
       *[country] ณ { $day } { $figures }
    }
on-slide-progress-source = ที่มา: รายงาน ThaiQM ที่นำเข้า ณ { $day }{ $planned ->
        [yes] {" "}เป้าหมายและงานจากแผนของพื้นที่นี้
       *[no] {""}
    }
on-slide-progress-cited = ที่มา: { $names } อ้างกระทรวงมหาดไทย{ $planned ->
        [yes] {" "}เป้าหมายและงานจากแผนของพื้นที่นี้
       *[no] {""}
    }
on-slide-progress-some = { $title } ({ $shown } จาก { $of })
on-slide-progress-due = งาน
