package io.paretoform.frontier.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    /** That of "secret". */
    private static final String HASH =
            "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    /** Access with these tokens. */
    private record Given(
            Authentication authentication, Optional<List<String>> tokens, Optional<Path> tokensFile)
            implements AccessConfig {
        static Given bearer(@Nullable Path file, String... tokens) {
            return new Given(
                    Authentication.BEARER, Optional.of(List.of(tokens)), Optional.ofNullable(file));
        }

        @Override
        public Optional<List<String>> hosts() {
            return Optional.empty();
        }

        @Override
        public boolean openMonitoring() {
            return true;
        }
    }

    @Test
    void tokenIsKnownByItsHash() {
        Tokens tokens = new Tokens(Given.bearer(null, "alice:operator:" + HASH));

        assertThat(tokens.find("secret"))
                .hasValueSatisfying(grant -> {
                    assertThat(grant.name()).isEqualTo("alice");
                    assertThat(grant.role()).isEqualTo(Role.OPERATOR);
                });
        assertThat(tokens.find("Secret")).isEmpty();
        assertThat(tokens.find(HASH)).isEmpty();
        assertThat(tokens.find("")).isEmpty();
    }

    @Test
    void tokensOfAFileAreKnownToo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("tokens");
        Files.writeString(
                file, "# who\n\nbob:viewer:" + HASH.toUpperCase(Locale.ROOT) + " # reads\n");

        assertThat(new Tokens(Given.bearer(file)).find("secret"))
                .hasValueSatisfying(grant -> assertThat(grant.role()).isEqualTo(Role.VIEWER));
    }

    @Test
    void missingFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> new Tokens(Given.bearer(folder.resolve("none"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("tokens-file")
                .hasMessageContaining("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "alice:operator:abc", "alice::" + HASH, ":viewer:" + HASH})
    void whatIsNoTokenIsRefusedWithoutBeingRepeated(String text) {
        assertThatThrownBy(() -> new Tokens(Given.bearer(null, text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected NAME:ROLE:SHA256")
                .hasMessageNotContaining(text);
    }

    @Test
    void unknownRoleIsRefused() {
        assertThatThrownBy(() -> new Tokens(Given.bearer(null, "alice:admin:" + HASH)))
                .hasMessage("role 'admin': expected one of [viewer, operator]");
    }

    @Test
    void bearerNeedsATokenAtLeast() {
        assertThatThrownBy(() -> new Tokens(Given.bearer(null)))
                .hasMessageContaining("expected at least 1");
        assertThat(
                        new Tokens(
                                        new Given(
                                                Authentication.OFF,
                                                Optional.empty(),
                                                Optional.empty()))
                                .find("secret"))
                .isEmpty();
    }
}
