package io.paretoform.core.measure;

/** What is timed. Placeholder until the measure package lands. */
public record Workload(String name, int tokens, int batch) {}
