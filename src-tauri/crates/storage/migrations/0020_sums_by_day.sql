-- How many and how much, by day and by month: what stands above a list is added up from these, not
-- from all that was ever written. Kept in step by triggers alone.
CREATE TABLE invoice_day (
    issue_date    TEXT NOT NULL,
    kind          TEXT NOT NULL,
    row_count     INTEGER NOT NULL,
    payable_cents INTEGER NOT NULL,
    PRIMARY KEY (issue_date, kind)
) STRICT;

CREATE TABLE receipt_day (
    date        TEXT NOT NULL PRIMARY KEY,
    row_count   INTEGER NOT NULL,
    total_cents INTEGER NOT NULL
) STRICT;

-- Only days on which something was worked.
CREATE TABLE hours_day (
    date        TEXT NOT NULL,
    is_approved INTEGER NOT NULL,
    row_count   INTEGER NOT NULL,
    minutes     INTEGER NOT NULL,
    PRIMARY KEY (date, is_approved)
) STRICT;

-- What was booked, by month.
CREATE TABLE posting_month (
    account      INTEGER NOT NULL,
    month        TEXT NOT NULL,
    enterprise   TEXT NOT NULL,                             -- empty: the whole house
    amount_cents INTEGER NOT NULL,
    PRIMARY KEY (account, month, enterprise)
) STRICT;

INSERT INTO posting_month (account, month, enterprise, amount_cents)
SELECT account, substr(date, 1, 7), coalesce(enterprise, ''), sum(amount_cents)
FROM posting GROUP BY 1, 2, 3;

CREATE TRIGGER posting_counts AFTER INSERT ON posting BEGIN
    INSERT INTO posting_month (account, month, enterprise, amount_cents)
    VALUES (
        NEW.account, substr(NEW.date, 1, 7), coalesce(NEW.enterprise, ''), NEW.amount_cents
    )
    ON CONFLICT (account, month, enterprise) DO UPDATE SET
        amount_cents = amount_cents + NEW.amount_cents;
END;

INSERT INTO invoice_day (issue_date, kind, row_count, payable_cents)
SELECT issue_date, kind, count(*), sum(payable_cents) FROM invoice GROUP BY issue_date, kind;

INSERT INTO receipt_day (date, row_count, total_cents)
SELECT substr(local_at, 1, 10), count(*), sum(total_cents) FROM receipt GROUP BY 1;

INSERT INTO hours_day (date, is_approved, row_count, minutes)
SELECT date, is_approved, count(*), sum(minutes) FROM hours GROUP BY date, is_approved;

CREATE TRIGGER invoice_counts AFTER INSERT ON invoice BEGIN
    INSERT INTO invoice_day (issue_date, kind, row_count, payable_cents)
    VALUES (NEW.issue_date, NEW.kind, 1, NEW.payable_cents)
    ON CONFLICT (issue_date, kind) DO UPDATE SET
        row_count = row_count + 1, payable_cents = payable_cents + NEW.payable_cents;
END;

CREATE TRIGGER receipt_counts AFTER INSERT ON receipt BEGIN
    INSERT INTO receipt_day (date, row_count, total_cents)
    VALUES (substr(NEW.local_at, 1, 10), 1, NEW.total_cents)
    ON CONFLICT (date) DO UPDATE SET
        row_count = row_count + 1, total_cents = total_cents + NEW.total_cents;
END;

CREATE TRIGGER hours_count AFTER INSERT ON hours BEGIN
    INSERT INTO hours_day (date, is_approved, row_count, minutes)
    VALUES (NEW.date, NEW.is_approved, 1, NEW.minutes)
    ON CONFLICT (date, is_approved) DO UPDATE SET
        row_count = row_count + 1, minutes = minutes + NEW.minutes;
END;

CREATE TRIGGER hours_count_no_longer AFTER DELETE ON hours BEGIN
    UPDATE hours_day SET row_count = row_count - 1, minutes = minutes - OLD.minutes
    WHERE date = OLD.date AND is_approved = OLD.is_approved;
    DELETE FROM hours_day
    WHERE date = OLD.date AND is_approved = OLD.is_approved AND row_count = 0;
END;

CREATE TRIGGER hours_count_as_changed AFTER UPDATE OF date, is_approved, minutes ON hours BEGIN
    UPDATE hours_day SET row_count = row_count - 1, minutes = minutes - OLD.minutes
    WHERE date = OLD.date AND is_approved = OLD.is_approved;
    DELETE FROM hours_day
    WHERE date = OLD.date AND is_approved = OLD.is_approved AND row_count = 0;
    INSERT INTO hours_day (date, is_approved, row_count, minutes)
    VALUES (NEW.date, NEW.is_approved, 1, NEW.minutes)
    ON CONFLICT (date, is_approved) DO UPDATE SET
        row_count = row_count + 1, minutes = minutes + NEW.minutes;
END;
