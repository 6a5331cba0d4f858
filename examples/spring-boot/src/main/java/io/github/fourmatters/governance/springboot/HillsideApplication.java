package io.github.fourmatters.governance.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts the service. Any number of instances may run over one database.
 *
 * <p>To try it, with a PostgreSQL of your own:
 *
 * <pre>{@code
 * ./mvnw -B -Dmaven.test.skip -pl examples/spring-boot -am install
 * ./mvnw -B -pl examples/spring-boot spring-boot:run -Dspring-boot.run.arguments="--hillside.master-key=$(openssl rand -base64 32) \
 *   --spring.datasource.url=jdbc:postgresql://localhost/hillside?user=hillside --spring.mail.host=localhost"
 * }</pre>
 *
 * <p>Then enter who works where, such as {@code INSERT INTO staff_job VALUES ('operator-1', 'hill', 'TELEPHONE')}, and send requests as
 * {@code IssueController} takes them. Keep the key: without it nobody reads what was said.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class HillsideApplication {

    /**
     * Starts one instance.
     *
     * @param arguments settings for Spring, such as {@code --spring.datasource.url=jdbc:postgresql://localhost/hillside}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(HillsideApplication.class, arguments);
    }
}
