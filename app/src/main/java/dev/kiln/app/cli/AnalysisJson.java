package dev.kiln.app.cli;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.graph.TensorShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An analysis as a JSON document; field names are part of the command line's contract. {@code operations} and what ends in
 * {@code OfBatch} are counted as {@code counting} says; all else is of one picture, and {@code macs} are always MACs.
 */
final class AnalysisJson {
    private AnalysisJson() {}

    static Map<String, Object> of(Analysis analysis, Counting counting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", analysis.graph().graph().name());
        json.put("parameters", analysis.parameters());
        json.put("weightBytes", analysis.weightBytes(Precision.FP32));
        json.put("weightBytesFp16", analysis.weightBytes(Precision.FP16));
        json.put("weightBytesInt8", analysis.weightBytes(Precision.INT8));
        json.put("macs", analysis.macs());
        json.put("convention", counting.id());
        json.put("counting", counting(counting));
        json.put("operations", counting.operations(analysis));
        json.put("activationElements", analysis.activationElements());
        json.put("convolutionElements", analysis.convolutionElements());
        json.put("poolElements", analysis.poolElements());
        json.put("concatElements", analysis.concatElements());
        json.put("activationBytesPeak", analysis.activationBytesPeak(Precision.FP32));
        json.put("activationBytesPeakOfBatch", counting.batch() * analysis.activationBytesPeak(Precision.FP32));
        json.put("activationPeakLayer", analysis.peakLayer().id());
        json.put("receptiveField", analysis.receptiveField().height());
        json.put("receptiveFieldStride", analysis.receptiveField().strideHeight());
        json.put(
                "layers",
                analysis.layers().stream().map(cost -> layer(cost, counting)).toList());
        return json;
    }

    /** What counts as one operation, part by part. */
    private static Map<String, Object> counting(Counting counting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", counting.unit().label());
        json.put("biases", counting.biases());
        json.put("relus", counting.relus());
        json.put("pools", counting.pools());
        json.put("batch", counting.batch());
        return json;
    }

    private static Map<String, Object> layer(LayerCost cost, Counting counting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", cost.id());
        json.put("kind", cost.layer().kind());
        json.put("outputShape", shape(cost.outputShape()));
        json.put("parameters", cost.parameters());
        json.put("macs", cost.macs());
        json.put("operations", counting.operations(cost));
        json.put("receptiveField", cost.receptiveField().height());
        json.put("receptiveFieldStride", cost.receptiveField().strideHeight());
        json.put("liveBytes", Precision.FP32.bytes(cost.liveElements()));
        return json;
    }

    static List<Integer> shape(TensorShape shape) {
        return List.of(shape.channels(), shape.height(), shape.width());
    }
}
