package io.paretoform.core.space;

/** Placeholder until the space package lands. */
public record SearchSpace(String name) {}
