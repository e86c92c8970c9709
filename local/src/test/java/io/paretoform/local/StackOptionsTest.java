package io.paretoform.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackOptionsTest {
    @TempDir Path folder;

    @Test
    void supervisorReadsWhatTheClientWrote() {
        var options = options(ExternalServices.none());

        assertThat(StackOptions.parse(options.toArguments(), options.toEnvironment()))
                .isEqualTo(options);
    }

    @Test
    void passwordIsNotAmongTheArguments() {
        var database = new Database("jdbc:postgresql://db/paretoform", "me", "secret");
        var options =
                options(new ExternalServices(Optional.of("broker:9092"), Optional.of(database)));

        assertThat(options.toArguments()).contains("broker:9092").doesNotContain("secret");
        assertThat(StackOptions.parse(options.toArguments(), options.toEnvironment()))
                .isEqualTo(options);
    }

    private StackOptions options(ExternalServices external) {
        return new StackOptions(new StateDirectory(folder), StackLayout.at(folder), external);
    }
}
