# What is wrong with a file or a command: the sentences that all of it shares
fault = { $message }: found { $found }, expected { $expected }
fault-at = { $where }: { $told }
faults-more = … and { $more } more
unreadable-content = content that cannot be read

# A place in a file
place-row = row { $row }
place-byte = byte { $n }
place-sheet = sheet “{ $sheet }”
place-column = column { $column }
place-column-named = column { $column } “{ $name }”
place-header = header
place-exactly = exactly { $mask }
