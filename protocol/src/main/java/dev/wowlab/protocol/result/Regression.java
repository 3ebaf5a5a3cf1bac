package dev.wowlab.protocol.result;

import java.util.Arrays;

/// The least squares of some quantities that are known by the sums of products of their deviations, by Cholesky's
/// decomposition. Confined to one thread. The order of every sum is fixed, so that all machines come to the same
/// number.
final class Regression {
    private final double[][] factor;

    /// Whether a quantity has something of its own, beside those before it.
    private final boolean[] counts;

    /// @param together sums of products of deviations, symmetric
    /// @param least share of its own sum of squares that a quantity must add to those before it
    Regression(double[][] together, double least) {
        int size = together.length;
        factor = new double[size][size];
        counts = new boolean[size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                factor[row][column] = counts[column]
                        ? (together[row][column] - dot(factor[row], factor[column], column)) / factor[column][column]
                        : 0;
            }
            double own = together[row][row] - dot(factor[row], factor[row], row);
            counts[row] = together[row][row] > 0 && own > least * together[row][row];
            factor[row][row] = counts[row] ? Math.sqrt(own) : 0;
        }
    }

    private static double dot(double[] left, double[] right, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /// How many quantities count.
    int rank() {
        int rank = 0;
        for (boolean one : counts) {
            rank += one ? 1 : 0;
        }
        return rank;
    }

    /// `left` times the inverse of the matrix times `right`, of the quantities that count.
    double quadratic(double[] left, double[] right) {
        double[] solvedLeft = solve(left);
        return dot(solvedLeft, Arrays.equals(left, right) ? solvedLeft : solve(right), left.length);
    }

    private double[] solve(double[] values) {
        double[] solved = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            solved[row] = counts[row] ? (values[row] - dot(factor[row], solved, row)) / factor[row][row] : 0;
        }
        return solved;
    }
}
