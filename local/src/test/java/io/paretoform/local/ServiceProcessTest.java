package io.paretoform.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class ServiceProcessTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir Path directory;

    @Test
    void deadServiceIsStartedAgain() {
        try (var service = ServiceProcess.start(fakeService(), Supervision.in(directory))) {
            service.awaitReady(LIMIT);
            long first = service.pid().orElseThrow();

            service.kill();
            service.awaitReady(LIMIT);

            assertThat(service.pid().orElseThrow()).isNotEqualTo(first);
            assertThat(service.restarts()).isOne();
        }
    }

    @Test
    void killedServiceIsNotTakenForAliveOnceKillHasReturned() {
        try (var service = ServiceProcess.start(shell("sleep 1000"), Supervision.in(directory))) {
            for (int i = 0; i < 5; i++) {
                service.awaitReady(LIMIT);
                long killed = service.pid().orElseThrow();

                service.kill();

                assertThat(service.pid()).isNotEqualTo(OptionalLong.of(killed));
            }
        }
    }

    @Test
    void stoppedServiceLeavesNoProcess() {
        var service = ServiceProcess.start(fakeService(), Supervision.in(directory));
        long pid;
        try (service) {
            service.awaitReady(LIMIT);
            pid = service.pid().orElseThrow();
        }

        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(service.state()).isInstanceOf(ProcessState.Stopped.class);
        assertThat(directory.resolve("fake.pid")).doesNotExist();
    }

    @Test
    void serviceThatIgnoresTheSignalIsKilledWithItsChildren() {
        var stubborn = shell("trap '' TERM; sleep 1000 & echo up; wait; sleep 1000");
        var supervision = new Supervision(directory, CorePlan.none(), Duration.ofMillis(200));
        List<ProcessHandle> processes;
        try (var service = ServiceProcess.start(stubborn, supervision)) {
            service.awaitReady(LIMIT);
            var shell = ProcessHandle.of(service.pid().orElseThrow()).orElseThrow();
            await().atMost(LIMIT).until(() -> shell.children().findAny().isPresent());
            processes = List.of(shell, shell.children().findAny().orElseThrow());
        }

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void serviceThatCannotStartIsReportedWithTheEndOfItsLog() {
        var broken = shell("echo no such luck; exit 7");
        try (var service =
                ServiceProcess.start(withProbe(broken, () -> false), Supervision.in(directory))) {
            assertThatThrownBy(() -> service.awaitReady(LIMIT))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("fake does not start")
                    .hasMessageContaining("no such luck");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void serviceHasASessionOfItsOwnSoThatCtrlCDoesNotReachIt() throws IOException {
        try (var service = ServiceProcess.start(fakeService(), Supervision.in(directory))) {
            service.awaitReady(LIMIT);
            String pid = Long.toString(service.pid().orElseThrow());

            String session = Files.readString(Path.of("/proc", pid, "stat")).split(" ", -1)[5];

            assertThat(session).isEqualTo(pid);
        }
    }

    @Test
    void orphanOfAKilledOwnerIsEndedByTheNext() {
        var abandoned = ServiceProcess.start(fakeService(), Supervision.in(directory));
        abandoned.awaitReady(LIMIT);
        ProcessHandle orphan = ProcessHandle.of(abandoned.pid().orElseThrow()).orElseThrow();

        Orphans.stop(directory);

        assertThat(orphan.isAlive()).isFalse();
        abandoned.close();
    }

    private ServiceSpec fakeService() {
        int port = Ports.in(directory).claim("fake");
        return new ServiceSpec(
                "fake",
                JavaCommand.of(
                        32,
                        List.of(),
                        List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                FakeService.class.getName())),
                Map.of("QUARKUS_HTTP_PORT", Integer.toString(port)),
                ReadinessProbe.http(URI.create("http://127.0.0.1:" + port + "/q/health/ready")),
                StopSignal.TERM);
    }

    private static ServiceSpec shell(String script) {
        return new ServiceSpec(
                "fake", List.of("sh", "-c", script), Map.of(), () -> true, StopSignal.TERM);
    }

    private static ServiceSpec withProbe(ServiceSpec spec, ReadinessProbe probe) {
        return new ServiceSpec(
                spec.name(), spec.command(), spec.environment(), probe, spec.stopSignal());
    }
}
