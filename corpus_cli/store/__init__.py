"""The only SQL: tables, writing, reading back, full text."""
