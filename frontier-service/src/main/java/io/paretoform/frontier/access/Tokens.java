package io.paretoform.frontier.access;

import io.paretoform.frontier.FrontierConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tokens that are let in, known by their SHA-256 only. One is written as name, role and hash,
 * as in {@code alice:operator:9f86d0…}. Tokens are random (32 bytes are enough), so that a plain
 * hash of one tells nothing; passwords of people are not.
 */
@Singleton
final class Tokens {
    private static final Pattern NOTATION =
            Pattern.compile("([a-zA-Z0-9._@-]{1,100}):([a-z]+):([0-9a-fA-F]{64})");

    private final List<Grant> grants;

    @Inject
    Tokens(FrontierConfig config) {
        this(config.access());
    }

    /**
     * @throws IllegalArgumentException for what is no token in this notation; when tokens are
     *     needed and there are none
     */
    Tokens(AccessConfig config) {
        Stream<String> listed = config.tokens().stream().flatMap(List::stream);
        Stream<String> filed = config.tokensFile().stream().flatMap(Tokens::lines);
        grants = Stream.concat(listed, filed).map(Grant::parse).toList();
        if (config.authentication() == Authentication.BEARER && grants.isEmpty()) {
            throw new IllegalArgumentException(
                    "paretoform.frontier.access.tokens 0: expected at least 1 with authentication"
                            + " bearer");
        }
    }

    /** Has what is configured wrong end the start, not the first request. */
    void check(@Observes StartupEvent starting) {}

    /** Whose token it is. Takes as long for one as for another of its length. */
    Optional<Grant> find(String token) {
        byte[] hash = hash(token);
        Optional<Grant> found = Optional.empty();
        for (Grant grant : grants) {
            if (MessageDigest.isEqual(hash, grant.hash())) {
                found = Optional.of(grant);
            }
        }
        return found;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "paretoform.frontier.access.tokens-file " + file + ": cannot be read", e);
        }
    }

    /** Who a token stands for. */
    static final class Grant {
        private final String name;
        private final Role role;
        private final byte[] hash;

        private Grant(String name, Role role, byte[] hash) {
            this.name = name;
            this.role = role;
            this.hash = hash;
        }

        static Grant parse(String text) {
            Matcher notation = NOTATION.matcher(text);
            if (!notation.matches()) {
                // What is not in the notation may be the token itself, so it is not repeated.
                throw new IllegalArgumentException(
                        "a token of "
                                + text.length()
                                + " characters: expected NAME:ROLE:SHA256, the hash as 64"
                                + " hexadecimal digits");
            }
            return new Grant(
                    notation.group(1),
                    Role.named(notation.group(2)),
                    HexFormat.of().parseHex(notation.group(3)));
        }

        String name() {
            return name;
        }

        Role role() {
            return role;
        }

        private byte[] hash() {
            return hash;
        }
    }
}
