@NullMarked
package io.paretoform.exports.text;

import org.jspecify.annotations.NullMarked;
