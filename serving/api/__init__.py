"""`/api/v1/`: the figures for spreadsheets and programs, protected and guarded as the pages are."""
