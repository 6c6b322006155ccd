"""The site: one set of pages, shown by Datasette or written to a folder."""
