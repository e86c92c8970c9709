package io.paretoform.cli;

import io.paretoform.core.measure.Workload;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to be timed. */
final class WorkloadOption {
    @Option(
            names = "--workload",
            paramLabel = "NAME",
            description =
                    "Time this: lts, a prefill of 192 tokens with the logits of all, or generate,"
                            + " one of 128 tokens and the token after it (default: lts).")
    private @Nullable String name;

    boolean isEmpty() {
        return name == null;
    }

    /**
     * The workload's name, another where none is given.
     *
     * @throws CommandException when there is no such workload
     */
    String nameOr(String other) {
        String wanted = name == null ? other : name;
        if (Workload.named(wanted).isEmpty()) {
            throw CommandException.usage(
                    "--workload "
                            + wanted
                            + ": expected "
                            + Workload.KNOWN.stream()
                                    .map(Workload::name)
                                    .collect(Collectors.joining(" or ")));
        }
        return wanted;
    }
}
