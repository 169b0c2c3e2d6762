-- What requests used is summed by day.
CREATE INDEX IF NOT EXISTS requests_by_day ON requests (tenant, (left(doc->>'created_at', 10)));
