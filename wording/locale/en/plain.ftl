# What the log is told where Streamlit's inside is not as known (ui/inside, serving/inside).
plain-asked = drawn plainly, as ATLAS_PLAIN says: by Streamlit's public components alone, slower but whole
plain-broken = Streamlit is not as known of { $version } at “{ $name }” ({ $fault }): drawn plainly
plain-broken-lost = Streamlit is not as known of { $version } at “{ $name }” ({ $fault }): drawn plainly; { $lost }
lost-sessions = files that were sent count until they are removed or the server ends
lost-files = files of who has left stay in memory
lost-address = Streamlit may ask the internet for this machine's address
lost-messages = every message of an open page is heard, one that clears everybody's caches among them
lost-escaping = texts from outside are made harmless at Streamlit's public functions, which may miss some
lost-settings = some settings of .streamlit/config.toml have no effect
lost-reserved = no files are taken, and every address of Streamlit's that is only read is answered
