# The map as one file.
single-save = Save map as one file (HTML)
single-subtitle = { $measure } · { $area } · by { $level } · { $year }
single-theme = Light/dark
single-made = File made on { $date }; it opens without the internet
single-code = QR code of this map's page in the atlas
