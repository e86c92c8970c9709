package io.paretoform.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts an architecture. */
@Command(
        name = "describe",
        description = {
            "Count an architecture: parameters, operations, bytes. Nothing is run.",
            "",
            "Decoder parameters are all but the embeddings: they stand for quality."
        },
        footer = {
            "  ./paretoform describe gpt2",
            "  ./paretoform describe --json transformer-xl-base",
            "  ./paretoform describe '{backbone: gpt2, vocab_size: 50257, d_model: 512, n_layer: 3,"
                    + " n_head: 8, d_inner: 1920}'",
            "  ./paretoform describe mine.yaml --tokens 1024"
        })
final class DescribeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ArchitectureArgument architecture = new ArchitectureArgument();

    @Mixin private ServerOptions server = new ServerOptions();

    @Mixin private JsonOption json = new JsonOption();

    @Option(
            names = "--tokens",
            paramLabel = "N",
            description =
                    "Length of the sequence that operations are counted for (${DEFAULT-VALUE}).")
    private int tokens = 192;

    DescribeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (tokens < 1) {
            throw CommandException.usage("--tokens " + tokens + ": expected at least 1");
        }
        Description description =
                Description.of(
                        architecture.read().get(id -> server.connect().architecture(id)), tokens);
        json.print(console.out(), description, description::text);
        return ExitCode.OK;
    }
}
