/**
 * What to measure next: strategies propose, the pool keeps the best, admission releases them within
 * the budget. Every decision is a pure function of what it is given, so a search can be replayed.
 */
@NullMarked
package io.paretoform.core.search;

import org.jspecify.annotations.NullMarked;
