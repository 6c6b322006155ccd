"""What a commentary is: frozen values, without any behaviour that needs a file or a database."""
