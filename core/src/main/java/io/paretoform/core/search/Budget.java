package io.paretoform.core.search;

import java.time.Duration;
import java.util.Optional;

/** When to stop. Placeholder until the search package lands. */
public record Budget(Optional<Long> measurements, Optional<Duration> time) {}
