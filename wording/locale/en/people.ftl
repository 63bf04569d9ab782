signin-setting = setting { $setting }: { $what ->
    [two] people sign in either at a provider (ATLAS_OIDC_ISSUER) or at a proxy (ATLAS_TRUST_HEADER), not both
    [open] the address of the provider must begin with https://, but for one on this machine
    [secret] a file with one line, the secret, is needed and must be readable
   *[other] found nothing; it is needed where people sign in. Set it (atlas settings --explain tells what it is)
}
signin-lone = setting { $setting }: found nothing beside { $found }, expected { $setting ->
    [ATLAS_OIDC_ISSUER] the address of the provider, as https://id.example
   *[other] the name of the header in which the proxy names who asks, as X-Remote-User
}. Without it nobody signs in and everybody may look. Set { $setting }, or take { $found } away
signin-library = signing in at a provider needs Authlib: pip install --require-hashes -r { $file }
signin-first = sign in first
signin-page = This server asks who you are. You sign in at your organisation's page and come back here.
signin-by-proxy = You sign in at the proxy before this server. It has not told this server who you are.
signin-go = Sign in
signin-sign-out = Sign out
signin-still = At your organisation's page you may still be signed in: whoever uses this browser next could sign in as you.
signin-leave = Sign out there too
signin-signed = Signed in as { $who }
signin-roles = Roles: { $roles }
signin-no-role = You have no role here. An administrator gives roles.
signin-why-away = The page where people sign in does not answer as it should. Please try again in a while.
signin-why-denied = The page where people sign in refused, or somebody went back there.
signin-why-code = The page where people sign in did not confirm this sign-in. Please sign in once more.
signin-why-token = What tells who you are is not as it should be, or was not signed by the page where people sign in. Please sign in once more.
signin-why-issuer = What tells who you are comes from another page than that where people sign in here.
signin-why-audience = What tells who you are was made for another system, not for this one.
signin-why-clock = The clocks of this server and of the page where people sign in differ by more than a minute, or signing in took too long. An administrator sets the clocks.
signin-why-nonce = What tells who you are belongs to another sign-in. Please sign in once more.
signin-why-state = This sign-in was not begun in this browser, or it was begun more than ten minutes ago. Please sign in once more.
signin-why-foreign = The cookie that this browser sent is from another server, or the session that it is of is no more known. It has been taken back; please sign in once more.
signin-why-old = Your session lasted eight hours and has ended. Please sign in once more.
signin-why-out = You have signed out, in all tabs.
signin-why-off = An administrator has switched your session off.
signin-why-wait = { $seconds ->
    [one] Too many wrong tries from your address. Please wait a second.
   *[other] Too many wrong tries from your address. Please wait { $seconds } seconds.
}
signin-why-role = You have no role that allows this. An administrator gives roles.
signin-why-proxy = This request names who asks, but it does not come from the proxy that may do so, or it names several.
signin-why-trail = Nobody can sign in just now, because the trail of what is done cannot be written. The server's log tells an administrator why.
signin-why-untold = You have signed out, in all tabs, but the trail of what is done could not be told so.
signin-right = a role that allows it ({ $act })
signin-not-allowed = { $act ->
    [look] you may not look at this
    [send] you may not send files
    [plan] you may not change plans of this place
    [group] you may not keep or delete this group
    [import] you may not import files
    [publish] you may not publish releases
    [roll-back] you may not put another release in force
    [delete] you may not delete releases
   *[other] you may not administer this server
}
signin-taken-away = You may no longer look at this.
signin-me = My sign-in
role-viewer = viewer
role-editor = province editor
role-publisher = publisher
role-administrator = administrator
roles-wrong = the file of roles has a fault
roles-earlier = The file of roles has a fault; the roles before it stay in force.
roles-needs-toml = TOML
roles-needs-utf8 = a text in UTF-8
roles-needs-long = at most { $most } bytes
roles-needs-file = a file of roles
roles-needs-key = one of { $known }
roles-needs-flag = true or false, without quotation marks
roles-needs-rules = a list of [[roles]]
roles-needs-role = one of { $known }
roles-needs-nobody = at least one of { $known }, not empty
roles-needs-everyone = subjects, domains or groups: not everyone can publish or administer
roles-needs-list = a list of texts in square brackets
roles-needs-subjects = a text of 1 to 120 letters, no blanks around it
roles-needs-groups = a text of 1 to 120 letters, no blanks around it
roles-needs-domains = a domain of e-mail addresses, as moi.go.th, without @
roles-needs-codes = the two digits of a province that there is, as "30", for a province editor and for no other role
trail-free = that nobody else writes to it
trail-busy = the trail is being written to by another process for too long
trail-broken = trail of what was done: { $told }
trail-whole = the trail of what was done is whole: { $lines -> 
    [one] one line
   *[other] { $lines } lines
}, the last one's hash { $hash }
roles-needs-internal = the id of a release
roles-needs-release = the id of a release that there is, as atlas releases prints it
roles-needs-by_province = villages or reports
part-left-out = { $named ->
    [no] Left out: { $held } of every province
    [all] Left out: { $held } of all provinces but { $areas }
   *[some] Left out: { $held } of all provinces but { $count }
}
part-villages = figures of villages
part-reports = reports of ThaiQM, of the Logbook and of complaints
part-seen = { $count ->
    [0] In this release you see { $held } of no province; they are left out of sums, too.
   *[other] In this release you see { $held } of { $areas } alone; those of other places are left out, of sums too.
}
