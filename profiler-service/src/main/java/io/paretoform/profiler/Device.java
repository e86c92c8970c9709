package io.paretoform.profiler;

import io.paretoform.contracts.ProfileJob;

/** Something that can tell what a model costs on it. */
interface Device {
    /** What it is; the same for as long as this process lives. */
    DeviceFacts facts();

    /**
     * Measures the job's architecture. Whatever goes wrong with the candidate is an outcome, not an
     * exception.
     *
     * @throws InterruptedException when the calling thread is interrupted; nothing is then left
     *     running
     */
    Outcome measure(ProfileJob job) throws InterruptedException;
}
