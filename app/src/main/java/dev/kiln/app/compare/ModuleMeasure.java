package dev.kiln.app.compare;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.comparison.NetworkModule;
import dev.kiln.visualizers.text.Figures;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;

/** What is compared module by module, counted as the window's conventions say. */
public enum ModuleMeasure {
    PARAMETERS(
            conventions -> "Parameters",
            conventions -> "Weights and biases.",
            (module, conventions) -> module.parameters(),
            (network, conventions) -> network.parameters()),
    OPERATIONS(
            Conventions::unit,
            conventions -> "Operations %s. %s".formatted(conventions.perBatch(), conventions.sentence()),
            (module, conventions) ->
                    module.costs().stream().mapToLong(conventions::operations).sum(),
            (network, conventions) -> conventions.operations(network)),
    ACTIVATIONS(
            conventions -> "Activations",
            conventions -> "Bytes of all tensors that a module computes %s, fp32: what a training run would keep."
                    .formatted(conventions.perBatch()),
            (module, conventions) -> bytes(module.activationElements(), conventions),
            (network, conventions) -> bytes(network.activationElements(), conventions)),
    PEAK(
            conventions -> "Peak",
            conventions ->
                    ("Bytes of activations held at the worst moment while a module runs, %s, fp32; the network's is that"
                                    + " of its worst module.")
                            .formatted(conventions.perBatch()),
            (module, conventions) -> bytes(module.peakLiveElements(), conventions),
            (network, conventions) -> bytes(network.peakLiveElements(), conventions));

    private final Function<Conventions, String> title;
    private final Function<Conventions, String> explanation;
    private final ToLongBiFunction<NetworkModule, Conventions> ofModule;
    private final ToLongBiFunction<Analysis, Conventions> ofNetwork;

    ModuleMeasure(
            Function<Conventions, String> title,
            Function<Conventions, String> explanation,
            ToLongBiFunction<NetworkModule, Conventions> ofModule,
            ToLongBiFunction<Analysis, Conventions> ofNetwork) {
        this.title = title;
        this.explanation = explanation;
        this.ofModule = ofModule;
        this.ofNetwork = ofNetwork;
    }

    private static long bytes(long elementsOfOnePicture, Conventions conventions) {
        return Precision.FP32.bytes(conventions.elementsOfBatch(elementsOfOnePicture));
    }

    /** What users call it. */
    public String title(Conventions conventions) {
        return title.apply(conventions);
    }

    /** What it counts, in one sentence or two. */
    public String explanation(Conventions conventions) {
        return explanation.apply(conventions);
    }

    /** What its figures count, with precision and batch. */
    String unit(Conventions conventions) {
        return switch (this) {
            case PARAMETERS -> title(conventions);
            case OPERATIONS -> title(conventions) + conventions.behind();
            case ACTIVATIONS, PEAK -> title(conventions) + ", fp32" + conventions.behind();
        };
    }

    long of(NetworkModule module, Conventions conventions) {
        return ofModule.applyAsLong(module, conventions);
    }

    long of(Analysis network, Conventions conventions) {
        return ofNetwork.applyAsLong(network, conventions);
    }

    /** A value with its unit. */
    String words(long value, Conventions conventions) {
        return this == ACTIVATIONS || this == PEAK ? conventions.memory(value) : Figures.count(value);
    }
}
