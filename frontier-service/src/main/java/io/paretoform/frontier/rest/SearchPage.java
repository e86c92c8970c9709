package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.SearchView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some searches, newest first.
 *
 * @param next what to give as {@code before} to see older ones, or null if there are none
 */
record SearchPage(List<SearchView> searches, @Nullable String next) {}
