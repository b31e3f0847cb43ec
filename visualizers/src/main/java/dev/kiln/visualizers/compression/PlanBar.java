package dev.kiln.visualizers.compression;

import dev.kiln.core.compression.LayerSetting;
import dev.kiln.visualizers.palette.Role;

/**
 * One layer under the curves.
 *
 * @param layerId the layer
 * @param block what the layer belongs to, for example {@code fire2}
 * @param role what the layer is for
 * @param setting density and bits
 * @param densityBefore share of the weights that are not 0 before anything is pruned
 * @param bytesBefore bytes of the layer as it is
 * @param bytes bytes of the layer with its setting
 * @param exact false where these bytes are an estimate
 */
public record PlanBar(
        String layerId,
        String block,
        Role role,
        LayerSetting setting,
        double densityBefore,
        double bytesBefore,
        double bytes,
        boolean exact) {}
