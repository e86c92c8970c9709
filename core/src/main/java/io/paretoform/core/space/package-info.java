/**
 * Search spaces: which architectures a search may propose, and how it draws, varies and lists them.
 */
@NullMarked
package io.paretoform.core.space;

import org.jspecify.annotations.NullMarked;
