package io.paretoform.local;

import java.net.URI;
import java.nio.file.Path;
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
        variables.put("PARETOFORM_FLOW_BOOTSTRAP_SERVERS", bootstrapServers);
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        variables.put(StackLayout.HOME_VARIABLE, plan.layout().home().toString());
        if (service.usesDatabase()) {
            variables.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
            variables.put("QUARKUS_DATASOURCE_USERNAME", database.user());
            variables.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        }
        if (service.measures()) {
            variables.putAll(measuring());
        }
        return variables;
    }

    private Map<String, String> measuring() {
        Map<String, String> variables = new HashMap<>();
        Path folder = plan.state().root().resolve("profiler");
        variables.put("PARETOFORM_PROFILER_WORK_FOLDER", folder.resolve("work").toString());
        variables.put("PARETOFORM_PROFILER_WEIGHTS_FOLDER", folder.resolve("weights").toString());
        List<String> cache = plan.aot().of("measure-child");
        if (!cache.isEmpty()) {
            variables.put("PARETOFORM_PROFILER_CHILD_JVM_OPTIONS", String.join(",", cache));
        }
        plan.cores()
                .measured()
                .ifPresent(
                        core -> variables.put("PARETOFORM_PROFILER_CORES", Integer.toString(core)));
        return variables;
    }
}
