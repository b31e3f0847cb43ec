/**
 * What people talk about: SqueezeNet and AlexNet as immutable values, the paper's metaparameters that rewrite them, edits and
 * their history. Uses {@code graph}, and for the JSON form {@code io}; nothing else of the core.
 *
 * <p>"The paper" is Iandola et al. 2016, "SqueezeNet: AlexNet-level accuracy with 50x fewer parameters and &lt;0.5MB model
 * size", arXiv 1602.07360.
 */
package dev.kiln.core.architecture;
