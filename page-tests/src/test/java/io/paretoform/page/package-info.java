/** What people do on the live page, in a browser, before the four services as they are run. */
@NullMarked
package io.paretoform.page;

import org.jspecify.annotations.NullMarked;
