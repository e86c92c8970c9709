package io.paretoform.frontier.rest;

import java.math.BigInteger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A search that could be started.
 *
 * @param architectures how many its space has; missing where they are too many to count
 */
@Schema(examples = "{\"architectures\":84}")
public record SearchCheck(@Nullable BigInteger architectures) {}
