/**
 * The four services on a real broker and database, a device of known truth, and a brute-force
 * frontier.
 */
@NullMarked
package io.paretoform.testkit;

import org.jspecify.annotations.NullMarked;
