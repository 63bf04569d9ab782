# How many areas, and what several are called, in Thai. The English file has the same keys.
many-country = { $n } ประเทศ
kinds-country =
    { $n ->
       *[other] ประเทศ
    }
many-region = { $n } ภาค
kinds-region =
    { $n ->
       *[other] ภาค
    }
many-province = { $n } จังหวัด
kinds-province =
    { $n ->
       *[other] จังหวัด
    }
many-district = { $n } อำเภอ
kinds-district =
    { $n ->
       *[other] อำเภอ
    }
many-tambon = { $n } ตำบล
kinds-tambon =
    { $n ->
       *[other] ตำบล
    }
many-municipality = { $n } หน่วยสำรวจ
kinds-municipality =
    { $n ->
       *[other] หน่วยสำรวจ
    }
many-district-bangkok = { $n } เขต
kinds-district-bangkok =
    { $n ->
       *[other] เขต
    }
many-tambon-bangkok = { $n } แขวง
kinds-tambon-bangkok =
    { $n ->
       *[other] แขวง
    }

# Regions as a sentence names them
in-bangkok = กรุงเทพมหานคร
in-central = ภาคกลาง
in-north = ภาคเหนือ
in-northeast = ภาคตะวันออกเฉียงเหนือ
in-south = ภาคใต้

# Several names
list-names-plain = {""}
list-names-apart = ;
list-last-apart = { $names } และ{ $last }
list-last-plain = { $names } และ{ $last }
# Beside the first ten: others that have the value of the last of them
tied-more =
    { $more ->
        [0] {""}
       *[other] {" "}· อีก { $more } แห่งเท่ากับแห่งสุดท้าย
    }

# Distances between two rates
distance-same = เท่ากัน
distance-near = ใกล้เคียง
place-beside = ค่าที่เทียบ { $value }

# Lands around Thailand by their numeric ISO codes, and its seas, on the ground of maps.
land-050 = บังกลาเทศ
land-104 = เมียนมา
land-116 = กัมพูชา
land-156 = จีน
land-356 = อินเดีย
land-360 = อินโดนีเซีย
land-418 = ลาว
land-458 = มาเลเซีย
land-704 = เวียดนาม
sea-andaman = ทะเลอันดามัน
sea-gulf = อ่าวไทย
