package io.paretoform.core.measure;

/** What decides whether a machine is fit to measure on, and what helps where it is not. */
public enum Aspect {
    CORES(
            "Give it two cores or more, so that the measured one has nothing else to do: with one,"
                    + " broker, database and services run on it too."),
    PINNING("Install taskset (package util-linux), which keeps everything else off that core."),
    GOVERNOR("Keep the frequency up, as root: cpupower frequency-set -g performance."),
    SMT(
            "Leave the measured core's sibling idle, or as root switch siblings off: echo off >"
                    + " /sys/devices/system/cpu/smt/control."),
    LOAD("Wait until what ran before has ended; uptime shows the load falling."),
    OTHERS_CPU("End what uses the processor; top shows it."),
    STOLEN_CPU("Give this virtual machine cores of its own, or measure when its host is idle."),
    CORE_KEPT(
            "Keep other programs off the measured core: boot with isolcpus=, or move them away with"
                    + " taskset or a cpuset."),
    MEMORY("Free some memory: a large model needs 1 GiB, the local stack as much again."),
    SWAP("Free some memory, then as root empty the swap: swapoff -a && swapon -a."),
    CPU_LIMIT(
            "Give the container whole cores (a cpuset) instead of a quota: when a quota is spent,"
                    + " everything in it stands still."),
    MEMORY_LIMIT("Raise the container's memory limit: a large model needs 1 GiB."),
    THROTTLING("Cool the machine, or cap its frequency below where it overheats."),
    TEMPERATURE("Cool the machine before it slows itself down."),
    SPEED(
            "Fix the frequency (governor performance, turbo off), and check again: something began"
                    + " or ended meanwhile."),
    JITTER(
            "Find what interrupts the measured core (/proc/interrupts, perf sched) and move it to"
                    + " another core.");

    private final String advice;

    Aspect(String advice) {
        this.advice = advice;
    }

    /** What improves it, in one sentence. */
    public String advice() {
        return advice;
    }
}
