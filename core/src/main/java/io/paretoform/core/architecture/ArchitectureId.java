package io.paretoform.core.architecture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names an architecture everywhere: the lower-case hexadecimal SHA-256 of its canonical form, 64
 * digits.
 */
public record ArchitectureId(String hex) implements Comparable<ArchitectureId> {
    private static final int DIGITS = 64;

    public ArchitectureId {
        if (hex.length() != DIGITS || !hex.chars().allMatch(ArchitectureId::isDigit)) {
            throw new ArchitectureException(
                    "id '" + hex + "': expected 64 lower-case hexadecimal digits");
        }
    }

    private static boolean isDigit(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    /** The id of a canonical form. */
    static ArchitectureId of(String canonicalForm) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return new ArchitectureId(
                    HexFormat.of()
                            .formatHex(
                                    sha256.digest(canonicalForm.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The first 12 digits: enough for a person. */
    public String abbreviated() {
        return hex.substring(0, 12);
    }

    @Override
    public int compareTo(ArchitectureId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
