package io.paretoform.child;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a GPU's clocks are not higher, by the bits of {@code nvmlClocksEventReasons}. */
enum Throttle {
    IDLE(0),
    APPLICATION_CLOCKS(1),
    SOFTWARE_POWER_CAP(2),
    HARDWARE_SLOWDOWN(3),
    SYNC_BOOST(4),
    SOFTWARE_THERMAL(5),
    HARDWARE_THERMAL(6),
    HARDWARE_POWER_BRAKE(7),
    DISPLAY_CLOCKS(8);

    private final int bit;

    Throttle(int bit) {
        this.bit = bit;
    }

    /** Those whose bits are set, separated by commas; {@code none} where none is. */
    static String names(long bits) {
        String names =
                Arrays.stream(values())
                        .filter(reason -> (bits >> reason.bit & 1) == 1)
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(","));
        return names.isEmpty() ? "none" : names;
    }
}
