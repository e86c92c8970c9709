package io.paretoform.cli;

import io.paretoform.contracts.rest.SearchView;
import io.paretoform.core.architecture.Architecture;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what was found in forms that other tools read. */
@Command(
        name = "export",
        description = {
            "Write an architecture as a model for other tools, or what a search found as files.",
            "",
            "Of an architecture: an ONNX model (its weights lie beside it in FILE.data; the two"
                    + " belong together), a folder for Hugging Face's transformers (config.json and"
                    + " model.safetensors), its YAML. Several at once share their weights: those of"
                    + " --weights, or else the ones that training would start from, the same each"
                    + " time. An ONNX model is run once after it was written.",
            "",
            "transformers has one number of heads and one inner width for all layers. What it"
                + " cannot say is refused with the genes that forbid it; ONNX takes everything.",
            "",
            "Of a search: a report (one HTML file that needs nothing else), its frontier as CSV"
                    + " or JSON, and its definition as YAML, to be run again."
        },
        footer = {
            "  ./paretoform export gpt2 --onnx gpt2.onnx --huggingface gpt2-folder",
            "  ./paretoform export mine.yaml --onnx mine.onnx --weights mine.safetensors",
            "  ./paretoform export 4f434bf9e6f6 --onnx models/best.onnx --yaml best.yaml",
            "  ./paretoform export --search 3f0c9a --report report.html",
            "  ./paretoform export --search --csv frontier.csv --yaml search.yaml",
            "",
            "  In Python, with transformers:",
            "    GPT2LMHeadModel.from_pretrained(\"gpt2-folder\")"
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "ARCH",
            arity = "0..1",
            completionCandidates = ArchitectureArgument.Published.class,
            description = {
                "The architecture: a published one (${COMPLETION-CANDIDATES}), a JSON or YAML file,"
                        + " JSON or YAML itself in braces, or the id of one that was measured (6"
                        + " digits will do for one on a frontier)."
            })
    private @Nullable String architecture;

    @Option(
            names = "--search",
            paramLabel = "SEARCH",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "Export what this search found: its id or a part of it; the newest search if"
                            + " left out.")
    private @Nullable String search;

    @Mixin private ModelExports models = new ModelExports();

    @Mixin private SearchExports results = new SearchExports();

    @Mixin private YamlOption yaml = new YamlOption();

    @Mixin private ServerOptions server = new ServerOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if ((architecture == null) == (search == null)) {
            throw CommandException.usage(
                    "export: expected an architecture or --search SEARCH, and not both");
        }
        PrintWriter out = console.out();
        if (search != null) {
            models.requireNone("--search");
            FrontierClient client = server.connect();
            SearchView found = SearchArgument.find(client, search);
            results.write(client, found.id(), yaml.file(), out);
        } else {
            results.requireNone("an architecture");
            Architecture exported =
                    ArchitectureReader.read(String.valueOf(architecture))
                            .get(id -> server.connect().architecture(id));
            models.write(exported, yaml.file(), out);
        }
        out.flush();
        return ExitCode.OK;
    }
}
