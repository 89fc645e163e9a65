"""The faces for people: the web console and the ``bihuan`` command line."""
