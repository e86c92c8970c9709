package io.paretoform.frontier.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values that somebody might send. */
final class Hostile {
    private static final int DEEP = 3_000;

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "0",
                    "-1",
                    "1e999",
                    "-1e999",
                    "1e-400",
                    "NaN",
                    "Infinity",
                    "0x1p3",
                    "1_000",
                    "9223372036854775807",
                    "9223372036854775808",
                    "-9223372036854775808",
                    "99999999999999999999999999",
                    "1.5",
                    "true",
                    "null",
                    "undefined",
                    "[]",
                    "{}",
                    "\0",
                    "a\0b",
                    "\r\n\r\n",
                    "\t",
                    "\uFEFF",
                    "\u202E",
                    "\uD83D\uDCA5",
                    "\uD800",
                    "\u0130\u0131\u00DF",
                    "\u0663\u0664",
                    "..",
                    "../../../etc/passwd",
                    "%",
                    "%zz",
                    "%2e%2e%2f",
                    "{",
                    "}{",
                    ";a=b",
                    "a;b,c",
                    "'; drop table search; --",
                    "\" or \"\"=\"",
                    "<script>alert(1)</script>",
                    "${jndi:ldap://localhost/a}",
                    "#{7*7}",
                    "%s%n%d",
                    "\\",
                    "latency_ms<=20",
                    "latency_ms<=-1",
                    "latency_ms<=NaN",
                    "latency_ms>=20",
                    "latency_ms<=1e400",
                    "2026-11-22T10:00:00Z",
                    "+999999999-12-31T23:59:59Z",
                    "-999999999-01-01T00:00:00Z",
                    "x".repeat(300),
                    "\u00E9".repeat(150),
                    "9".repeat(400),
                    "x".repeat(5_000));

    /** Values as JSON, some of them broken. */
    private static final List<String> JSON =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-0",
                    "-1",
                    "1",
                    "0.5",
                    "1e999",
                    "-1e999",
                    "1e-400",
                    "2147483647",
                    "2147483648",
                    "9223372036854775807",
                    "9223372036854775808",
                    "1" + "0".repeat(900),
                    "1" + "0".repeat(1_100),
                    "1E+1000000000",
                    "NaN",
                    "Infinity",
                    "01",
                    "\"\"",
                    "\"gpt2\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"10m\"",
                    "\"-10m\"",
                    "\"P1Y\"",
                    "\"PT0.0000000001S\"",
                    "\"P9223372036854775807D\"",
                    "\"latency_ms<=20\"",
                    "\"" + "x".repeat(10_000) + "\"",
                    "\"unended",
                    "[]",
                    "{}",
                    "[null]",
                    "[[]]",
                    "[1,2,3]",
                    "{\"from\":1,\"to\":2}",
                    "{\"from\":2,\"to\":1}",
                    "{\"from\":1,\"to\":1e9}",
                    "{\"from\":1,\"to\":2147483647,\"step\":1}",
                    "{\"from\":1,\"to\":9e18}",
                    "{\"from\":0,\"to\":10,\"step\":0}",
                    "{\"from\":0,\"to\":10,\"step\":-1}",
                    "{\"\":0}",
                    "{\"\\u0000\":0}",
                    "{\"a\":1,\"a\":2}",
                    "[" + "0,".repeat(5_000) + "0]",
                    "[".repeat(DEEP) + "]".repeat(DEEP),
                    "{\"a\":".repeat(DEEP) + "0" + "}".repeat(DEEP),
                    "[".repeat(DEEP),
                    "}",
                    ",",
                    "");

    private Hostile() {}

    static String text(RandomGenerator random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    static String json(RandomGenerator random) {
        return JSON.get(random.nextInt(JSON.size()));
    }
}
