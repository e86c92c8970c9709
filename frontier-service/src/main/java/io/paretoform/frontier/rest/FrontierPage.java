package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import java.util.List;

/**
 * Some members of frontiers.
 *
 * @param objectives what the search compares
 * @param number the result after which they were members
 * @param hasMore whether others follow the last of them
 */
record FrontierPage(
        List<String> objectives,
        long number,
        List<MeasuredArchitecture> members,
        boolean hasMore) {}
