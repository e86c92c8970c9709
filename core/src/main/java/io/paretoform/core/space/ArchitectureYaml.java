package io.paretoform.core.space;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes an architecture as a YAML file that can be pasted wherever one is asked for. */
public final class ArchitectureYaml {
    private static final int WIDTH = 100;

    private ArchitectureYaml() {}

    /** The text: a gene a line, genes of each layer as lists. */
    public static String write(Architecture architecture) {
        DumpSettings settings =
                DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.AUTO)
                        .setWidth(WIDTH)
                        .setDereferenceAliases(true)
                        .build();
        return new Dump(settings).dumpToString(ArchitectureNotation.write(architecture));
    }
}
