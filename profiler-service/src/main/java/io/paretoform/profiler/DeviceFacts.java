package io.paretoform.profiler;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What measurements must agree in to be comparable, and further facts for people.
 *
 * @param kind what computes: {@code cpu}, {@code cuda}, or what the measuring program calls it
 * @param hardware its marketing name
 * @param runtime what executes the models, with its version
 * @param threads threads that compute
 * @param precision number format of weights and activations
 */
record DeviceFacts(
        String kind,
        String hardware,
        String runtime,
        int threads,
        String precision,
        Map<String, String> details) {
    private static final Pattern NOISE =
            Pattern.compile("\\((r|tm)\\)|@.*$|\\b(processor|cpu|\\d+-core)\\b");
    private static final Pattern ILLEGAL = Pattern.compile("[^a-z0-9.]+");
    private static final Pattern ENDS = Pattern.compile("^[-.]+|[-.]+$");
    private static final int LONGEST_NAME = 40;
    private static final int HASH_DIGITS = 8;

    DeviceFacts {
        details = Map.copyOf(details);
    }

    /**
     * Hardware, runtime, threads and precision, readable, and 8 digits of their hash, which tell
     * apart what reads alike: legal in the name of a topic.
     */
    String deviceClass() {
        return String.join(
                "-", slug(hardware), slug(runtime), threads + "t", slug(precision), hash());
    }

    private static String slug(String name) {
        String plain = NOISE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
        String legal = ENDS.matcher(ILLEGAL.matcher(plain).replaceAll("-")).replaceAll("");
        String cut = legal.substring(0, Math.min(legal.length(), LONGEST_NAME));
        return cut.isEmpty() ? "unknown" : ENDS.matcher(cut).replaceAll("");
    }

    private String hash() {
        String facts = String.join("\n", hardware, runtime, Integer.toString(threads), precision);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(facts.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
