package io.paretoform.contracts.rest;

/**
 * What is wrong with a request.
 *
 * @param field where, in the names of the request
 * @param rule the value and the rule it breaks
 */
public record Violation(String field, String rule) {}
