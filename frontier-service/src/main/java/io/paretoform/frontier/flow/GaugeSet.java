package io.paretoform.frontier.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Gauges of the same things, shown together: each thing has its series, which go when it does.
 *
 * @param <T> what has the values
 */
final class GaugeSet<T> {
    private final MeterRegistry registry;
    private final Function<T, Tags> tags;
    private final List<Figure<T>> figures = new ArrayList<>();

    private record Figure<T>(MultiGauge gauge, ToDoubleFunction<T> value) {}

    /** An empty set; {@code tags} tells the things apart. */
    GaugeSet(MeterRegistry registry, Function<T, Tags> tags) {
        this.registry = registry;
        this.tags = tags;
    }

    /** Adds a figure; not a number where a thing has none. */
    GaugeSet<T> with(String name, String description, ToDoubleFunction<T> value) {
        MultiGauge gauge = MultiGauge.builder(name).description(description).register(registry);
        figures.add(new Figure<>(gauge, value));
        return this;
    }

    /** Shows these things as they are now, and no others. */
    void show(List<T> all) {
        figures.forEach(figure ->
                figure.gauge()
                        .register(all.stream().flatMap(one -> row(one, figure)).toList(), true));
    }

    private Stream<MultiGauge.Row<?>> row(T one, Figure<T> figure) {
        double value = figure.value().applyAsDouble(one);
        return Double.isNaN(value)
                ? Stream.empty()
                : Stream.of(MultiGauge.Row.of(tags.apply(one), value));
    }
}
