package io.paretoform.local;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How each of our services is run in a stack: one JVM, told by its environment where things are.
 */
record ServiceCommands(StackPlan plan, String bootstrapServers, Database database) {

    ServiceSpec of(StackService service, int port) {
        return new ServiceSpec(
                service.name(),
                command(service),
                environment(service, port),
                ReadinessProbe.http(URI.create(url(port) + "/q/health/ready")),
                StopSignal.TERM);
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    private List<String> command(StackService service) {
        return JavaCommand.of(
                service.heapMegabytes(),
                plan.aot().of(service.name()),
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        plan.layout().serviceJar(service.name()).toString()));
    }

    private Map<String, String> environment(StackService service, int port) {
        Map<String, String> variables = new HashMap<>();
        variables.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        variables.put(UserFolders.STATE_VARIABLE, plan.state().root().toString());
        variables.put(StackLayout.HOME_VARIABLE, plan.layout().home().toString());
        plan.cores()
                .measured()
                .ifPresent(core ->
                        variables.put(CorePlan.MEASURED_CORE_VARIABLE, Integer.toString(core)));
        if (service.usesDatabase()) {
            variables.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
            variables.put("QUARKUS_DATASOURCE_USERNAME", database.user());
            variables.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        }
        return variables;
    }
}
