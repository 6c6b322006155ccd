"""The command line: one file a command, and how its answers are printed."""
