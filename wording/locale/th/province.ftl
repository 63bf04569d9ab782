# Texts of the page of one province in Thai. The English file has the same keys.
level-district-bangkok = เขต
level-tambon-bangkok = แขวง

# Head
place-finding =
    { $name }: { $measure } { $value } { $country_side ->
        [above] สูงกว่าทั้ง⁠ประเทศ ({ $country }) { $country_points } จุด⁠ร้อยละ
        [below] ต่ำกว่าทั้ง⁠ประเทศ ({ $country }) { $country_points } จุด⁠ร้อยละ
        [near] ใกล้เคียงกับทั้ง⁠ประเทศ ({ $country })
       *[same] เท่ากับทั้ง⁠ประเทศ ({ $country })
    } { $region_side ->
        [above] สูงกว่า{ $region_name } ({ $region }) { $region_points } จุด
        [below] ต่ำกว่า{ $region_name } ({ $region }) { $region_points } จุด
        [near] ใกล้เคียงกับ{ $region_name } ({ $region })
       *[same] เท่ากับ{ $region_name } ({ $region })
    } · { $rank }
place-short =
    { $name }: { $measure } { $value } { $country_side ->
        [above] สูงกว่าทั้ง⁠ประเทศ ({ $country }) { $country_points } จุด⁠ร้อยละ
        [below] ต่ำกว่าทั้ง⁠ประเทศ ({ $country }) { $country_points } จุด⁠ร้อยละ
        [near] ใกล้เคียงกับทั้ง⁠ประเทศ ({ $country })
       *[same] เท่ากับทั้ง⁠ประเทศ ({ $country })
    } · { $rank }
place-about = { $region } · สำรวจ { $people } คน { $households } ครัวเรือน
province-instead = หน้านี้แสดงทีละจังหวัด จึงแสดง{ $shown } เพราะ{ $asked }ไม่ใช่จังหวัด
place-against = เทียบ{ $name }
place-points = จุดร้อยละ (จาก { $value })
place-elsewhere =
    { $units ->
        [0] ตำบลนี้ไม่มีตัวเลขของตนเองในชุดข้อมูล และ{ $district }ไม่มีหน่วยสำรวจเทศบาล ดูตัวเลขของทั้ง{ $district }
       *[other] ตำบลนี้ไม่มีตัวเลขของตนเองในชุดข้อมูล ดูหน่วยสำรวจเทศบาลของ{ $district }ในรายการด้านล่าง หรือตัวเลขของทั้ง{ $district }
    }
place-dimensions-alt = แผนภูมิแท่งของคนจนเป้าหมายในแต่ละมิติ เทียบทั้งประเทศและภาค เลือกแท่งเพื่อดูตัวชี้วัดของมิตินั้น
place-marks = ┃ ทั้ง⁠ประเทศ · ◆ { $region }
place-units = { $name }: นอกขอบเขตตำบล (เทศบาล) { $n } แห่ง
place-unit = { $name } { $district }
place-bangkok = กรุงเทพมหานครไม่อยู่ในการสำรวจความจำเป็นพื้นฐาน (จปฐ.) จึงไม่มีตัวเลขคนจนเป้าหมายของกรุงเทพมหานคร เขต และแขวง แผนที่แสดงขอบเขตและชื่อเท่านั้น ไม่ได้หมายความว่าไม่มีคนจน
place-neighbours = จังหวัดที่อยู่ติดกับ{ $name } (สัดส่วนของตัวชี้วัดที่เลือก)
place-source = ที่มา: { $survey } พ.ศ. { $year }
place-boundaries = เส้นเขตการปกครองใช้เพื่อการแสดงผลเท่านั้น ไม่มีผลทางกฎหมาย (COD-AB)
place-profile = ตัวเลขทุกตัวชี้วัดของ{ $name }
place-download = ดาวน์โหลด

# Sections
control-section = ส่วนที่แสดง
parameter-section = ส่วน
section-start = เริ่มที่ไหนก่อน
section-indicators = ตัวชี้วัดรายมิติ
section-heat = ตารางสี
section-tree = ผังสัดส่วน
section-together = ขัดสนร่วมกัน
section-missed = อาจตกหล่น
section-peers = จังหวัดที่คล้ายกัน

# Where to start
start-who =
    { $measure ->
        [bmn_poor_rate] คนจน จปฐ.
        [target_poor_rate] คนจนเป้าหมาย
       *[other] { $name }
    }
start-half =
    { $name }: { $areas }{ $units ->
        [0] {""}
       *[other] {" "}(รวมหน่วยสำรวจเทศบาล { $units } แห่ง)
    } มี{ $who }รวมกัน { $share } ของจังหวัด น้อยแห่งที่สุดที่ถึงครึ่งหนึ่ง จาก { $of } แห่งที่มีตัวเลข
start-all = { $name }: { $who }ทั้งหมดอยู่ใน{ $place } (จาก { $of } แห่งที่มีตัวเลข)
start-by-value = { $k } { $kinds }ที่สัดส่วนสูงที่สุด: { $who }{ $more }
start-by-count = { $k } { $kinds }ที่จำนวนคนมากที่สุด: { $who }{ $more }
start-shares =
    { $people } · { $share } ของ{ $whole ->
        [group] กลุ่ม
       *[province] จังหวัด
    } · สะสม { $running }
start-few = (สำรวจไม่ถึง 100 คน)
start-curve = สัดส่วนสะสมของ{ $who } เรียงจาก{ $kinds }ที่มีคนมากที่สุด
start-across = จำนวน{ $kinds } (รวมหน่วยสำรวจ)
start-mark = { $areas }: { $share }
start-curve-alt = เส้นสัดส่วนสะสมของคนจนตามจำนวนพื้นที่ เรียงจากพื้นที่ที่มีคนมากที่สุด
start-pockets =
    { $n ->
        [0] ไม่มี{ $kinds }ใดใน{ $name }อยู่ในกลุ่มร้อยละ 10 ที่สัดส่วนสูงที่สุดของประเทศ
       *[other] { $n } { $kinds }ใน{ $name }อยู่ในกลุ่มร้อยละ 10 ที่สัดส่วนสูงที่สุดของประเทศ
    }
start-rank = อันดับในประเทศ
start-tenth = กลุ่ม 10% สูงสุด
start-weak = พื้นที่ที่สำรวจไม่ถึง 100 คนมีข้อความกำกับ ตัวเลขไม่แน่นอน
column-share = สัดส่วนของจังหวัด
column-running = สัดส่วนสะสม
column-tenth = เทียบประเทศ

# Indicators
indicators-dimension = มิติ
indicators-own = ตัวชี้วัด { $survey } ของมิติ{ $dimension }: { $name }
indicators-others = ตัวชี้วัด จปฐ. อื่น: { $name }
indicators-alt = แผนภูมิแท่งของสัดส่วนที่ไม่ผ่านแต่ละตัวชี้วัด เทียบทั้งประเทศและภาค เลือกแท่งเพื่อแสดงบนแผนที่
indicators-note = ร้อยละที่ไม่ผ่านของคนหรือครัวเรือนที่สำรวจในตัวชี้วัดนั้น ไม่จำกัดเฉพาะคนจนเป้าหมาย
indicators-table = ตัวชี้วัด จปฐ. 31 ตัว: { $name }
column-indicator = ตัวชี้วัด
column-name = ชื่อ
column-dimension = มิติ
column-failed-rate = ไม่ผ่าน
column-failed = จำนวนที่ไม่ผ่าน
column-surveyed = จำนวนที่สำรวจ

# Heat map
heat-title = { $kinds }ใน{ $name } จำแนกตามมิติและตัวชี้วัด
heat-columns = คอลัมน์
heat-overview = คนจนเป้าหมายและ 5 มิติ
heat-others = ตัวชี้วัด จปฐ. อื่น
heat-order = เรียงจากสูงไปต่ำตาม
heat-by-name = ชื่อ (ก–ฮ)
heat-first = แสดง { $k } จาก { $n } { $kinds }แรกตามลำดับที่เลือก ที่เหลืออยู่ในตาราง
parameter-columns = คอลัมน์
parameter-order = ลำดับ
heat-alt = ตารางสีของพื้นที่ตามมิติหรือตัวชี้วัด เลือกช่องเพื่อเลือกพื้นที่และตัวชี้วัด
heat-colours = สีแสดงช่วงชั้น 5 กลุ่มของทุก{ $kinds }ทั่วประเทศในแต่ละคอลัมน์ สีเข้มคือแย่กว่า
# Treemap
tree-title = คนจนเป้าหมายของ{ $name }อยู่ที่ใด
tree-help = พื้นที่ของแต่ละช่องเท่ากับจำนวนคนจนเป้าหมาย เลือกอำเภอเพื่อขยาย แถบด้านบนพากลับ
tree-alt = ผังสี่เหลี่ยมของจำนวนคนจนเป้าหมาย จังหวัด อำเภอ และตำบล
tree-colours = ขนาดคือจำนวนคนจนเป้าหมาย สีคือสัดส่วนตามช่วงชั้นทั่วประเทศ

# Deprived together
together-alone = { $dimension }อย่างเดียว
together-sentence =
    { $state ->
        [none] { $name }: ไม่มีชุดของสองมิติขึ้นไปที่มีคนมากพอจะแสดงได้
        [alike] { $name }: ชุดของสองมิติขึ้นไป { $sets } ชุดพบมากที่สุดเท่ากัน ชุดละ { $each } (ร้อยละของ{ $who })
       *[some] { $name }: ชุดของสองมิติขึ้นไปที่พบมากที่สุดคือ { $named } (ร้อยละของ{ $who })
    }
together-nobody = ไม่มีคนจนเป้าหมายใน{ $name }
together-alt = แผนภูมิ UpSet ของชุดมิติที่คนจนเป้าหมายขัดสนร่วมกัน เรียงจากชุดที่พบมากที่สุด
together-note = แต่ละคนนับในชุดเดียว จำนวนมาจากฐานข้อมูลปกปิดซึ่งอาจต่างจากจริงไม่กี่คน ชุดที่มีน้อยกว่า { $least } คนหรือไม่มีเลยแสดงเป็น <{ $least }
together-mask = รหัสชุด
together-set = ชุดของมิติ
together-size = จำนวนมิติ
together-share = สัดส่วนของคนจนเป้าหมาย
together-table = ชุดของมิติที่ขัดสน: { $name }

# Possibly missed
missed-sentence =
    { $name }: คนจน จปฐ. { $poor } คน { $state ->
        [none] ไม่มีผู้ที่ต้องตรวจสอบ ({ $people } คน)
       *[known] มี { $people } คน ({ $share } ของคนจน จปฐ.) ไม่อยู่ในทะเบียนบัตรสวัสดิการแห่งรัฐ
    }
missed-caution = เป็นช่องว่างที่ควรตรวจสอบ ไม่ใช่หลักฐานว่าตกหล่น: บัตรสวัสดิการแห่งรัฐออกให้ผู้ใหญ่ที่มีคุณสมบัติเท่านั้น ส่วนคนจน จปฐ. นับเด็กและทุกคนในครัวเรือน
missed-title = { $k } { $kinds }ที่มีช่องว่างควรตรวจสอบมากที่สุด{ $more }
missed-figures = { $people } จาก { $poor } คน ({ $share } ของคนจน จปฐ.)
missed-poor = คนจน จปฐ. (คน)
missed-people = ไม่อยู่ในทะเบียนบัตร (คน)
missed-share = สัดส่วนที่ไม่อยู่ในทะเบียน
missed-table = คนจน จปฐ. ที่ไม่อยู่ในทะเบียนบัตรสวัสดิการแห่งรัฐ: { $name }

# Peers
peers-title = จังหวัดที่ความขัดสนคล้าย{ $name }ที่สุด: { $peers }
peers-distance = ความต่าง
peers-apart = { $measure }: ต่าง (จุดร้อยละ)
peers-table = { $name }กับห้าจังหวัดที่คล้ายกันที่สุด
peers-best =
    { $dimension }: { $name }{ $tied ->
        [yes] {" "}ต่ำที่สุดเท่ากันใน { $of } จังหวัด
       *[no] ต่ำที่สุดใน{ $of ->
            [5] ห้าจังหวัด
           *[other] {" "}{ $of } จังหวัด
        }
    } { $value } { $side ->
        [above] (ที่นี่ { $own } สูงกว่าที่นี่ { $apart } จุดร้อยละ)
        [below] (ที่นี่ { $own } ต่ำกว่าที่นี่ { $apart } จุดร้อยละ)
        [near] (ที่นี่ { $own } ใกล้เคียงกัน)
       *[same] (ที่นี่ { $own } เท่ากัน)
    }
peers-base = คำนวณจากฐานข้อมูลปกปิด ในข้อมูล พ.ศ. 2561 ตรงกับที่คำนวณจากจำนวนจริงอย่างน้อย { $same } ใน { $of } จังหวัด และความต่างคลาดไม่เกิน { $apart } จุดร้อยละ
peers-method = วิธี: เทียบว่าคนจนเป้าหมายของแต่ละจังหวัดกระจายใน 31 ชุดของมิติอย่างไร ความต่างคือครึ่งหนึ่งของผลรวมค่าสัมบูรณ์ของผลต่างสัดส่วน (0% เหมือนกันทุกชุด 100% ไม่มีชุดร่วมกัน) ระดับความยากจนไม่มีผล

# Tables and files
offer-title = อ่านเป็นตารางและดาวน์โหลด (CSV, Excel)
offer-xlsx = ดาวน์โหลด Excel
offer-csv = ดาวน์โหลด CSV
about-data = ข้อมูล
about-title = ชื่อตาราง
about-area = พื้นที่
about-year = ปีข้อมูล
about-years = พ.ศ. { $be } (ค.ศ. { $ce })
about-source = ที่มา
about-note = หมายเหตุ
about-status = { $title } (สถานะ)
about-release = รุ่นข้อมูล
place-note-missing = ช่องว่างคือไม่มีข้อมูล 0 คือไม่มีคน อัตราเป็นสัดส่วน 0–1 ในแฟ้ม CSV และแสดงเป็นร้อยละใน Excel
place-note-protected = <{ $least } คือตัวเลขที่ปกปิด อยู่ระหว่าง 0 ถึง { $most } คน
place-note-status = คอลัมน์สถานะ: published ตามที่เผยแพร่ · derived โดยประมาณจากฐานข้อมูลปกปิด · below น้อยกว่าเกณฑ์ปกปิด (<{ $least }) · withheld ปกปิด · missing ไม่มีตัวเลข · small_sample ตัวอย่างของแหล่งข้อมูลไม่พอ · none ไม่มีในระดับนี้หรือไม่มีฐานให้คิด (–)
column-value = ค่า
column-measure = ตัวชี้วัด
column-unit-of = หน่วย
column-rank-of = จากจำนวนพื้นที่

# Strips
strips-title = { $name }อยู่อันดับสูงสุดในด้าน{ $dimensions } ({ $rank })
strips-rank = อันดับ { $rank }
strips-plain = { $name }กับทุกจังหวัด
strips-help = แต่ละจุดคือหนึ่งจังหวัด ยิ่งไปทางขวายิ่งสูง แต่ละแถบเริ่มที่ 0 ถึงค่าสูงสุดของแถบนั้น จึงเทียบความยาวข้ามแถบไม่ได้ เลือกจุดเพื่อไปยังจังหวัดนั้น หรือเลือกจากตาราง
strips-alt = แถบจุดห้าแถบ แถบละหนึ่งมิติ แต่ละจุดคือสัดส่วนของหนึ่งจังหวัด จุดใหญ่คือจังหวัดที่กำลังดู ตารางด้านล่างมีค่าและอันดับของทุกจังหวัดให้เลือก
strips-without = ไม่มีจุดเพราะไม่มีตัวเลขที่แสดงได้: { $names }
strips-table = คนจนเป้าหมายที่ขัดสนในแต่ละมิติ รายจังหวัด
strips-column = อันดับ: { $name }
strips-place = อันดับ { $rank } จาก { $of } จังหวัด
strips-of = อันดับ { $rank }/{ $of }
