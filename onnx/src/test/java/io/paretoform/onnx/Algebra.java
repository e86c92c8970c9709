package io.paretoform.onnx;

import java.util.Arrays;

/** Vectors and row-major matrices in double precision, as plainly as they can be written. */
final class Algebra {
    private Algebra() {}

    /** {@code x . w} for w of [x.length, columns]. */
    static double[] times(double[] x, float[] w) {
        int columns = w.length / x.length;
        double[] y = new double[columns];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < columns; j++) {
                y[j] += x[i] * w[i * columns + j];
            }
        }
        return y;
    }

    /** {@code x . transpose(w)} for w of [rows, x.length]. */
    static double[] timesTransposed(double[] x, float[] w) {
        double[] y = new double[w.length / x.length];
        for (int j = 0; j < y.length; j++) {
            for (int i = 0; i < x.length; i++) {
                y[j] += x[i] * w[j * x.length + i];
            }
        }
        return y;
    }

    static double[] plus(double[] x, float[] y) {
        double[] sum = x.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += y[i];
        }
        return sum;
    }

    static double[] plus(double[] x, double[] y) {
        double[] sum = x.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += y[i];
        }
        return sum;
    }

    static double[] scaled(double[] x, double factor) {
        return Arrays.stream(x).map(value -> value * factor).toArray();
    }

    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    static double[] layerNorm(double[] x, float[] gain, float[] offset) {
        double mean = Arrays.stream(x).average().orElseThrow();
        double variance =
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = (x[i] - mean) / Math.sqrt(variance + 1e-5) * gain[i] + offset[i];
        }
        return y;
    }

    static double[] logSoftmax(double[] x) {
        double greatest = Arrays.stream(x).max().orElseThrow();
        double logSum =
                greatest + Math.log(Arrays.stream(x).map(v -> Math.exp(v - greatest)).sum());
        return Arrays.stream(x).map(v -> v - logSum).toArray();
    }

    static double[] softmax(double[] x) {
        return Arrays.stream(logSoftmax(x)).map(Math::exp).toArray();
    }

    static double[] part(double[] x, int index, int size) {
        return Arrays.copyOfRange(x, index * size, (index + 1) * size);
    }

    static float[] row(float[] matrix, int index, int width) {
        return Arrays.copyOfRange(matrix, index * width, (index + 1) * width);
    }

    static double[] wide(float[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i];
        }
        return y;
    }

    static double[] concat(double[] x, double[] y) {
        double[] both = Arrays.copyOf(x, x.length + y.length);
        System.arraycopy(y, 0, both, x.length, y.length);
        return both;
    }
}
