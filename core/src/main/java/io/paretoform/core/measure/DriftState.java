package io.paretoform.core.measure;

/** What the sentinels say of a device now. */
public enum DriftState {
    /** Too few readings to know what is usual here. */
    CALIBRATING,
    /** As usual. */
    STEADY,
    /** Since some readings ago the device is faster or slower than it was. */
    DRIFTED
}
