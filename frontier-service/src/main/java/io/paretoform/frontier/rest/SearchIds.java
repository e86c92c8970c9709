package io.paretoform.frontier.rest;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Ids of searches: they sort by time, and people can read them out. */
record SearchIds(Clock clock, RandomGenerator random) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int TAILS = 0x1000000;

    /** A new id: time in UTC, then six random hexadecimal digits. */
    String next() {
        return "%s-%06x".formatted(TIME.format(clock.instant()), random.nextInt(TAILS));
    }
}
