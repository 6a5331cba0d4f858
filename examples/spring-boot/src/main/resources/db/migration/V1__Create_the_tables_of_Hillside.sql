-- Tables of the application's own. The library's are made by scripts of its own, with another history table.

-- One row a job that somebody holds in a community; unit is set for contractors alone.
CREATE TABLE staff_job (
    login  VARCHAR(200) NOT NULL,
    ledger VARCHAR(64) NOT NULL,
    job    VARCHAR(40) NOT NULL,
    unit   VARCHAR(200),
    PRIMARY KEY (login, ledger, job)
);

-- Where a resident, a unit or an office of a community gets mail.
CREATE TABLE mail_address (
    ledger    VARCHAR(64) NOT NULL,
    recipient VARCHAR(200) NOT NULL,
    address   VARCHAR(320) NOT NULL,
    PRIMARY KEY (ledger, recipient)
);

-- When somebody who raised an issue wants to be called back; beside the library's own record of that issue.
CREATE TABLE call_back (
    issue     VARCHAR(200) PRIMARY KEY,
    ledger    VARCHAR(64) NOT NULL,
    resident  VARCHAR(100) NOT NULL,
    wanted_at TIMESTAMP WITH TIME ZONE NOT NULL
              CHECK (EXTRACT(HOUR FROM wanted_at AT TIME ZONE 'Asia/Shanghai') BETWEEN 8 AND 19)
);
CREATE INDEX call_back_by_resident ON call_back (ledger, resident);
