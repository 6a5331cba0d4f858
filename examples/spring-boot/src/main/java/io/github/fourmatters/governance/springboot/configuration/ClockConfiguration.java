package io.github.fourmatters.governance.springboot.configuration;

import io.github.fourmatters.governance.ClockPolicy;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for the door, the schedules and the dispatcher, so that a test can turn it. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /** Compares the clock with the server's, so that no instance records at a wrong instant. */
    @Bean
    ClockPolicy clockPolicy() {
        return ClockPolicy.defaults();
    }
}
