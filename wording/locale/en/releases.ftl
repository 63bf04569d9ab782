# Texts of notices about releases in English.
damaged-earlier = The release meant to be shown is damaged (file { $file }), so the one before it, { $release }, is shown instead. Please tell the administrator.
