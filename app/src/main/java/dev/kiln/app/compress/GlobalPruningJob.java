package dev.kiln.app.compress;

import dev.kiln.app.task.Background;
import dev.kiln.visualizers.text.Figures;
import java.util.function.BiConsumer;

/** Sets the densities that follow from one threshold, off the user-interface thread. */
final class GlobalPruningJob {
    private final CompressionViewModel model;
    private final Background background;
    private final BiConsumer<String, Throwable> failures;

    GlobalPruningJob(CompressionViewModel model, Background background, BiConsumer<String, Throwable> failures) {
        this.model = model;
        this.background = background;
        this.failures = failures;
    }

    /**
     * Prunes the network in front; of one that is no longer in front when the threshold is found nothing changes.
     *
     * @param density share of all weights together to keep, 0…1
     */
    void start(double density) {
        CompressionSource pruned = model.sourceProperty().get();
        PlanSteps.Front asked = model.plan().front();
        background.start(
                "pruning globally",
                progress -> GlobalPruning.densities(pruned, density),
                densities -> {
                    if (model.isFront(asked)) {
                        model.plan()
                                .change(
                                        "prune globally to " + Figures.percent(density),
                                        GlobalPruning.with(model.planProperty().get(), densities));
                    }
                },
                failure -> failures.accept("prune globally", failure));
    }
}
