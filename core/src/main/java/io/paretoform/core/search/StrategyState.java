package io.paretoform.core.search;

import java.util.Map;

/** Placeholder until the search package lands. */
public record StrategyState(long next, Map<String, Integer> visits) {}
