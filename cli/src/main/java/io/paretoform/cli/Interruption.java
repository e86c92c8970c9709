package io.paretoform.cli;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What is still done when the process is asked to end (Ctrl-C, SIGTERM). */
final class Interruption {
    private Interruption() {}

    /**
     * Does some work. If the process is asked to end meanwhile, that work is left, the action is
     * run, and the JVM then exits with 130 (Ctrl-C) or 143 (SIGTERM).
     */
    static <T> T during(Supplier<T> work, Runnable onInterrupt) {
        Thread hook = new Thread(onInterrupt, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.get();
        } finally {
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the action has the last word, so this thread stays here.
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
        }
    }
}
