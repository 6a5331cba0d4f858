package io.github.fourmatters.governance.app;

import io.github.fourmatters.governance.app.audit.AuditCommand;
            BackupCommand.class,
            RestoreCommand.class,
