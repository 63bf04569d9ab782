backup-there = a file that is there already
backup-new-file = the name of a file that is not there yet
backup-overwrites = the backup is not written over another file
backup-whole = a backup as atlas backup wrote it
backup-paths = files of a data folder alone
backup-damaged = the backup is damaged; nothing was changed
backup-foreign = this is no file that atlas backup wrote; nothing was changed
backup-later = this backup was made by a later version of the atlas; nothing was changed
backup-inside = a backup within the data folder would be lost with it; choose a place outside
backup-written = { $file }: { $files ->
    [one] one file
   *[other] { $files } files
}, { $size } MB, read back and as it was written
backup-key = the key { $place } is not in the backup; keep a copy of it elsewhere, for without it the releases made of imports cannot be shown
backup-restored = { $files ->
    [one] one file was put back
   *[other] { $files } files were put back
}; the data folder as it was before lies at { $before }
backup-no-key = releases made of imports cannot be shown until the house's key lies at { $place } again
