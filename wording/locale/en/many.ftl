many-no-haproxy = HAProxy is needed for more than one process and is not there; install Debian's package { $package }, or start with one process
many-secret = { $setting }: the file must hold one line of at least { $least } Latin letters and digits and be readable by the server's user
many-unable = process { $name } ended before it answered (code { $code }); its lines above say why
many-sorry = The atlas is starting again; please try again in a few seconds.
many-serving = { $n ->
        [one] One process
       *[other] { $n } processes
    } behind HAProxy, at { $where }
many-ended = { $name } ended and is started again
many-rolled = { $name } was restarted
many-not-rolled = { $name } did not come back as it should; the others are left as they are
many-not-started = { $name } could not be started and is tried again: { $why }
