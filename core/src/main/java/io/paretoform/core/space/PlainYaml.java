package io.paretoform.core.space;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Refuses the YAML that no space needs and by which a short text of a stranger brings its reader
 * down: aliases that unfold without end, tags that say what a value is not, and depth.
 */
final class PlainYaml {
    private static final int DEEPEST = 20;

    private PlainYaml() {}

    /**
     * Reads the text without building anything of it.
     *
     * @throws SpaceException with {@code source:line} when it is more than plain fields
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException when it is no YAML
     */
    static void require(String source, LoadSettings settings, String yaml) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(yaml)) {
            switch (event) {
                case AliasEvent alias ->
                        throw refused(
                                source,
                                event,
                                "alias *" + alias.getAlias() + ": expected what it stands for");
                case ScalarEvent scalar -> refuseTag(source, event, scalar.getTag());
                case CollectionStartEvent start -> {
                    refuseTag(source, event, start.getTag());
                    depth++;
                }
                case CollectionEndEvent _ -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw refused(source, event, "fields in fields: expected at most " + DEEPEST);
            }
        }
    }

    private static void refuseTag(String source, Event event, Optional<String> tag) {
        if (tag.isPresent()) {
            throw refused(source, event, "tag " + tag.get() + ": expected a plain value");
        }
    }

    private static SpaceException refused(String source, Event event, String rule) {
        int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
        return new SpaceException(source + ":" + line + ": " + rule);
    }
}
