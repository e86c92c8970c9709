package io.paretoform.child;

import ai.onnxruntime.OrtException;

/** A session with its inputs where the device reads them. */
interface BoundSession extends AutoCloseable {
    /**
     * Runs once.
     *
     * @return milliseconds until every output was there; not those of letting go of them
     */
    double run() throws OrtException;

    @Override
    void close();
}
