/** What happens to searches and results: messages in, one transaction each, messages out. */
@NullMarked
package io.paretoform.frontier.flow;

import org.jspecify.annotations.NullMarked;
