package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a strategy sees of the frontiers of a search.
 *
 * @param number of the frontier change it shows, 0 before the first
 * @param members the architectures on the frontier of any device class, each once, by id: so that
 *     proposals depend on what is on the frontier and not on how it got there
 */
public record FrontierView(long number, List<Architecture> members) {
    /** Before the first result. */
    public static final FrontierView EMPTY = new FrontierView(0, List.of());

    public FrontierView {
        members =
                members.stream().distinct().sorted(Comparator.comparing(Architecture::id)).toList();
    }

    public static FrontierView of(long number, Collection<Architecture> members) {
        return new FrontierView(number, List.copyOf(members));
    }
}
