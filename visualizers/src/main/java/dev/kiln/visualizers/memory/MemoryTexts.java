package dev.kiln.visualizers.memory;

import java.util.List;
import java.util.stream.Collectors;

/** Live memory in words. */
public final class MemoryTexts {
    private MemoryTexts() {}

    /** The worst moment: "peak 5.62 MiB at pool1: 2 tensors, conv1 + pool1". */
    public static String peak(LiveMemory memory, ByteUnits units) {
        int layer = memory.analysis().peakIndex();
        return "peak " + moment(memory, layer, units);
    }

    /** One moment: "3.98 MiB at fire2/concat: …". */
    public static String moment(LiveMemory memory, int layer, ByteUnits units) {
        List<LiveTensor> alive = memory.alive(layer);
        return "%s at %s: %s, %s"
                .formatted(
                        units.text(memory.bytes(layer)),
                        memory.analysis().layers().get(layer).id(),
                        alive.size() == 1 ? "1 tensor" : alive.size() + " tensors",
                        alive.stream().map(LiveTensor::id).collect(Collectors.joining(" + ")));
    }

    /** One buffer: "conv1 · 96×111×111 · 4.51 MiB · held from conv1 to pool1". */
    public static String tensor(LiveMemory memory, LiveTensor tensor, ByteUnits units) {
        var layers = memory.analysis().layers();
        String born = layers.get(tensor.lifetime().birth()).id();
        String dies = layers.get(tensor.lifetime().death()).id();
        return "%s · %d×%d×%d · %s · held %s"
                .formatted(
                        tensor.id(),
                        tensor.shape().channels(),
                        tensor.shape().height(),
                        tensor.shape().width(),
                        units.text(tensor.bytes()),
                        born.equals(dies) ? "at " + born : "from " + born + " to " + dies);
    }
}
