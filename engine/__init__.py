"""The engine: runs any process; knows no Flask and no word about complaints."""
