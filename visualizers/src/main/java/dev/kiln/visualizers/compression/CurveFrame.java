package dev.kiln.visualizers.compression;

import dev.kiln.visualizers.palette.Theme;
import java.util.List;

/**
 * All that one picture of the curves depends on.
 *
 * @param layout where things are
 * @param bars the layers
 * @param theme the ground
 * @param selected the selected layer, or −1
 * @param hovered the layer under the pointer, or −1
 * @param focused the curve that keys change, or null where another control has the focus
 */
record CurveFrame(CurveLayout layout, List<PlanBar> bars, Theme theme, int selected, int hovered, PlanCurve focused) {}
