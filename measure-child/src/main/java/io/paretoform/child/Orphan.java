package io.paretoform.child;

import java.io.IOException;

/** Ends this process when its caller has died, so that it does not disturb the next measurement. */
final class Orphan {
    private static final int STATUS = 1;

    private Orphan() {}

    /** Halts when standard input ends; until then a blocked thread, which takes no time. */
    static void endWithInput() {
        Thread.ofPlatform().name("orphan").daemon().start(Orphan::waitForEnd);
    }

    private static void waitForEnd() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException e) {
            // As good as the end: whoever held the other end does so no more.
        }
        Runtime.getRuntime().halt(STATUS);
    }
}
