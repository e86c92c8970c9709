package io.paretoform.contracts;

import io.paretoform.core.architecture.ArchitectureId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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
        Map<String, Double> reference)
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
}
