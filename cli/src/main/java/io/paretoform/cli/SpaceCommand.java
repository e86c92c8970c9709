package io.paretoform.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a search space. */
@Command(
        name = "space",
        description = {
            "Check a search space, count its candidates and draw some. Nothing is run.",
            "",
            "A mistake in a file is shown with its line, the value and the rule."
        },
        footer = {
            "  ./paretoform space gpt2",
            "  ./paretoform space mine.yaml --samples 20 --seed 7",
            "  ./paretoform space transformer-xl --json"
        })
final class SpaceCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "SPACE",
            description = "A built-in space (gpt2, transformer-xl) or a YAML file.")
    private String space = "";

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "Candidates to draw (${DEFAULT-VALUE}).")
    private int samples = 5;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed draws the same candidates (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Mixin private JsonOption json = new JsonOption();

    SpaceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (samples < 0) {
            throw CommandException.usage("--samples " + samples + ": expected at least 0");
        }
        SpaceDescription description = SpaceDescription.of(SpaceReader.read(space), samples, seed);
        json.print(console.out(), description, description::text);
        return ExitCode.OK;
    }
}
