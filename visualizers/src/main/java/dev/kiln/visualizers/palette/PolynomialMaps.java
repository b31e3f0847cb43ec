package dev.kiln.visualizers.palette;

/**
 * Viridis and magma (van der Walt and Smith 2015, dedicated to the public domain) by the polynomials of degree six that Matt
 * Zucker fitted to them and placed in the public domain. Coefficients of red, green and blue, the constant first.
 */
final class PolynomialMaps {
    private static final double[][] VIRIDIS = {
        {0.2777273272234177, 0.005407344544966578, 0.3340998053353061},
        {0.1050930431085774, 1.404613529898575, 1.384590162594685},
        {-0.3308618287255563, 0.214847559468213, 0.09509516302823659},
        {-4.634230498983486, -5.799100973351585, -19.33244095627987},
        {6.228269936347081, 14.17993336680509, 56.69055260068105},
        {4.776384997670288, -13.74514537774601, -65.35303263337234},
        {-5.435455855934631, 4.645852612178535, 26.3124352495832},
    };
    private static final double[][] MAGMA = {
        {-0.002136485053939582, -0.000749655052795221, -0.005386127855323933},
        {0.2516605407371642, 0.6775232436837668, 2.494026599312351},
        {8.353717279216625, -3.577719514958484, 0.3144679030132573},
        {-27.66873308576866, 14.26473078096533, -13.64921318813922},
        {52.17613981234068, -27.94360607168351, 12.94416944238394},
        {-50.76852536473588, 29.04658282127291, 4.23415299384598},
        {18.65570506591883, -11.48977351997711, -5.601961508734096},
    };

    private PolynomialMaps() {}

    static Rgb viridis(int index) {
        return evaluate(VIRIDIS, index);
    }

    static Rgb magma(int index) {
        return evaluate(MAGMA, index);
    }

    private static Rgb evaluate(double[][] coefficients, int index) {
        double t = index / (ColorMap.SIZE - 1.0);
        int[] components = new int[3];
        for (int c = 0; c < 3; c++) {
            double value = 0;
            for (int power = coefficients.length - 1; power >= 0; power--) {
                value = value * t + coefficients[power][c];
            }
            components[c] = (int) Math.round(255 * Math.max(0, Math.min(1, value)));
        }
        return new Rgb(components[0], components[1], components[2]);
    }
}
