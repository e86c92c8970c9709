@NullMarked
package io.paretoform.exports.report;

import org.jspecify.annotations.NullMarked;
