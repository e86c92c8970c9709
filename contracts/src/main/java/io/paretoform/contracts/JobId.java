package io.paretoform.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.paretoform.core.architecture.ArchitectureId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Identity of one measurement of one candidate: 64 hexadecimal digits. */
public record JobId(@JsonValue String hex) {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public JobId {
        if (!DIGITS.matcher(Require.present("job", hex)).matches()) {
            throw new IllegalArgumentException(
                    "job '" + hex + "': expected 64 lower-case hexadecimal digits");
        }
    }

    /** SHA-256 over the four, separated by line feeds, which none of them contains. */
    public static JobId of(
            String search, String deviceClass, ArchitectureId candidate, int attempt) {
        String text =
                String.join("\n", search, deviceClass, candidate.hex(), Integer.toString(attempt));
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return new JobId(
                    HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
