package io.github.fourmatters.governance.jdbc.dialect;

import io.github.fourmatters.governance.spi.StorageException;

/** Makes the refusal of a server whose setting would break the contract. */
final class UnsafeSetting {

    private UnsafeSetting() {}

    static StorageException of(Dialect dialect, String setting, String value, String wanted) {
        return new StorageException(
                dialect.name() + " runs with " + setting + "=" + value
                        + "; what was acknowledged, or written, would not stay so: set it to " + wanted,
                false,
                null);
    }
}
