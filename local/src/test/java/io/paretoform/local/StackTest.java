package io.paretoform.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class StackTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir Path home;
    @TempDir Path stateFolder;
    private StateDirectory state;
    private StackOptions options;

    @BeforeEach
    void fakeHome() throws IOException {
        state = new StateDirectory(stateFolder);
        options = new StackOptions(state, FakeHome.in(home), ExternalServers.NOWHERE);
    }

    @AfterEach
    void stop() {
        Stack.stop(state);
    }

    @Test
    void stackEndsWithItsLastClientAndLeavesNothing() {
        List<ProcessHandle> processes;
        try (var stack = attach()) {
            processes = processes(stack.status());
        }

        assertThat(processes).hasSize(5);
        await().atMost(LIMIT).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(Stack.status(state)).isEmpty();
    }

    @Test
    void secondClientJoinsAndItsKillEndsTheStack() throws IOException {
        Process other;
        List<ProcessHandle> processes;
        try (var stack = attach()) {
            processes = processes(stack.status());
            other = startClient();

            String line = firstLine(other);

            assertThat(line).isEqualTo(ClientMain.ATTACHED + " " + stack.status().supervisorPid());
        }
        assertThat(processes).allMatch(ProcessHandle::isAlive);

        other.destroyForcibly();

        await().atMost(LIMIT).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void secondSupervisorIsRefused() throws Exception {
        try (var stack = attach()) {
            List<String> command = java(SupervisorMain.class.getName());
            command.addAll(options.toArguments());

            int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();

            assertThat(exitCode).isEqualTo(SupervisorMain.TAKEN);
            assertThat(stack.status().phase()).isEqualTo(StackStatus.Phase.READY);
        }
    }

    @Test
    void killedServiceIsStartedAgainAtItsPort() {
        try (var stack = attach()) {
            StackStatus.Part before = part(stack, "proxy-service");

            ProcessHandle.of(Objects.requireNonNull(before.pid())).orElseThrow().destroyForcibly();

            await().atMost(LIMIT)
                    .untilAsserted(() -> {
                        StackStatus.Part after = part(stack, "proxy-service");
                        assertThat(after.restarts()).isOne();
                        assertThat(after.state()).isEqualTo(StackStatus.PartState.READY);
                        assertThat(after.address()).isEqualTo(before.address());
                    });
        }
    }

    @Test
    void whatAKilledSupervisorLeavesIsReplacedByTheNextStart() {
        List<ProcessHandle> before;
        String address;
        try (var stack = attach()) {
            before = processes(stack.status());
            address = stack.address(StackService.FRONTIER);
            ProcessHandle.of(stack.status().supervisorPid()).orElseThrow().destroyForcibly();
            await().atMost(LIMIT).until(() -> Stack.status(state).isEmpty());
        }

        try (var stack = attach()) {
            assertThat(before).noneMatch(ProcessHandle::isAlive);
            assertThat(stack.address(StackService.FRONTIER)).isEqualTo(address);
        }
    }

    @Test
    void pinnedStackStaysUntilItIsStopped() {
        List<ProcessHandle> processes;
        try (var stack = attach()) {
            stack.pin();
            processes = processes(stack.status());
        }
        await().during(Duration.ofSeconds(2))
                .atMost(LIMIT)
                .until(() -> processes.stream().allMatch(ProcessHandle::isAlive));

        Stack.stop(state);

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(Stack.isPinned(state)).isFalse();
    }

    @Test
    void stackWithABrokenServiceSaysWhichAndLeavesNothing() throws IOException {
        FakeHome.breakService(options.layout(), "proxy-service");

        assertThatThrownBy(this::attach)
                .isInstanceOf(StackException.class)
                .hasMessageContaining("proxy-service does not start");

        assertThat(ProcessHandle.current().descendants()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void stackWithAnotherBrokerThanAskedForIsNotJoined() {
        try (var stack = attach()) {
            var others = new ExternalServices(Optional.of("elsewhere:9092"), Optional.empty());

            assertThatThrownBy(() ->
                            Stack.attach(
                                    new StackOptions(state, options.layout(), others),
                                    status -> {}))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("not elsewhere:9092");

            assertThat(stack.status().phase()).isEqualTo(StackStatus.Phase.READY);
        }
    }

    @Test
    void servicesAreToldWhereBrokerAndDatabaseAre() throws IOException {
        var own = new StackOptions(state, options.layout(), ExternalServices.none());
        try (var stack = Stack.attach(own, status -> {})) {
            String environment = get(stack.address(StackService.FRONTIER));

            assertThat(environment)
                    .contains(
                            "PARETOFORM_FLOW_BOOTSTRAP_SERVERS="
                                    + stack.status().bootstrapServers())
                    .contains("QUARKUS_DATASOURCE_JDBC_URL=" + stack.status().jdbcUrl());
            assertThat(stack.status().parts())
                    .extracting(StackStatus.Part::name)
                    .contains("kafka", "postgres");
        }
    }

    @Test
    void prometheusIsToldWhereTheServicesAre() throws IOException {
        try (var stack = attach()) {
            String config = Files.readString(state.prometheus());

            assertThat(config).contains("job_name: paretoform");
            for (StackService service : StackService.ALL) {
                assertThat(config)
                        .contains(
                                "{targets: ['%s'], labels: {service: '%s'}}"
                                        .formatted(
                                                URI.create(stack.address(service.name()))
                                                        .getAuthority(),
                                                service.name()));
            }
        }
    }

    private Stack attach() {
        return Stack.attach(options, status -> {});
    }

    private static StackStatus.Part part(Stack stack, String name) {
        return stack.status().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<ProcessHandle> processes(StackStatus status) {
        List<ProcessHandle> all = new ArrayList<>();
        all.add(ProcessHandle.of(status.supervisorPid()).orElseThrow());
        for (StackStatus.Part part : status.parts()) {
            all.add(ProcessHandle.of(Objects.requireNonNull(part.pid())).orElseThrow());
        }
        return all;
    }

    private Process startClient() throws IOException {
        List<String> command = java(ClientMain.class.getName());
        command.add(stateFolder.toString());
        command.add(home.toString());
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static List<String> java(String mainClass) {
        return JavaCommand.of(
                64, List.of(), List.of("-cp", System.getProperty("java.class.path"), mainClass));
    }

    private static String firstLine(Process process) throws IOException {
        return String.valueOf(
                new BufferedReader(
                                new InputStreamReader(
                                        process.getInputStream(), StandardCharsets.UTF_8))
                        .readLine());
    }

    private static String get(String url) throws IOException {
        try (var in = URI.create(url).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
