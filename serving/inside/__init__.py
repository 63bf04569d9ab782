"""What is known of Streamlit's inside by its files and its protocol: nothing here imports it.

What has to import it lies in `ui/inside`. Every fact is a `Contract`, kept beside what relies on
it and listed in docs/upgrade-streamlit.md; `ui.inside.way` looks at all of them at the start.
"""
