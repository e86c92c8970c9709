/** One HTML file that tells a search. */
@NullMarked
package io.paretoform.exports.report;

import org.jspecify.annotations.NullMarked;
