package io.paretoform.proxy;

import io.paretoform.contracts.CandidateBatch;
import java.util.Optional;

/**
 * What the generator says of going on.
 *
 * @param exhausted whether it has nothing left to propose
 * @param reason why there is no use in measuring what it has proposed, if there is none
 */
record GeneratorsWord(boolean exhausted, Optional<String> reason) {
    /** There is more to come. */
    static final GeneratorsWord MORE = new GeneratorsWord(false, Optional.empty());

    /** What it says with one more batch; a last word stays. */
    GeneratorsWord with(CandidateBatch batch) {
        return new GeneratorsWord(
                exhausted || batch.exhausted(),
                reason.or(() -> Optional.ofNullable(batch.reason())));
    }
}
