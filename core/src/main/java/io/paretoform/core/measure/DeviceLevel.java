package io.paretoform.core.measure;

/**
 * What its sentinels say of a device when it has measured something.
 *
 * @param slowness how much slower than usual it is, as a factor: 1.05 is 5 % slower
 * @param scatter standard deviation of what one session says around the device's level, as a share;
 *     0 where no sentinel has told it
 */
public record DeviceLevel(double slowness, double scatter) {
    /** A device without sentinels. */
    public static final DeviceLevel UNKNOWN = new DeviceLevel(1, 0);

    /** Of a normal distribution: 95 % lie within so many standard deviations. */
    private static final double Z = 1.96;

    /**
     * Variance of what is usual, as a share of that of a session: the references are medians of
     * five readings of three sentinels, and pi / 2 / 15 is 0.1.
     */
    private static final double REFERENCES = 0.1;

    public DeviceLevel {
        Requires.that(
                Double.isFinite(slowness) && slowness > 0,
                "slowness",
                slowness,
                "a positive number");
        Requires.that(Double.isFinite(scatter) && scatter >= 0, "scatter", scatter, "at least 0");
    }

    /** What holds for other sessions too, from the interval of one. */
    public Interval acrossSessions(Interval session) {
        return session.widened(Z * scatter);
    }

    /** What the session would have said of the device as it usually is. */
    public Interval normalised(Interval session) {
        return session.times(1 / slowness).widened(Z * scatter * Math.sqrt(1 + REFERENCES));
    }
}
