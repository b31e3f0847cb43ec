package dev.kiln.core.compression;

/** The values that a layer's weights may take, each with a number; 0 is the number of the value 0. */
interface CodedValues {
    /** The number of the nearest value that a kept weight may take. */
    int nearest(double value);

    /** The value with a number. */
    float value(int number);
}
