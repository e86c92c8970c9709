package io.paretoform.cli;

import io.paretoform.core.measure.Fitness;
import io.paretoform.local.CorePlan;
import io.paretoform.local.MeasuringProgram;
import io.paretoform.local.StackLayout;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges whether this machine is fit to measure on. */
@Command(
        name = "check",
        description = {
            "Say whether this machine is fit to measure on, and what would improve it.",
            "",
            "For three seconds the same small piece of work is done over and over on the core that"
                    + " the local stack measures on: the last one. Meanwhile nothing else should"
                    + " run; no stack is needed.",
            "",
            "'unfit' is what would make a measurement doubtful now, 'could be better' what makes"
                    + " measurements scatter, 'unknown' what this machine does not tell, as virtual"
                    + " machines often do."
        },
        exitCodeList = {
            "0:fit, though it may be told what could be better",
            "1:understood, but it could not be done",
            "2:the command line is wrong",
            "3:unfit"
        },
        footer = {
            "  ./paretoform device check",
            "  ./paretoform device check --core 3",
            "  ./paretoform device check --json"
        })
final class DeviceCheckCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--core",
            paramLabel = "N",
            description = "Look at this core (default: the last one that may be used).")
    private @Nullable Integer core;

    @Mixin private JsonOption json = new JsonOption();

    DeviceCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CorePlan plan = plan(CorePlan.detect());
        MeasuringProgram program = MeasuringProgram.of(StackLayout.find());
        Map<String, String> description = program.ask("--describe");
        if (console.interactive()) {
            console.err().println("Looking at this machine for 3 s ...");
        }
        Map<String, String> calm =
                program.ask(
                        "--calm",
                        plan.measured().isPresent()
                                ? String.valueOf(plan.measured().getAsInt())
                                : "");
        MachineReport report = MachineReport.of(plan, description, calm);
        json.print(console.out(), report, report::text);
        return report.verdict() == Fitness.UNFIT ? ExitCode.UNFIT : ExitCode.OK;
    }

    private CorePlan plan(CorePlan usual) {
        if (core == null) {
            return usual;
        }
        if (!usual.cores().contains(core)) {
            throw CommandException.usage("--core " + core + ": expected one of " + usual.cores());
        }
        return usual.measuring(core);
    }
}
