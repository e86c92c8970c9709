package io.paretoform.frontier.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The caller.
 *
 * @param name null where nobody asks who they are, and for who does not say
 * @param roles what they may do, by name
 * @param authentication how callers say who they are
 */
@Schema(
        examples =
                "{\"name\":\"alice\",\"roles\":[\"viewer\",\"operator\"],"
                        + "\"authentication\":\"bearer\"}")
public record Me(
        @Nullable String name,
        List<String> roles,
        @Schema(enumeration = {"off", "bearer"}) String authentication) {}
