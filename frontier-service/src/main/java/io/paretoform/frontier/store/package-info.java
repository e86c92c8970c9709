/** What the database holds, and the transactions that change it. */
@NullMarked
package io.paretoform.frontier.store;

import org.jspecify.annotations.NullMarked;
