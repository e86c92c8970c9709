package io.paretoform.child;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the processor is called. Linux on aarch64 gives the designer's number and the part's, which
 * no person knows; a board names itself.
 */
final class CpuModel {
    /** Of Arm, by part; Linux's {@code cputype.h} has them all. */
    private static final Map<String, String> ARM_CORES =
            Map.ofEntries(
                    Map.entry("0xd03", "Cortex-A53"),
                    Map.entry("0xd04", "Cortex-A35"),
                    Map.entry("0xd05", "Cortex-A55"),
                    Map.entry("0xd07", "Cortex-A57"),
                    Map.entry("0xd08", "Cortex-A72"),
                    Map.entry("0xd09", "Cortex-A73"),
                    Map.entry("0xd0a", "Cortex-A75"),
                    Map.entry("0xd0b", "Cortex-A76"),
                    Map.entry("0xd0c", "Neoverse-N1"),
                    Map.entry("0xd40", "Neoverse-V1"),
                    Map.entry("0xd49", "Neoverse-N2"),
                    Map.entry("0xd4f", "Neoverse-V2"));

    private static final String ARM = "0x41";

    private CpuModel() {}

    /**
     * The marketing name, the board's, or the core's; empty where nothing is told.
     *
     * @param cpuinfo lines of {@code /proc/cpuinfo}
     * @param board what the device tree calls the machine, if there is one
     */
    static Optional<String> of(List<String> cpuinfo, Optional<String> board) {
        return Proc.text(cpuinfo, "model name").or(() -> board).or(() -> core(cpuinfo));
    }

    private static Optional<String> core(List<String> cpuinfo) {
        Optional<String> part = Proc.text(cpuinfo, "CPU part");
        return Proc.text(cpuinfo, "CPU implementer")
                .flatMap(designer -> part.map(number -> core(designer, number)));
    }

    private static String core(String designer, String part) {
        String known = designer.equals(ARM) ? ARM_CORES.get(part) : null;
        return known == null ? "ARM " + designer + " part " + part : "ARM " + known;
    }
}
