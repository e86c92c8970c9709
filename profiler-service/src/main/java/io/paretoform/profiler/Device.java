package io.paretoform.profiler;

/** Something that can tell what a model costs on it. */
interface Device {
    /** What it is; the same for as long as this process lives. */
    DeviceFacts facts();

    /**
     * Measures an architecture. Whatever goes wrong with the candidate is an outcome, not an
     * exception.
     *
     * @throws InterruptedException when the calling thread is interrupted; nothing is then left
     *     running
     */
    Outcome measure(Task task) throws InterruptedException;
}
