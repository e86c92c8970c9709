package io.paretoform.pipeline.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules by Prometheus's own tool, which need not run for that. */
class RulesTest {
    private static final Path FOLDER = Monitoring.folder().resolve("prometheus");
    private static final String RULES = "paretoform.rules.yml";
    private static final String TESTS = "paretoform.rules.test.yml";

    @Test
    void rulesAreWellFormed() throws Exception {
        promtool("check", "rules", RULES);
    }

    @Test
    void alertsComeWhenTheyShould() throws Exception {
        promtool("test", "rules", TESTS);
    }

    @Test
    void configurationIsWellFormed() throws Exception {
        promtool("check", "config", "prometheus.yml");
    }

    @Test
    void everyAlertIsTested() throws IOException {
        assertThat(names("alertname: (\\w+)", TESTS)).isEqualTo(names("- alert: (\\w+)", RULES));
    }

    private static Set<String> names(String pattern, String file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(FOLDER.resolve(file)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void promtool(String... arguments) throws Exception {
        Optional<Path> program = Monitoring.program("promtool");
        assumeThat(program).as("promtool is on the PATH; without it this is skipped").isPresent();
        List<String> command = new ArrayList<>(List.of(program.orElseThrow().toString()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .directory(FOLDER.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
