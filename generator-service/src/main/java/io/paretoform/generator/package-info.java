/** Proposes candidates for running searches and publishes them. */
@NullMarked
package io.paretoform.generator;

import org.jspecify.annotations.NullMarked;
