package io.paretoform.core.space;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What holds between the genes of a candidate, besides that heads divide {@code d_model}.
 *
 * @param innerPerModel the least {@code d_inner / d_model}, in every layer; 0 for no such rule
 * @param decoderParameters as {@code ArchitectureCounts} counts them
 * @param totalParameters as {@code ArchitectureCounts} counts them
 */
public record SpaceRules(
        BigDecimal innerPerModel,
        ParameterBounds decoderParameters,
        ParameterBounds totalParameters) {
    /** No rules. */
    public static final SpaceRules NONE =
            new SpaceRules(BigDecimal.ZERO, ParameterBounds.ANY, ParameterBounds.ANY);

    public SpaceRules {
        if (innerPerModel.signum() < 0) {
            throw new SpaceException(
                    "d_inner >= " + innerPerModel + " * d_model: expected 0 or more");
        }
        innerPerModel =
                innerPerModel.signum() == 0 ? BigDecimal.ZERO : innerPerModel.stripTrailingZeros();
    }

    boolean boundsParameters() {
        return !decoderParameters.equals(ParameterBounds.ANY)
                || !totalParameters.equals(ParameterBounds.ANY);
    }

    /** The least whole {@code d_inner} for a model of that width: decimals are exact. */
    int leastInner(int dModel) {
        return innerPerModel
                .multiply(BigDecimal.valueOf(dModel))
                .setScale(0, RoundingMode.CEILING)
                .max(BigDecimal.ONE)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValue();
    }
}
