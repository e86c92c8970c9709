package io.paretoform.core.measure;

/** What speaks against a measurement's timings. */
public enum Interference {
    /** Warm-up reached its cap before the times settled. */
    NEVER_STEADY,
    /** Other processes took more than half a core. */
    OTHERS_CPU,
    /** The host of a virtual machine took more than 2 % of a core. */
    STOLEN_CPU,
    /** The measuring threads did not have their cores for 3 % of the time or more. */
    CORES_LOST,
    /** A measured core was slowed down for heat. */
    THROTTLED,
    /** In the midst of the timed runs the times jumped by more than 3 % and stayed there. */
    JUMP
}
