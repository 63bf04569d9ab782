"""Several processes behind HAProxy: started, watched, restarted one after the other."""
