-- Tables of the governance storage, for MySQL. Each statement can be run again without harm.
-- Instants are whole microseconds since 1970-01-01T00:00Z.

-- Texts are compared by their code points and without padding, whatever the collation of the database: listings go page by page in
-- that order. Making a table commits, so each index is made with its table.

-- One row a ledger: where it ends. Whoever writes to a ledger locks its row first.
CREATE TABLE IF NOT EXISTS gov_ledger (
    ledger_number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ledger        VARCHAR(64) NOT NULL UNIQUE,
    last_position BIGINT NOT NULL,
    recorded_at   BIGINT NOT NULL,
    chain_hash    BINARY(32) NOT NULL
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- One row a stream: an issue, a meeting, a round. The version is the number of its events.
CREATE TABLE IF NOT EXISTS gov_stream (
    stream_number  BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ledger_number  BIGINT NOT NULL,
    stream_kind    VARCHAR(32) NOT NULL,
    stream_key     VARCHAR(200) NOT NULL,
    stream_version BIGINT NOT NULL,
    UNIQUE KEY by_key (ledger_number, stream_kind, stream_key)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- One row a type of events. The payload of its first event is the preset dictionary of the others.
CREATE TABLE IF NOT EXISTS gov_event_type (
    type_number    BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    event_type     VARCHAR(100) NOT NULL,
    schema_version INTEGER NOT NULL,
    example        MEDIUMBLOB NOT NULL,
    UNIQUE (event_type, schema_version)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- One row a command that recorded something; never changed, never removed.
CREATE TABLE IF NOT EXISTS gov_command (
    -- The key of its first event.
    first_event   BIGINT PRIMARY KEY,
    ledger_number BIGINT NOT NULL,
    command_id    VARCHAR(100) NOT NULL,
    event_count   INTEGER NOT NULL,
    -- 0 and the fingerprint in ASCII, or 1 and its hashes, 32 bytes each; as text they are base64url, with a full stop between them.
    fingerprint   VARBINARY(129) NOT NULL,
    recorded_at   BIGINT NOT NULL,
    UNIQUE KEY by_id (ledger_number, command_id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- One row an event; never changed, never removed.
CREATE TABLE IF NOT EXISTS gov_event (
    -- ledger_number * 2^40 + the event's position in its ledger, which begins at 1.
    feed_key       BIGINT PRIMARY KEY,
    -- How many events of the same command stand before it.
    command_offset INTEGER NOT NULL,
    stream_number  BIGINT NOT NULL,
    stream_version BIGINT NOT NULL,
    type_number    BIGINT NOT NULL,
    -- 0 and the payload, or 1 and its raw deflate stream (RFC 1951) with the type's example as preset dictionary.
    payload        MEDIUMBLOB NOT NULL,
    chain_hash     BINARY(32) NOT NULL,
    UNIQUE KEY by_stream (stream_number, stream_version)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- One row a timer that is set.
CREATE TABLE IF NOT EXISTS gov_timer (
    stream_number BIGINT NOT NULL,
    timer_name    VARCHAR(250) NOT NULL,
    ledger_number BIGINT NOT NULL,
    due_at        BIGINT NOT NULL,
    PRIMARY KEY (stream_number, timer_name),
    KEY by_due (ledger_number, due_at)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- One row a notice that is not delivered yet. While it is lent out, available_at is the end of the lease.
CREATE TABLE IF NOT EXISTS gov_notice (
    id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ledger       VARCHAR(64) NOT NULL,
    order_key    VARCHAR(300) NOT NULL,
    dedupe_key   VARCHAR(300) NOT NULL,
    recipient    VARCHAR(200) NOT NULL,
    template     VARCHAR(100) NOT NULL,
    parameters   MEDIUMTEXT NOT NULL,
    parked       BOOLEAN NOT NULL,
    available_at BIGINT NOT NULL,
    attempts     INTEGER NOT NULL,
    lease        BIGINT NOT NULL,
    worker       VARCHAR(100),
    failure      VARCHAR(1000),
    KEY by_time (parked, available_at, id),
    KEY by_line (ledger, parked, order_key, id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- One row a view and ledger: how far the view has read.
CREATE TABLE IF NOT EXISTS gov_checkpoint (
    view_id       VARCHAR(100) NOT NULL,
    ledger        VARCHAR(64) NOT NULL,
    read_position BIGINT NOT NULL,
    PRIMARY KEY (view_id, ledger)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- Personal data, one row an entry; erasing a subject deletes its rows.
CREATE TABLE IF NOT EXISTS gov_vault (
    ledger_number BIGINT NOT NULL,
    subject       VARCHAR(100) NOT NULL,
    entry_name    VARCHAR(250) NOT NULL,
    content       LONGBLOB NOT NULL,
    PRIMARY KEY (ledger_number, subject, entry_name)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- One row a token under which a subject can be found again; says nothing about whom it stands for.
CREATE TABLE IF NOT EXISTS gov_vault_token (
    ledger_number BIGINT NOT NULL,
    token         VARCHAR(250) NOT NULL,
    subject       VARCHAR(100) NOT NULL,
    PRIMARY KEY (ledger_number, token, subject),
    KEY by_subject (ledger_number, subject)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- One row a subject that was erased. returned is true once something was put of the subject again, where nothing stood: if it
-- is not, and something stands all the same, the mark came without an erasure.
CREATE TABLE IF NOT EXISTS gov_vault_erased (
    ledger_number BIGINT NOT NULL,
    subject       VARCHAR(100) NOT NULL,
    returned      BOOLEAN DEFAULT FALSE NOT NULL,
    PRIMARY KEY (ledger_number, subject)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- One row a charter; never changed, never removed. Without holds_from it holds from the beginning.
CREATE TABLE IF NOT EXISTS gov_charter (
    version      VARCHAR(100) NOT NULL PRIMARY KEY,
    holds_from   BIGINT,
    content_hash VARCHAR(64) NOT NULL,
    content      LONGBLOB NOT NULL
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

-- One row a script that was run.
CREATE TABLE IF NOT EXISTS gov_schema (
    version INTEGER NOT NULL PRIMARY KEY
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
INSERT IGNORE INTO gov_schema (version) VALUES (1);
