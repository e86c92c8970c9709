package io.paretoform.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a stack looks like from outside: {@code stack.json} in its state directory.
 *
 * @param message why it failed; null otherwise
 * @param supervisorPid the process that keeps it
 * @param since when the phase began
 * @param bootstrapServers the broker in use; null until it is ready
 * @param jdbcUrl the database in use; null until it is ready
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StackStatus(
        Phase phase,
        @Nullable String message,
        long supervisorPid,
        Instant since,
        @Nullable String bootstrapServers,
        @Nullable String jdbcUrl,
        List<Part> parts) {

    /** Where a stack stands as a whole. */
    public enum Phase {
        STARTING,
        READY,
        STOPPING,
        FAILED
    }

    /** Where one of its processes stands. */
    public enum PartState {
        STARTING,
        READY,
        DEAD,
        STOPPED
    }

    /**
     * One process of the stack.
     *
     * @param address where it answers
     * @param pid null while it does not run
     * @param since when it got into this state
     * @param restarts how often it was started again
     * @param log its log file
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            String name,
            PartState state,
            String address,
            @Nullable Long pid,
            Instant since,
            int restarts,
            String log) {

        static Part of(LocalStack.Part part) {
            ServiceProcess process = part.process();
            ProcessState state = process.state();
            return new Part(
                    process.name(),
                    name(state),
                    part.address(),
                    process.pid().isPresent() ? process.pid().getAsLong() : null,
                    state.since(),
                    process.restarts(),
                    process.log().toString());
        }

        private static PartState name(ProcessState state) {
            return switch (state) {
                case ProcessState.Starting starting -> PartState.STARTING;
                case ProcessState.Ready ready -> PartState.READY;
                case ProcessState.Dead dead -> PartState.DEAD;
                case ProcessState.Stopped stopped -> PartState.STOPPED;
            };
        }
    }

    public StackStatus {
        parts = List.copyOf(parts);
    }

    /** Where the part of this name answers; empty when the stack has none. */
    public Optional<String> address(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .map(Part::address)
                .findFirst();
    }
}
