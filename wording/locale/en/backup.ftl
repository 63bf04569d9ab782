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
backup-all-there = all that the data folder names
backup-lacks = this is not to be had, so the folder was not backed up: bring it back, or take its name out of the file that names it
backup-user = user { $number } or root
backup-not-owner = the data folder is another user's and would be lost to them; nothing was changed
backup-trail-kept = the trail that was here goes on and tells of the restore; the backup's was not put in its place
backup-other-roles = roles.toml came back from the backup: who had which rights then has them again now; the file as it was before lies at { $before }, where there was one
backup-no-roles = the backup holds no roles.toml: where people sign in nobody has a role now; the file as it was before lies at { $before }
