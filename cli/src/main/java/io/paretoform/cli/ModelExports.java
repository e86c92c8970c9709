package io.paretoform.cli;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.space.ArchitectureYaml;
import io.paretoform.exports.model.HuggingFaceConfig;
import io.paretoform.exports.model.HuggingFaceException;
import io.paretoform.exports.model.HuggingFaceFolder;
import io.paretoform.exports.model.SafetensorsWeights;
import io.paretoform.exports.model.WeightsException;
import io.paretoform.exports.text.Units;
import io.paretoform.onnx.InitialWeights;
import io.paretoform.onnx.InvalidArchitectureException;
import io.paretoform.onnx.ModelExporter;
import io.paretoform.onnx.WeightValues;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An architecture for other tools. */
final class ModelExports {
    @Option(
            names = "--onnx",
            paramLabel = "FILE",
            description = "An ONNX model, with its weights in FILE.data.")
    private @Nullable Path onnx;

    @Option(
            names = "--huggingface",
            paramLabel = "DIR",
            description =
                    "A folder for transformers: config.json, and of a GPT-2 model.safetensors.")
    private @Nullable Path huggingFace;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description =
                    "Trained weights: safetensors with the names and layouts of"
                            + " GPT2LMHeadModel, layers of different shapes too.")
    private @Nullable Path weights;

    @Option(names = "--no-check", description = "Do not run the ONNX model that was written.")
    private boolean unchecked;

    /**
     * That nothing of this was asked for.
     *
     * @throws CommandException when something was
     */
    void requireNone(String with) {
        if (onnx != null || huggingFace != null || weights != null || unchecked) {
            throw CommandException.usage(
                    "--onnx, --huggingface, --weights and --no-check are of an architecture, not of"
                            + " "
                            + with);
        }
    }

    /**
     * Writes what was asked for.
     *
     * @throws CommandException when nothing was, or it cannot be written
     */
    void write(Architecture architecture, Optional<Path> yaml, PrintWriter out) {
        if (onnx == null && huggingFace == null && yaml.isEmpty()) {
            throw CommandException.usage(
                    "export: expected --onnx FILE, --huggingface DIR or --yaml FILE");
        }
        try {
            if (huggingFace != null) {
                // Before anything is written.
                HuggingFaceConfig.of(architecture);
            }
            if (yaml.isPresent()) {
                Files.writeString(Folders.ready(yaml.get()), ArchitectureYaml.write(architecture));
                out.println(yaml.get() + ": id " + architecture.id());
            }
            if (onnx != null || huggingFace != null) {
                writeModels(architecture, out);
            }
        } catch (InvalidArchitectureException | HuggingFaceException | WeightsException e) {
            throw CommandException.usage(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw CommandException.failed("export: cannot be written (" + e + ")", e);
        }
    }

    private void writeModels(Architecture architecture, PrintWriter out) throws IOException {
        if (weights == null) {
            writeModels(architecture, new InitialWeights(), out);
            return;
        }
        if (!Files.isRegularFile(weights)) {
            throw CommandException.usage("--weights " + weights + ": no such file");
        }
        try (SafetensorsWeights values =
                SafetensorsWeights.open(
                        architecture,
                        ModelExporter.graph(architecture, new InitialWeights(), "weights"),
                        weights)) {
            writeModels(architecture, values, out);
        }
    }

    private void writeModels(Architecture architecture, WeightValues values, PrintWriter out)
            throws IOException {
        if (onnx != null) {
            requireOther(onnx);
            writeOnnx(architecture, values, onnx, out);
        }
        if (huggingFace != null) {
            requireOther(huggingFace.resolve(HuggingFaceFolder.WEIGHTS));
            writeHuggingFace(architecture, values, huggingFace, out);
        }
    }

    private void writeOnnx(
            Architecture architecture, WeightValues values, Path file, PrintWriter out)
            throws IOException {
        Path model = Folders.ready(file);
        ModelExporter.export(architecture, values, model);
        out.println(
                file
                        + " and "
                        + file.getFileName()
                        + ModelExporter.WEIGHTS_SUFFIX
                        + ": "
                        + Units.count(
                                (double) ArchitectureCounts.of(architecture).totalParameters())
                        + " parameters, weights "
                        + values.description()
                        + ", id "
                        + architecture.id());
        if (!unchecked) {
            out.println(file + ": " + ModelCheck.run(architecture, model).text());
        }
    }

    private static void writeHuggingFace(
            Architecture architecture, WeightValues values, Path folder, PrintWriter out)
            throws IOException {
        HuggingFaceConfig config = HuggingFaceFolder.write(architecture, values, folder);
        out.println(
                folder
                        + ": "
                        + HuggingFaceFolder.CONFIG
                        + " of "
                        + config.modelClass()
                        + (HuggingFaceFolder.hasWeights(architecture)
                                ? " and " + HuggingFaceFolder.WEIGHTS
                                : ", without weights"));
        config.note().ifPresent(note -> out.println("note: " + note));
    }

    /** The weights must not be written over while they are read. */
    private void requireOther(Path written) throws IOException {
        if (weights != null && Files.exists(written) && Files.isSameFile(weights, written)) {
            throw CommandException.usage(
                    "--weights " + weights + ": would be written over; name another folder");
        }
    }
}
