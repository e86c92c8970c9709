/**
 * What the services share of Kafka: topics, whole-topic views, folds over the log, dead letters.
 */
@NullMarked
package io.paretoform.messaging;

import org.jspecify.annotations.NullMarked;
