/** The service's edge to people and programs. */
@NullMarked
package io.paretoform.frontier.rest;

import org.jspecify.annotations.NullMarked;
