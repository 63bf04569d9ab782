serving-this-server-does-not-go-by = this server does not go by this name; its operator adds names with ATLAS_HOSTS
serving-requests-from-pages-of-another-server = requests from pages of another server are refused
serving-too-many-visitors-please-try-again = too many visitors; please try again soon
serving-server-failed-to-do-this-its = the server failed to do this; its log tells the operator why
serving-this-connection-is-not-taken = this connection is not taken
serving-warning-this-server-sets-no-time = warning: this server sets no time for connections that dribble; start it with make run or atlas serve
serving-port-is-in-use-choose-another = port { $port } is in use; choose another: PORT=8502 make run
serving-no-port-found-expected-number-from = no port: found { $found }, expected a number from 1 to 65535
serving-no-address-found-expected-one-of = no address: found { $found }, expected one of this machine, as 127.0.0.1
serving-there-is-no-such-page = there is no such page
serving-takes-no-files = This server does not take files.
serving-too-much = At most { $files } files of { $all } MB together, { $each } MB each.
serving-holds-all-it-can = The server holds as many files as it can; please try again in a moment.
serving-size-unknown = The size of the file must be stated.
nowhere-title = There is no such page
nowhere-told = Nothing lies at this address; it may be mistyped or from another version. The map and all pages begin at the national page.
nowhere-file = There is no file at this address: the pages of the atlas name those that there are.
