/** What the frontier-service's REST interface answers, for those who give and read it. */
@NullMarked
package io.paretoform.contracts.rest;

import org.jspecify.annotations.NullMarked;
