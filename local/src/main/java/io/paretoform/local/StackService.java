package io.paretoform.local;

import java.util.List;

/**
 * One of our services.
 *
 * @param name of its folder, artefact, log and port
 * @param heapMegabytes the largest heap of its JVM
 * @param usesDatabase whether it is told where the database is
 * @param measures whether it is told which core and folders measuring has for itself
 */
public record StackService(String name, int heapMegabytes, boolean usesDatabase, boolean measures) {
    /** The service that people and the command line talk to. */
    public static final String FRONTIER = "frontier-service";

    /** All of them, in the order of the flow. */
    public static final List<StackService> ALL =
            List.of(
                    new StackService("generator-service", 256, false, false),
                    new StackService("proxy-service", 256, false, false),
                    new StackService("profiler-service", 256, false, true),
                    new StackService(FRONTIER, 384, true, false));
}
