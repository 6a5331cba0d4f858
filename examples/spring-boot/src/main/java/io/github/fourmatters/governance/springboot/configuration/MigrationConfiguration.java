package io.github.fourmatters.governance.springboot.configuration;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Two Flyways over one schema. Both begin with a {@code V1}, so each has scripts in a place of its own and a history table of its own.
 *
 * <p>The application's is the one that Boot makes, with everything that {@code spring.flyway} says. The library's runs behind it, as part of
 * the same step of the start, so that every bean that waits for the one waits for both. It is no bean: Boot would take it for the
 * application's and make none.
 */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {
    /** The history of the library's scripts. */
    private static final String HISTORY = "gov_schema_history";

    @Bean
    FlywayMigrationStrategy bothHistories() {
        return application -> {
            application.migrate();
            library(application.getConfiguration().getDataSource()).migrate();
        };
    }

    /** The schema is not empty any more, and that is as it should be: version 0 is what was there before the library's first script. */
    private static Flyway library(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:governance-schema/postgresql")
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }
}
