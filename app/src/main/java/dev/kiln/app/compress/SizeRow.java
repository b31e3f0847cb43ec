package dev.kiln.app.compress;

import dev.kiln.core.compression.FileParts;
import dev.kiln.core.compression.LayerParts;
import dev.kiln.core.compression.PlannedNetwork;
import java.util.ArrayList;
import java.util.List;

/**
 * One part of a file: all of it, what is around the layers, or one layer.
 *
 * @param name what it is; the layer's id for a layer
 * @param layer whether it is a layer
 * @param parts bytes by what they are for; null for what is around the layers
 * @param before bytes in a file that keeps all weights as they are
 * @param after bytes in the file
 */
record SizeRow(String name, boolean layer, LayerParts parts, long before, long after) {
    /** The whole file, then what is in it. */
    static List<SizeRow> of(CompressionSource source, PlannedNetwork compressed) {
        FileParts before = source.parts();
        FileParts after = compressed.parts();
        List<SizeRow> rows = new ArrayList<>();
        rows.add(new SizeRow("whole file", false, after.layerParts(), before.total(), after.total()));
        rows.add(new SizeRow("header", false, null, before.header(), after.header()));
        rows.add(new SizeRow("architecture", false, null, before.architecture(), after.architecture()));
        for (int i = 0; i < after.layers().size(); i++) {
            FileParts.Layer layer = after.layers().get(i);
            rows.add(new SizeRow(
                    layer.layerId(),
                    true,
                    layer.parts(),
                    before.layers().get(i).parts().total(),
                    layer.parts().total()));
        }
        return rows;
    }
}
