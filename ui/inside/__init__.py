"""What is known of Streamlit's inside and has to import it: beside `serving/inside`, and alone.

Inner names are looked up when they are needed, never at import: where one has gone, `way` finds
its contract broken, and the pages are drawn without it. All else asks these rooms.
"""
