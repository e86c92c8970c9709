package io.paretoform.frontier.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to search for. */
@Schema(
        examples = {
            """
            {"space":"gpt2","seed":1,"budget":{"measurements":200,"time":"10m"},
             "baselines":["gpt2-16-layer"]}\
            """,
            """
            {"space":{"name":"small","backbone":"gpt2","vocab_size":50257,"n_positions":192,
              "n_layer":{"from":2,"to":8},"d_model":{"from":64,"to":512,"step":64},
              "per_layer":{"n_head":[2,4],"d_inner":{"from":128,"to":2048,"step":64}},
              "rules":{"d_inner":">= 1.7 * d_model"}},
             "budget":{"time":"30m"},"devices":["cpu-x86-64-fp32-1-0a1b2c3d"],
             "workload":"generate","strategy":"nsga2","bounds":["latency_ms<=20"],
             "objectives":["decoder_parameters","latency_ms","latency_decode_ms"],
             "protocol":{"stop":{"max_runs":300,"half_width":0.01},"require_quiet":true}}\
            """
        })
public record SearchRequest(
        @Schema(
                        description =
                                "A built-in space's name, a space as in its YAML file, or the text"
                                        + " of such a file.",
                        oneOf = {String.class, Object.class},
                        required = true)
                @Nullable Object space,
        @Schema(description = "Makes the proposals reproducible.", defaultValue = "1")
                @Nullable Long seed,
        @Schema(required = true) @Nullable BudgetRequest budget,
        @Schema(
                        description =
                                "Names of published architectures, or architectures; measured"
                                    + " first, for comparison. Those of the space unless given.",
                        maxItems = SearchRequests.MOST_BASELINES)
                @Nullable List<Object> baselines,
        @Schema(
                        description =
                                "Device classes; all that are live at the start unless given.",
                        maxItems = SearchRequests.MOST_DEVICES)
                @Nullable List<String> devices,
        @Schema(
                        description =
                                "What is compared; decoder_parameters, latency_ms and"
                                        + " peak_memory_bytes unless given.")
                @Nullable List<String> objectives,
        @Schema(
                        description =
                                "The worst values of objectives that are still wanted. The frontier"
                                        + " is of everything measured; what keeps them is a query.",
                        examples = {"latency_ms<=20", "decoder_parameters>=5e7"},
                        maxItems = SearchRequests.MOST_BOUNDS)
                @Nullable List<String> bounds,
        @Schema(
                        description =
                                "What proposes: predictor, lts, nsga2, hat or random. A space that"
                                        + " the budget covers is measured whole under any.",
                        defaultValue = "predictor")
                @Nullable String strategy,
        @Schema(
                        description =
                                "What is timed: lts, a prefill of 192 tokens, or generate, one of"
                                        + " 128 and a token after it (latency_decode_ms).",
                        defaultValue = "lts")
                @Nullable String workload,
        @Schema(description = "How it is timed; the standard protocol unless given.")
                @Nullable ProtocolRequest protocol) {

    /** When to stop, on each device class for itself: at least one of the two. */
    @Schema(name = "BudgetRequest")
    public record BudgetRequest(
            @Schema(
                            description = "Results, failed ones and baselines included.",
                            minimum = "1",
                            maximum = "1000000")
                    @Nullable Integer measurements,
            @Schema(
                            description =
                                    "Time while running, from the first job on; ISO or short.",
                            examples = {"10m", "PT10M"})
                    @Nullable String time) {}
}
