-- Tables of the governance storage, for SQLite. Each statement can be run again without harm.
-- Instants are whole microseconds since 1970-01-01T00:00Z.

-- One row a ledger: where it ends.
CREATE TABLE IF NOT EXISTS gov_ledger (
    ledger_number INTEGER PRIMARY KEY,
    ledger        TEXT    NOT NULL UNIQUE,
    last_position INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    chain_hash    BLOB    NOT NULL
);

-- One row a stream: an issue, a meeting, a round. The version is the number of its events.
CREATE TABLE IF NOT EXISTS gov_stream (
    stream_number  INTEGER PRIMARY KEY,
    ledger_number  INTEGER NOT NULL,
    stream_kind    TEXT    NOT NULL,
    stream_key     TEXT    NOT NULL,
    stream_version INTEGER NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS gov_stream_by_key ON gov_stream (ledger_number, stream_kind, stream_key);

-- One row a type of events. The payload of its first event is the preset dictionary of the others.
CREATE TABLE IF NOT EXISTS gov_event_type (
    type_number    INTEGER PRIMARY KEY,
    event_type     TEXT    NOT NULL,
    schema_version INTEGER NOT NULL,
    example        BLOB    NOT NULL,
    UNIQUE (event_type, schema_version)
);

-- One row a command that recorded something; never changed, never removed.
CREATE TABLE IF NOT EXISTS gov_command (
    -- The key of its first event.
    first_event   INTEGER PRIMARY KEY,
    ledger_number INTEGER NOT NULL,
    command_id    TEXT    NOT NULL,
    event_count   INTEGER NOT NULL,
    -- 0 and the fingerprint in ASCII, or 1 and its hashes, 32 bytes each; as text they are base64url, with a full stop between them.
    fingerprint   BLOB    NOT NULL,
    recorded_at   INTEGER NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS gov_command_by_id ON gov_command (ledger_number, command_id);

-- One row an event; never changed, never removed.
CREATE TABLE IF NOT EXISTS gov_event (
    -- ledger_number * 2^40 + the event's position in its ledger, which begins at 1.
    feed_key       INTEGER PRIMARY KEY,
    -- How many events of the same command stand before it.
    command_offset INTEGER NOT NULL,
    stream_number  INTEGER NOT NULL,
    stream_version INTEGER NOT NULL,
    type_number    INTEGER NOT NULL,
    -- 0 and the payload, or 1 and its raw deflate stream (RFC 1951) with the type's example as preset dictionary.
    payload        BLOB    NOT NULL,
    chain_hash     BLOB    NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS gov_event_by_stream ON gov_event (stream_number, stream_version);

-- One row a timer that is set.
CREATE TABLE IF NOT EXISTS gov_timer (
    stream_number INTEGER NOT NULL,
    timer_name    TEXT    NOT NULL,
    ledger_number INTEGER NOT NULL,
    due_at        INTEGER NOT NULL,
    PRIMARY KEY (stream_number, timer_name)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS gov_timer_by_due ON gov_timer (ledger_number, due_at);

-- One row a notice that is not delivered yet. While it is lent out, available_at is the end of the lease.
CREATE TABLE IF NOT EXISTS gov_notice (
    -- Never given twice, or a claim that ran out could change another notice.
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    ledger       TEXT    NOT NULL,
    order_key    TEXT    NOT NULL,
    dedupe_key   TEXT    NOT NULL,
    recipient    TEXT    NOT NULL,
    template     TEXT    NOT NULL,
    parameters   TEXT    NOT NULL,
    parked       INTEGER NOT NULL,
    available_at INTEGER NOT NULL,
    attempts     INTEGER NOT NULL,
    lease        INTEGER NOT NULL,
    worker       TEXT,
    failure      TEXT
);
CREATE INDEX IF NOT EXISTS gov_notice_by_time ON gov_notice (parked, available_at, id);
CREATE INDEX IF NOT EXISTS gov_notice_by_line ON gov_notice (ledger, parked, order_key, id);

-- One row a view and ledger: how far the view has read.
CREATE TABLE IF NOT EXISTS gov_checkpoint (
    view_id       TEXT    NOT NULL,
    ledger        TEXT    NOT NULL,
    read_position INTEGER NOT NULL,
    PRIMARY KEY (view_id, ledger)
) WITHOUT ROWID;

-- Personal data, one row an entry; erasing a subject deletes its rows.
CREATE TABLE IF NOT EXISTS gov_vault (
    ledger_number INTEGER NOT NULL,
    subject       TEXT    NOT NULL,
    entry_name    TEXT    NOT NULL,
    content       BLOB    NOT NULL,
    PRIMARY KEY (ledger_number, subject, entry_name)
) WITHOUT ROWID;

-- One row a token under which a subject can be found again; says nothing about whom it stands for.
CREATE TABLE IF NOT EXISTS gov_vault_token (
    ledger_number INTEGER NOT NULL,
    token         TEXT    NOT NULL,
    subject       TEXT    NOT NULL,
    PRIMARY KEY (ledger_number, token, subject)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS gov_vault_token_by_subject ON gov_vault_token (ledger_number, subject);

-- One row a subject that was erased. returned is true once something was put of the subject again, where nothing stood: if it
-- is not, and something stands all the same, the mark came without an erasure.
CREATE TABLE IF NOT EXISTS gov_vault_erased (
    ledger_number INTEGER NOT NULL,
    subject       TEXT    NOT NULL,
    returned      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (ledger_number, subject)
) WITHOUT ROWID;

-- One row a charter; never changed, never removed. Without holds_from it holds from the beginning.
CREATE TABLE IF NOT EXISTS gov_charter (
    version      TEXT    NOT NULL PRIMARY KEY,
    holds_from   INTEGER,
    content_hash TEXT    NOT NULL,
    content      BLOB    NOT NULL
);

-- One row a script that was run.
CREATE TABLE IF NOT EXISTS gov_schema (
    version INTEGER NOT NULL PRIMARY KEY
);
INSERT OR IGNORE INTO gov_schema (version) VALUES (1);
