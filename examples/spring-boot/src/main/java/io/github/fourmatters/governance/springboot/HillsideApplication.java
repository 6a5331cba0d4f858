package io.github.fourmatters.governance.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. Any number of instances may run over one database. */
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
