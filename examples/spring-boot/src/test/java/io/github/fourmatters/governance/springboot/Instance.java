package io.github.fourmatters.governance.springboot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** One running instance of the service, as those see it who send it requests. */
record Instance(String address, Optional<ConfigurableApplicationContext> context) implements AutoCloseable {

    /** What an instance answered. */
    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asText();
        }
    }

    static Instance running(int port) {
        return new Instance("http://localhost:" + port, Optional.empty());
    }

    /** Starts one more instance over the same database. */
    static Instance start(int port, int mailPort, Map<String, ?> others) {
        Map<String, Object> settings = new HashMap<>(settings(mailPort));
        settings.put("spring.main.banner-mode", "off");
        settings.put("server.port", port);
        settings.putAll(others);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        HillsideApplication.class, TurnedClock.class)
                .run(settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
        String bound = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        return new Instance("http://localhost:" + bound, Optional.of(context));
    }

    /** What every instance of these tests is told from outside. */
    static Map<String, Object> settings(int mailPort) {
        return Map.of(
                "spring.datasource.url", PostgresqlServer.url(),
                "spring.mail.host", "localhost",
                "spring.mail.port", mailPort,
                "hillside.dispatch-every", "100ms",
                "hillside.tick-every", "1h",
                "hillside.master-key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    }

    int port() {
        return URI.create(address).getPort();
    }

    Answer get(String path, String staff, Object... variables) {
        return send(HttpMethod.GET, path, staff, "none", Map.of(), variables);
    }

    Answer post(String path, String staff, String commandId, Map<String, ?> body) {
        return send(HttpMethod.POST, path, staff, commandId, body);
    }

    private Answer send(
            HttpMethod method, String path, String staff, String commandId, Map<String, ?> body, Object... variables) {
        RestClient.RequestBodySpec request = RestClient.create(address)
                .method(method)
                .uri(path, variables)
                .header("Staff", staff)
                .header("Command-Id", commandId);
        if (method.equals(HttpMethod.POST)) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return Objects.requireNonNull(request.exchange((sent, response) -> new Answer(
                response.getStatusCode().value(),
                Optional.ofNullable(response.bodyTo(JsonNode.class)).orElse(NullNode.getInstance()))));
    }

    @Override
    public void close() {
        context.ifPresent(ConfigurableApplicationContext::close);
    }
}
