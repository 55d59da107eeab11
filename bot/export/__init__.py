"""Open data: the reports and their record in the formats that archives and parliaments share."""
