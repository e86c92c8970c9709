package io.paretoform.messaging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Records that cannot be applied before something else is known, in the order they came. Not for
 * use by several threads at once.
 *
 * @param <T> what has to be known
 */
public final class Postponed<T> {
    /** What may never become known must not fill the memory. */
    static final int CAPACITY = 100;

    private record Step<T>(ConsumerRecord<String, byte[]> origin, Consumer<T> apply) {}

    private final Deque<Step<T>> steps = new ArrayDeque<>();

    /**
     * Keeps a record.
     *
     * @param apply throws, before it has changed anything, when the record cannot be acted on
     * @throws IllegalArgumentException when too many wait already
     */
    public void add(ConsumerRecord<String, byte[]> origin, Consumer<T> apply) {
        if (steps.size() == CAPACITY) {
            throw new IllegalArgumentException(
                    "no definition of '"
                            + origin.key()
                            + "': "
                            + CAPACITY
                            + " records wait for it");
        }
        steps.add(new Step<>(origin, apply));
    }

    /** Applies all that wait; returns the letters of those that cannot be acted on. */
    public List<ProducerRecord<String, byte[]>> release(T known, DeadLetters deadLetters) {
        List<ProducerRecord<String, byte[]>> letters = new ArrayList<>();
        for (Step<T> step = steps.poll(); step != null; step = steps.poll()) {
            try {
                step.apply().accept(known);
            } catch (IllegalArgumentException | ArithmeticException e) {
                letters.add(deadLetters.of(step.origin(), e));
            }
        }
        return letters;
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
