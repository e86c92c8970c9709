package io.paretoform.core.space;

import io.paretoform.core.architecture.Gene;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds between the genes of a candidate, besides that heads divide {@code d_model}, which
 * holds in every space where they have no width of their own ({@code d_head}).
 *
 * @param innerPerModel the least {@code d_inner / d_model}, in every layer; 0 for no such rule
 * @param innerRatios what {@code d_inner / d_model} may be, in every layer, ascending; empty for
 *     any
 * @param decoderParameters as {@code ArchitectureCounts} counts them
 * @param totalParameters as {@code ArchitectureCounts} counts them
 */
public record SpaceRules(
        BigDecimal innerPerModel,
        List<BigDecimal> innerRatios,
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
        innerRatios =
                innerRatios.stream()
                        .map(BigDecimal::stripTrailingZeros)
                        .sorted()
                        .distinct()
                        .toList();
        if (!innerRatios.isEmpty() && innerRatios.getFirst().signum() <= 0) {
            throw new SpaceException(
                    "d_inner one of " + innerRatios + " * d_model: expected ratios above 0");
        }
    }

    /** Any ratio that is great enough. */
    public SpaceRules(
            BigDecimal innerPerModel,
            ParameterBounds decoderParameters,
            ParameterBounds totalParameters) {
        this(innerPerModel, List.of(), decoderParameters, totalParameters);
    }

    boolean boundsParameters() {
        return !decoderParameters.equals(ParameterBounds.ANY)
                || !totalParameters.equals(ParameterBounds.ANY);
    }

    /**
     * What holds in every layer; a gene that is not named here is free.
     *
     * @param sharedWidth whether the heads share the width of the model
     */
    List<LayerRule> layers(boolean sharedWidth) {
        List<LayerRule> rules = new ArrayList<>();
        if (sharedWidth) {
            rules.add(new LayerRule.Divisor(Gene.N_HEAD));
        }
        rules.add(new LayerRule.AtLeast(Gene.D_INNER, innerPerModel));
        if (!innerRatios.isEmpty()) {
            rules.add(new LayerRule.OneOf(Gene.D_INNER, innerRatios));
        }
        return List.copyOf(rules);
    }
}
