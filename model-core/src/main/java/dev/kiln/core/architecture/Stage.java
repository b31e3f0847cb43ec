package dev.kiln.core.architecture;

/** One step between the stem and the classifier of a SqueezeNet. */
public sealed interface Stage permits FireModule, Pool {}
