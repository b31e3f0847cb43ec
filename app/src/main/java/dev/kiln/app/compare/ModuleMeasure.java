package dev.kiln.app.compare;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.comparison.NetworkModule;
import dev.kiln.visualizers.text.Figures;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** What is compared module by module. */
public enum ModuleMeasure {
    PARAMETERS(
            "Parameters",
            "Weights and biases.",
            NetworkModule::parameters,
            Analysis::parameters,
            Figures::count,
            Figures::difference),
    MACS(
            "MACs",
            "Multiply-accumulates for one picture, biases not counted.",
            NetworkModule::macs,
            Analysis::macs,
            Figures::count,
            Figures::difference),
    ACTIVATIONS(
            "Activations",
            "Bytes of all tensors that a module computes, fp32: what a training run would keep.",
            module -> Precision.FP32.bytes(module.activationElements()),
            analysis -> Precision.FP32.bytes(analysis.activationElements()),
            Figures::binaryBytes,
            ModuleMeasure::bytes),
    PEAK(
            "Peak",
            "Bytes of activations held at the worst moment while a module runs, fp32; the network's is that of its worst module.",
            module -> Precision.FP32.bytes(module.peakLiveElements()),
            analysis -> analysis.activationBytesPeak(Precision.FP32),
            Figures::binaryBytes,
            ModuleMeasure::bytes);

    private final String title;
    private final String explanation;
    private final ToLongFunction<NetworkModule> ofModule;
    private final ToLongFunction<Analysis> ofNetwork;
    private final LongFunction<String> value;
    private final LongFunction<String> difference;

    ModuleMeasure(
            String title,
            String explanation,
            ToLongFunction<NetworkModule> ofModule,
            ToLongFunction<Analysis> ofNetwork,
            LongFunction<String> value,
            LongFunction<String> difference) {
        this.title = title;
        this.explanation = explanation;
        this.ofModule = ofModule;
        this.ofNetwork = ofNetwork;
        this.value = value;
        this.difference = difference;
    }

    /** A change in bytes with its sign. */
    private static String bytes(long difference) {
        return difference == 0 ? "± 0" : (difference > 0 ? "+" : "−") + Figures.binaryBytes(Math.abs(difference));
    }

    /** What users call it. */
    public String title() {
        return title;
    }

    /** What it counts, in one sentence. */
    public String explanation() {
        return explanation;
    }

    long of(NetworkModule module) {
        return ofModule.applyAsLong(module);
    }

    long of(Analysis network) {
        return ofNetwork.applyAsLong(network);
    }

    Figure figure(long now, long before) {
        return Figure.of(now, before, value, difference);
    }

    Figure alone(long now) {
        return Figure.alone(now, value);
    }
}
