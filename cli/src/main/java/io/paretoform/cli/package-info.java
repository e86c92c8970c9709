/**
 * The {@code paretoform} command: one class a subcommand, the client of the frontier-service, and
 * what is written for people.
 */
@NullMarked
package io.paretoform.cli;

import org.jspecify.annotations.NullMarked;
