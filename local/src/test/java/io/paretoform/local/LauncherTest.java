package io.paretoform.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a build and a JDK that only say what they were asked. */
@Tag("integration")
class LauncherTest {
    private record Outcome(int exitCode, String output) {}

    @TempDir Path home;
    private Path jdk;
    private Path builds;

    @BeforeEach
    void fakeTree() throws IOException {
        jdk = home.resolve("jdk");
        builds = home.resolve("builds");
        Files.copy(StackLayout.find().home().resolve("paretoform"), home.resolve("paretoform"));
        executable(jdk.resolve("bin/java"), "echo java \"$@\"");
        executable(jdk.resolve("bin/javac"), "");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        executable(
                home.resolve("mvnw"),
                "echo \"$@\" >> builds; mkdir -p cli/target; touch cli/target/paretoform-cli.jar");
        Path source = home.resolve("core/src/main/A.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "");
    }

    @Test
    void buildsFirstThenRunsTheCommandLine() throws Exception {
        Outcome outcome = launch("describe", "gpt2 medium");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.output()).contains("paretoform-cli.jar describe gpt2 medium");
        assertThat(builds).hasContent("-q -B -DskipTests -pl !page-tests package");
    }

    @Test
    void buildsAgainOnlyWhenASourceIsNewer() throws Exception {
        launch("describe");
        launch("describe");
        assertThat(Files.readAllLines(builds)).hasSize(1);

        Files.setLastModifiedTime(
                home.resolve("core/src/main/A.java"), FileTime.from(Instant.now().plusSeconds(5)));
        launch("describe");

        assertThat(Files.readAllLines(builds)).hasSize(2);
    }

    @Test
    void failedBuildShowsTheEndOfItsLog() throws Exception {
        executable(home.resolve("mvnw"), "echo cannot find symbol; exit 1");

        Outcome outcome = launch("describe");

        assertThat(outcome.exitCode()).isOne();
        assertThat(outcome.output()).contains("cannot find symbol", "the build failed");
    }

    @Test
    void tooOldJdkIsRefused() throws Exception {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");

        Outcome outcome = launch("describe");

        assertThat(outcome.exitCode()).isOne();
        assertThat(outcome.output()).contains("is no JDK of version 25 or newer");
    }

    @Test
    void fastTestsLeaveOutThoseThatStartProcesses() throws Exception {
        Outcome outcome = launch("test", "--fast", "-pl", "core");

        assertThat(outcome.exitCode()).isZero();
        assertThat(builds).hasContent("-B -DexcludedGroups=integration -pl core verify");
    }

    @Test
    void testsEndWithASummary() throws Exception {
        executable(
                home.resolve("mvnw"),
                """
                reports=core/target/surefire-reports
                mkdir -p $reports
                echo '<testsuite name="A" tests="3" errors="1" skipped="1" failures="0">' \
                    > $reports/TEST-A.xml
                exit 1
                """);

        Outcome outcome = launch("test");

        assertThat(outcome.exitCode()).isOne();
        assertThat(outcome.output()).contains("FAILED: 3 tests, 1 failed, 1 skipped");
    }

    private Outcome launch(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("paretoform").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PARETOFORM_JAVA_HOME", jdk.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
