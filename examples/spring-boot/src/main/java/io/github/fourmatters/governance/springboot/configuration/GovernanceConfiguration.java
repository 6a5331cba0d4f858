package io.github.fourmatters.governance.springboot.configuration;

import io.github.fourmatters.governance.ClockPolicy;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.notify.DispatchPolicy;
import io.github.fourmatters.governance.notify.Dispatcher;
import io.github.fourmatters.governance.notify.NoticeRules;
import io.github.fourmatters.governance.spi.notice.Notifier;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.VaultKey;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library's parts as beans: one storage, one door and one dispatcher for each instance of the service. */
@Configuration(proxyBeanMethods = false)
class GovernanceConfiguration {

    /** The rules that hold from the beginning; later ones are published, and stand in the database. */
    private static final Charter CHARTER = Charter.fourMatters().toBuilder()
            .version("hillside-1")
            .calendar(WorkingCalendar.weekdaysOnly())
            .build();

    /** Over the pool itself. The pool stays Spring's, and is closed after the storage. */
    @Bean
    @DependsOnDatabaseInitialization
    JdbcStorage<Fact> governanceStorage(DataSource pool, HillsideProperties properties) {
        VaultKeys keys = VaultKeys.under(VaultKey.aes(properties.masterKeyId(), properties.masterKeyBytes()));
        return JdbcStorage.over(
                pool,
                Dialects.POSTGRESQL,
                new JsonCodec(),
                StorageOptions.defaults().vault(inner -> EncryptedVault.over(inner, keys)));
    }

    @Bean
    Governance governance(
            JdbcStorage<Fact> storage, InstantSource clock, ClockPolicy clockPolicy, NoticeRules noticeRules) {
        return Governance.builder()
                .storage(storage)
                .charter(CHARTER)
                .clock(clock)
                .clockPolicy(clockPolicy)
                .notices(noticeRules)
                .build();
    }

    @Bean
    Dispatcher dispatcher(JdbcStorage<Fact> storage, Notifier notifier, InstantSource clock) {
        return Dispatcher.of(storage.outbox(), notifier, DispatchPolicy.defaults(), clock);
    }
}
