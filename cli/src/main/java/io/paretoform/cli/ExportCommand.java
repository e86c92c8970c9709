package io.paretoform.cli;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.onnx.InvalidArchitectureException;
import io.paretoform.onnx.ModelExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes an architecture as an ONNX model. */
@Command(
        name = "export",
        description = {
            "Write an architecture as an ONNX model, with the weights that training would start"
                    + " from.",
            "",
            "The weights lie beside it in FILE.data; the two files belong together."
        },
        footer = {
            "  ./paretoform export gpt2 --onnx gpt2.onnx",
            "  ./paretoform export mine.yaml --onnx models/mine.onnx"
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ArchitectureArgument architecture = new ArchitectureArgument();

    @Option(
            names = "--onnx",
            paramLabel = "FILE",
            required = true,
            description = "Where the model goes.")
    private Path file = Path.of("");

    @Mixin private ServerOptions server = new ServerOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Architecture exported = architecture.read().get(id -> server.connect().architecture(id));
        Path model = file.toAbsolutePath();
        try {
            Files.createDirectories(model.getParent());
            ModelExporter.export(exported, model);
        } catch (InvalidArchitectureException e) {
            throw CommandException.usage(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw CommandException.failed(file + ": cannot be written (" + e + ")", e);
        }
        console.out()
                .println(
                        file
                                + " and "
                                + file.getFileName()
                                + ModelExporter.WEIGHTS_SUFFIX
                                + ": "
                                + Units.count(
                                        (double) ArchitectureCounts.of(exported).totalParameters())
                                + " parameters, id "
                                + exported.id());
        return ExitCode.OK;
    }
}
