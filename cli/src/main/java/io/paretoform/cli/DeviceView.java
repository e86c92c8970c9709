package io.paretoform.cli;

import java.time.Instant;
import java.util.Map;

/**
 * A worker that measures, as the server tells it.
 *
 * @param device its device class
 * @param live whether it takes jobs now
 * @param seenAt its last sign of life
 */
record DeviceView(
        String worker,
        String device,
        boolean live,
        Instant seenAt,
        String hardware,
        String runtime,
        int threads,
        String precision,
        Map<String, String> details) {}
