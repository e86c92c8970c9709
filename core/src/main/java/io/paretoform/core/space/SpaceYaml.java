package io.paretoform.core.space;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a search space from YAML and says on which line an error is. */
final class SpaceYaml {
    private SpaceYaml() {}

    static SearchSpace parse(String source, String yaml) {
        LoadSettings settings = LoadSettings.builder().setLabel(source).build();
        try {
            PlainYaml.require(source, settings, yaml);
            Node root = new Compose(settings).composeString(yaml).orElse(null);
            Object content =
                    new StandardConstructor(settings)
                            .constructSingleDocument(Optional.ofNullable(root));
            if (root == null || !(content instanceof Map<?, ?> notation)) {
                throw new SpaceException(source + ":1: '" + content + "', expected fields");
            }
            return parse(source, root, notation);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(SpaceYaml::line).orElse(1);
            throw new SpaceException(source + ":" + line + ": no YAML, " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new SpaceException(source + ":1: no YAML, " + e.getMessage());
        }
    }

    private static SearchSpace parse(String source, Node root, Map<?, ?> notation) {
        try {
            return SearchSpaceNotation.parse(notation);
        } catch (SpaceException e) {
            int line = line(root, e.path());
            throw new SpaceException(e.path(), source + ":" + line + ": " + e.getMessage());
        }
    }

    /** The line of the innermost field of the path that is written. */
    private static int line(Node root, Iterable<String> path) {
        Node node = root;
        int line = 1;
        for (String field : path) {
            NodeTuple tuple = tuple(node, field);
            if (tuple == null) {
                break;
            }
            line = tuple.getKeyNode().getStartMark().map(SpaceYaml::line).orElse(line);
            node = tuple.getValueNode();
        }
        return line;
    }

    private static @Nullable NodeTuple tuple(Node node, String field) {
        if (!(node instanceof MappingNode mapping)) {
            return null;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(field)) {
                return tuple;
            }
        }
        return null;
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }
}
