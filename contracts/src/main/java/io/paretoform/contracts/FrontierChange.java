package io.paretoform.contracts;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code frontier-changes}: what one result changed, possibly nothing.
 *
 * @param number counts the results of a search over all its device classes from 1, without gaps
 * @param deviceClass the class whose frontier it is
 * @param job the job whose result it follows
 * @param joined new members
 * @param left candidates that are members no more
 * @param size members afterwards
 * @param hypervolume of the frontier afterwards, as a share of the reference box
 * @param reference the box's corner by objective name; empty until there is a first measurement
 * @param result what it follows; null while that is held, and in messages that do not tell
 */
public record FrontierChange(
        Instant madeAt,
        String search,
        long number,
        String deviceClass,
        JobId job,
        List<FrontierMember> joined,
        List<ArchitectureId> left,
        int size,
        double hypervolume,
        Map<String, Double> reference,
        @Nullable CountedResult result)
        implements Message {

    public FrontierChange {
        Require.present("made_at", madeAt);
        Require.name("search", search);
        Require.atLeast("number", 1, number);
        Require.name("device_class", deviceClass);
        Require.present("job", job);
        joined = List.copyOf(Require.present("joined", joined));
        left = List.copyOf(Require.present("left", left));
        Require.atLeast("size", 0, size);
        Require.finite("hypervolume", hypervolume);
        reference = Require.sorted("reference", reference);
    }

    /**
     * The result as strategies learn from it. Empty where none is told, and for a baseline of
     * another backbone than the space's, which says nothing of what is in the space.
     *
     * @throws IllegalArgumentException when it lacks an objective of the search, has one that is
     *     not positive, or is of another backbone without being a baseline
     * @throws ArithmeticException when the architecture's counts leave the range of a long
     */
    public Optional<Outcome> outcome(SearchDefinition search) {
        CountedResult told = result;
        if (told == null) {
            return Optional.empty();
        }
        Architecture architecture = told.architecture();
        if (architecture.backbone() != search.space().backbone()) {
            if (told.baseline()) {
                return Optional.empty();
            }
            throw new IllegalArgumentException(
                    "result of backbone "
                            + architecture.backbone().key()
                            + ": expected "
                            + search.space().backbone().key());
        }
        var _ = ProxyScores.of(architecture, search.workload());
        return Optional.of(
                new Outcome(
                        number,
                        architecture,
                        deviceClass,
                        told.baseline(),
                        told.point(search.objectives()),
                        told.relativeError()));
    }
}
