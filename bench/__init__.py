"""What the house costs: each row of the workload measured, on SQLite and on PostgreSQL."""
