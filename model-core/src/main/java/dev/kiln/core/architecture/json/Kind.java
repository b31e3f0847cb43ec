package dev.kiln.core.architecture.json;

/** The values of the field {@code kind}, in capitals. */
enum Kind {
    SQUEEZENET,
    ALEXNET
}
