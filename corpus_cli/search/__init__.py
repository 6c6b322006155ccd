"""Full-text search that knows nothing of SQL: the query language, its rewriting for FTS5, segmenting, and marks."""
