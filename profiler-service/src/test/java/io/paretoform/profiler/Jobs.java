package io.paretoform.profiler;

import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.space.SearchSpaces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Jobs for small architectures. */
final class Jobs {
    private Jobs() {}

    static ProfileJob of(String search, String deviceClass, int layers) {
        Architecture architecture = architecture(layers);
        return ProfileJob.of(
                Instant.now(),
                search,
                deviceClass,
                1,
                false,
                architecture,
                ProxyScores.of(architecture, Workload.LTS),
                Workload.LTS,
                MeasurementProtocol.STANDARD);
    }

    static SearchDefinition search(String search, SearchState state) {
        return new SearchDefinition(
                Instant.now(),
                search,
                1,
                state,
                SearchSpaces.builtIn("gpt2").orElseThrow(),
                1,
                Workload.LTS,
                MeasurementProtocol.STANDARD,
                Budget.ofMeasurements(10),
                List.of("latency_ms"),
                List.of(),
                "lts",
                List.of(),
                List.of(Rig.FAKE_CLASS),
                null,
                Duration.ZERO);
    }

    static Architecture architecture(int layers) {
        return ArchitectureNotation.parse(
                Map.of(
                        "backbone", "gpt2",
                        "vocab_size", 1_000,
                        "n_positions", 192,
                        "d_model", 64,
                        "n_layer", layers,
                        "n_head", 2,
                        "d_inner", 128));
    }
}
