package io.paretoform.local;

import java.time.Duration;
import java.util.List;

/**
 * What a stack consists of and how it is run.
 *
 * @param state where it lives
 * @param layout where its programs are
 * @param external what it need not run itself
 * @param services what runs beside broker and database
 * @param cores who runs where
 * @param aot how its JVMs use ahead-of-time caches
 * @param stopPatience how long each process may take to end in good order
 */
public record StackPlan(
        StateDirectory state,
        StackLayout layout,
        ExternalServices external,
        List<StackService> services,
        CorePlan cores,
        AotFlags aot,
        Duration stopPatience) {

    public StackPlan {
        services = List.copyOf(services);
    }

    /** All services on this machine, with the caches that were made for this build. */
    public static StackPlan usual(
            StateDirectory state, StackLayout layout, ExternalServices external) {
        return new StackPlan(
                state,
                layout,
                external,
                StackService.ALL,
                CorePlan.detect(),
                AotCaches.of(layout),
                Duration.ofSeconds(20));
    }

    Supervision supervision() {
        return new Supervision(state.run(), cores, stopPatience);
    }
}
