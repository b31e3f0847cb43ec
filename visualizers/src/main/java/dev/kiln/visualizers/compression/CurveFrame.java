package dev.kiln.visualizers.compression;

import dev.kiln.visualizers.palette.Theme;
import java.util.List;

/**
 * All that one picture of the curves depends on.
 *
 * @param layout where things are
 * @param bars the layers
 * @param means the mean over the network of density and bits, in words
 * @param theme the ground
 * @param selected the selected layer, or −1
 * @param hovered the layer under the pointer, or −1
 * @param focused the curve that keys change, or null where another control has the focus
 */
record CurveFrame(
        CurveLayout layout,
        List<PlanBar> bars,
        Means means,
        Theme theme,
        int selected,
        int hovered,
        PlanCurve focused) {}
