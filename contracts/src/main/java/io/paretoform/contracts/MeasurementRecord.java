package io.paretoform.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Topic {@code measurements}: results of jobs, and what is said about results. Keyed by search. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Measured.class, name = "measured"),
    @JsonSubTypes.Type(value = MeasurementFailed.class, name = "failed"),
    @JsonSubTypes.Type(value = RemeasurementRequested.class, name = "remeasure"),
    @JsonSubTypes.Type(value = SearchExhausted.class, name = "exhausted")
})
public sealed interface MeasurementRecord extends Message
        permits MeasurementRecord.Result, RemeasurementRequested, SearchExhausted {
    /** The search it belongs to. */
    String search();

    /** A job's answer; the first answer to a job wins. */
    sealed interface Result extends MeasurementRecord permits Measured, MeasurementFailed {
        ProfileJob job();

        /** The worker that answered. */
        String worker();

        @Override
        default String search() {
            return job().search();
        }
    }
}
