package io.paretoform.frontier.rest;

import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Parameters that say which members of which frontiers, and when. */
public class AskedMembers {
    @RestQuery
    @Parameter(description = "A device class; all unless given.")
    @Nullable String device;

    @RestQuery
    @Parameter(
            description = "Short for a bound on latency_ms: milliseconds.",
            example = "20",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
    @Nullable String maxLatency;

    @RestQuery
    @Parameter(
            description = "Short for a bound on peak_memory_bytes: bytes.",
            example = "200000000",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
    @Nullable String maxMemory;

    @RestQuery
    @Parameter(
            description = "Short for a bound on decoder_parameters.",
            example = "10000000",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
    @Nullable String minDecoderParameters;

    @RestQuery
    @Parameter(
            description =
                    "The worst value of any objective that is still wanted, in its unit, as in"
                            + " latency_ms<=20; may be given again. <= where less is better, >="
                            + " where more is.")
    List<String> bound = List.of();

    @RestQuery
    @Parameter(
            description =
                    "As of then: the number of a result, 0 for before the first, or a time, which"
                            + " stands for the last result that was made by then.",
            example = "120")
    @Nullable String at;

    /** The device class, or null for all. */
    @Nullable String device() {
        return device;
    }

    /**
     * What members must keep.
     *
     * @throws InvalidRequestException when one of them is no bound
     */
    List<Bound> bounds() {
        return Stream.of(
                        shortBound("maxLatency", Objective.LATENCY_MS, maxLatency),
                        shortBound("maxMemory", Objective.PEAK_MEMORY_BYTES, maxMemory),
                        shortBound(
                                "minDecoderParameters",
                                Objective.DECODER_PARAMETERS,
                                minDecoderParameters),
                        Parameters.bounds("bound", bound).stream())
                .flatMap(Function.identity())
                .toList();
    }

    /**
     * When.
     *
     * @throws InvalidRequestException when it is neither a number nor a time
     */
    AsOf asOf() {
        return Parameters.asOf("at", at);
    }

    private static Stream<Bound> shortBound(
            String name, Objective objective, @Nullable String value) {
        return Parameters.bound(name, objective, value).stream();
    }
}
