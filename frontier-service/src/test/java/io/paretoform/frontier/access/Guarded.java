package io.paretoform.frontier.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** A service that lets nobody in without a token, with room for few streams. */
public final class Guarded implements QuarkusTestProfile {
    static final String VIEWER = "token-of-a-viewer";
    static final String OPERATOR = "token-of-an-operator";
    static final String ORIGIN = "https://lab.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "paretoform.frontier.access.authentication",
                "bearer",
                "paretoform.frontier.access.tokens",
                "vera:viewer:" + hash(VIEWER) + ",otto:operator:" + hash(OPERATOR),
                "paretoform.frontier.streams.most",
                "3",
                "paretoform.frontier.streams.heartbeat",
                "300ms",
                "paretoform.frontier.streams.longest",
                "6s",
                "quarkus.http.cors.enabled",
                "true",
                "quarkus.http.cors.origins",
                ORIGIN);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
