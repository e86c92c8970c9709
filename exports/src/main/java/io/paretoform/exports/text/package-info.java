/** Figures, tables and files as people read them. */
@NullMarked
package io.paretoform.exports.text;

import org.jspecify.annotations.NullMarked;
