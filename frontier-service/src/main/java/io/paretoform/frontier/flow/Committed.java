package io.paretoform.frontier.flow;

/** An event of this process: a transaction of it has changed searches or their results. */
public record Committed() {}
