package io.paretoform.simulation.accuracy;

import java.util.List;

/**
 * How well the latency of a device is predicted with the help of others.
 *
 * @param device as its table names it
 * @param teachers the others
 * @param teacherRows random rows learned from of each of them
 */
public record TaughtAccuracy(
        String device, List<String> teachers, int teacherRows, List<TaughtSample> samples) {
    public TaughtAccuracy {
        teachers = List.copyOf(teachers);
        samples = List.copyOf(samples);
    }
}
