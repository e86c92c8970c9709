package io.paretoform.core.space;

import io.paretoform.core.architecture.Gene;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What holds between a gene of each layer and the width of the model. */
sealed interface LayerRule {
    Gene gene();

    boolean allows(int value, int dModel);

    /** What a value should have been, for a message. */
    String expected(int dModel);

    /** Which values of a range a width has, for a message. */
    String among(GeneRange range);

    /** Each has a share of the model's width. */
    record Divisor(Gene gene) implements LayerRule {
        @Override
        public boolean allows(int value, int dModel) {
            return dModel % value == 0;
        }

        @Override
        public String expected(int dModel) {
            return "a divisor of d_model " + dModel;
        }

        @Override
        public String among(GeneRange range) {
            return gene.key() + " (" + range + ") that divides it";
        }
    }

    /**
     * A least ratio to the width.
     *
     * @param perModel the least {@code value / d_model}; decimals are exact
     */
    record AtLeast(Gene gene, BigDecimal perModel) implements LayerRule {
        @Override
        public boolean allows(int value, int dModel) {
            return BigDecimal.valueOf(value).compareTo(least(dModel)) >= 0;
        }

        @Override
        public String expected(int dModel) {
            return "at least "
                    + ratio()
                    + ", "
                    + least(dModel).setScale(0, RoundingMode.CEILING).toPlainString();
        }

        @Override
        public String among(GeneRange range) {
            return gene.key() + " (" + range + ") of at least " + ratio();
        }

        private String ratio() {
            return perModel.toPlainString() + " * d_model";
        }

        private BigDecimal least(int dModel) {
            return perModel.multiply(BigDecimal.valueOf(dModel));
        }
    }

    /**
     * Only some ratios to the width.
     *
     * @param perModel what {@code value / d_model} may be; decimals are exact
     */
    record OneOf(Gene gene, List<BigDecimal> perModel) implements LayerRule {
        public OneOf {
            perModel = List.copyOf(perModel);
        }

        @Override
        public boolean allows(int value, int dModel) {
            BigDecimal width = BigDecimal.valueOf(dModel);
            return perModel.stream()
                    .anyMatch(ratio ->
                            ratio.multiply(width).compareTo(BigDecimal.valueOf(value)) == 0);
        }

        @Override
        public String expected(int dModel) {
            return ratios();
        }

        @Override
        public String among(GeneRange range) {
            return gene.key() + " (" + range + ") that is " + ratios();
        }

        private String ratios() {
            return "one of "
                    + perModel.stream().map(BigDecimal::toPlainString).toList()
                    + " * d_model";
        }
    }
}
