package io.paretoform.core.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * In how many ways n ordered choices from the same values make each sum. Sums are held as steps of
 * the values' grid above the smallest; n + 1 choices follow from n by a running sum over each
 * unbroken run of values.
 */
final class SumCounts {
    private final int least;
    private final int step;
    private final List<int[]> runs;
    private final List<BigInteger[]> waysByChoices = new ArrayList<>();

    SumCounts(int[] values, int greatestChoices) {
        this.least = values[0];
        this.step = Math.max(1, Grid.step(values));
        this.runs = runs(values);
        waysByChoices.add(new BigInteger[] {BigInteger.ONE});
        for (int n = 1; n <= greatestChoices; n++) {
            waysByChoices.add(oneMore(waysByChoices.getLast()));
        }
    }

    /** Entries to compute for that many choices. */
    static long work(int[] values, int greatestChoices) {
        long width = steps(values, Math.max(1, Grid.step(values)));
        return Math.multiplyExact(
                Math.multiplyExact(width + 1, greatestChoices), (long) greatestChoices);
    }

    /** Ways to make a sum between these, both included. */
    BigInteger between(int choices, long leastSum, long greatestSum) {
        BigInteger[] ways = waysByChoices.get(choices);
        long origin = (long) choices * least;
        long from = Math.max(0, Math.ceilDiv(leastSum - origin, (long) step));
        long to = Math.min(ways.length - 1L, Math.floorDiv(greatestSum - origin, (long) step));
        BigInteger sum = BigInteger.ZERO;
        for (long i = from; i <= to; i++) {
            sum = sum.add(ways[(int) i]);
        }
        return sum;
    }

    private BigInteger[] oneMore(BigInteger[] ways) {
        BigInteger[] more = new BigInteger[ways.length + runs.getLast()[1]];
        Arrays.fill(more, BigInteger.ZERO);
        for (int[] run : runs) {
            BigInteger window = BigInteger.ZERO;
            for (int sum = run[0]; sum < more.length; sum++) {
                window = window.add(at(ways, sum - run[0])).subtract(at(ways, sum - run[1] - 1));
                more[sum] = more[sum].add(window);
            }
        }
        return more;
    }

    private static BigInteger at(BigInteger[] ways, int index) {
        return index >= 0 && index < ways.length ? ways[index] : BigInteger.ZERO;
    }

    /** First and last step of each unbroken run. */
    private List<int[]> runs(int[] values) {
        List<int[]> found = new ArrayList<>();
        for (int value : values) {
            int position = (value - least) / step;
            if (!found.isEmpty() && found.getLast()[1] == position - 1) {
                found.getLast()[1] = position;
            } else {
                found.add(new int[] {position, position});
            }
        }
        return found;
    }

    private static long steps(int[] values, int step) {
        return (values[values.length - 1] - (long) values[0]) / step;
    }
}
