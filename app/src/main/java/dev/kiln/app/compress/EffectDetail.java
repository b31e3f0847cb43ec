package dev.kiln.app.compress;

import dev.kiln.app.sides.TwoRuns;

/**
 * What compression does to one picture, in every layer.
 *
 * @param networks before and after
 * @param picture the picture
 * @param runs the network before as the first, after as the second
 */
record EffectDetail(BeforeAfter networks, EffectPicture picture, TwoRuns runs) {}
