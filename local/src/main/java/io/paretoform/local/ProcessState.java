package io.paretoform.local;

import java.time.Instant;

/** Where a supervised process stands. */
public sealed interface ProcessState {
    /** When it got there. */
    Instant since();

    /** Running, not yet ready. */
    record Starting(long pid, Instant since) implements ProcessState {}

    /** Running, and its probe has said yes. */
    record Ready(long pid, Instant since) implements ProcessState {}

    /** Ended by itself or was killed; started again after a pause. */
    record Dead(int exitCode, Instant since) implements ProcessState {}

    /** Stopped because we asked; final. */
    record Stopped(Instant since) implements ProcessState {}
}
