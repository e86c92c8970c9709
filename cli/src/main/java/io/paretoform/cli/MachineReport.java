package io.paretoform.cli;

import io.paretoform.core.measure.Finding;
import io.paretoform.core.measure.Fitness;
import io.paretoform.core.measure.MachineCheck;
import io.paretoform.core.measure.MachineFacts;
import io.paretoform.local.CorePlan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How fit a machine is to measure on.
 *
 * @param machine its processor
 * @param verdict the worst of the findings
 * @param facts what was found, in figures
 */
record MachineReport(String machine, Fitness verdict, List<Finding> findings, MachineFacts facts) {
    /**
     * From what the measuring program says.
     *
     * @param description its answer to {@code --describe}
     * @param calm its answer to {@code --calm}
     */
    static MachineReport of(
            CorePlan plan, Map<String, String> description, Map<String, String> calm) {
        MachineAnswers said = new MachineAnswers(calm);
        boolean canPin = Boolean.parseBoolean(description.get("can_pin"));
        MachineFacts facts =
                new MachineFacts(
                        cores(plan, canPin),
                        said.settings(),
                        said.state(),
                        said.disturbances(),
                        said.involuntarySwitches(),
                        said.pieces());
        List<Finding> findings = MachineCheck.of(facts);
        return new MachineReport(
                description.getOrDefault("cpu_model", "this machine"),
                MachineCheck.verdict(findings),
                findings,
                facts);
    }

    private static MachineFacts.Cores cores(CorePlan plan, boolean canPin) {
        return new MachineFacts.Cores(
                plan.measured().stream().boxed().findFirst(),
                plan.others().size(),
                canPin && plan.canPin());
    }

    /** A line for each aspect, then what would help. */
    String text() {
        TextTable table = new TextTable(Set.of("verdict", "seen"), "aspect", "verdict", "seen");
        findings.forEach(one -> table.row(words(one.aspect()), words(one.fitness()), one.seen()));
        String advice =
                findings.stream()
                        .filter(one -> !one.advice().isEmpty())
                        .map(one -> "  %s: %s".formatted(words(one.aspect()), one.advice()))
                        .collect(Collectors.joining(System.lineSeparator()));
        String end = advice.isEmpty() ? "" : "What would help:" + System.lineSeparator() + advice;
        return String.join(
                        System.lineSeparator(),
                        table.toString(),
                        "",
                        machine + ": " + judgement(),
                        end)
                .stripTrailing();
    }

    private String judgement() {
        return switch (verdict) {
            case OK, UNKNOWN -> "fit to measure on";
            case COULD_BE_BETTER -> "fit to measure on; it could be better";
            case UNFIT -> "not fit to measure on as it is now";
        };
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
