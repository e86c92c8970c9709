package io.paretoform.frontier.rest;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A search that could be started.
 *
 * @param architectures how many its space has; missing where they are too many to count
 */
public record SearchCheck(@Nullable BigInteger architectures) {}
