-- Every invoice beside the one after it; behind the last stands what the series has given out.
WITH numbered AS (
    SELECT
        series_year AS year,
        sequence,
        lead(sequence) OVER (PARTITION BY series_year ORDER BY sequence) AS following
    FROM invoice
)
SELECT
    numbered.year,
    numbered.sequence + 1 AS first_missing,
    coalesce(numbered.following, series.last_sequence + 1) - 1 AS last_missing
FROM numbered
LEFT JOIN invoice_series AS series ON series.year = numbered.year
WHERE coalesce(numbered.following, series.last_sequence + 1) > numbered.sequence + 1
ORDER BY numbered.year, numbered.sequence
