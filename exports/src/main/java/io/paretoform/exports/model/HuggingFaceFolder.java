package io.paretoform.exports.model;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.onnx.ModelExporter;
import io.paretoform.onnx.WeightValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that {@code GPT2LMHeadModel.from_pretrained} opens: {@value #CONFIG} and {@value
 * #WEIGHTS}. Of a Transformer-XL the configuration alone.
 */
public final class HuggingFaceFolder {
    public static final String CONFIG = "config.json";
    public static final String WEIGHTS = "model.safetensors";

    private HuggingFaceFolder() {}

    /**
     * Writes the folder; files that are there are replaced.
     *
     * @return what was written
     * @throws HuggingFaceException when no configuration says the architecture
     */
    public static HuggingFaceConfig write(
            Architecture architecture, WeightValues values, Path folder) throws IOException {
        HuggingFaceConfig config = HuggingFaceConfig.of(architecture);
        Files.createDirectories(folder);
        if (hasWeights(architecture)) {
            SafetensorsWriter.write(
                    architecture,
                    ModelExporter.graph(architecture, values, WEIGHTS),
                    values,
                    folder.resolve(WEIGHTS));
        }
        // Last, so that a folder that can be opened is complete.
        Files.writeString(folder.resolve(CONFIG), config.json());
        return config;
    }

    /** Whether weights are written: under the names of GPT-2's published code. */
    public static boolean hasWeights(Architecture architecture) {
        return architecture.backbone() == Backbone.GPT2;
    }
}
