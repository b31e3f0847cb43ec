package dev.kiln.app.shell;

import dev.kiln.app.document.Document;
import dev.kiln.app.run.RunViewModel;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.NonFiniteWeight;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Preset;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Takes opened weights in where they fit the network, and else keeps them as an offer while the weights before stay in use. An
 * offer that comes to fit, because the network changes, is taken at once: these are the weights that the user asked for.
 */
final class WeightIntake {
    /**
     * Weights that have been read and looked at.
     *
     * @param weights all finite
     * @param preset a network that they fit as a whole, or empty
     */
    record Examined(Weights weights, Optional<Preset> preset) {}

    private final Document document;
    private final RunViewModel run;
    private final ReadOnlyObjectWrapper<WeightOffer> offer = new ReadOnlyObjectWrapper<>();

    WeightIntake(Document document, RunViewModel run) {
        this.document = document;
        this.run = run;
        document.stateProperty().addListener((o, before, now) -> {
            WeightOffer pending = offer.get();
            if (pending != null) {
                take(new Examined(pending.weights(), pending.preset()));
            }
        });
    }

    /**
     * Looks at weights off the JavaFX thread.
     *
     * @throws InputException where one is no number, naming its layer and place
     */
    static Examined examine(Weights weights) throws InputException {
        Optional<NonFiniteWeight> broken = NonFiniteWeight.first(weights);
        if (broken.isPresent()) {
            throw new InputException(weights.description(), "", broken.get().toString());
        }
        return new Examined(weights, WeightOffer.fittingPreset(weights));
    }

    /** Uses weights where they fit; else offers what can be done. */
    void take(Examined opened) {
        Optional<WeightOffer> misfit =
                WeightOffer.of(document.state().analysis().graph(), opened.weights(), opened.preset());
        offer.set(misfit.orElse(null));
        if (misfit.isEmpty()) {
            run.weightsProperty().set(opened.weights());
        }
    }

    /** Uses what fits of the weights on offer; random numbers stand in for the rest. */
    void loadWhatFits() {
        WeightOffer pending = offer.get();
        offer.set(null);
        run.weightsProperty().set(pending.weights());
    }

    /** Drops the offer; the weights before stay in use. */
    void dismiss() {
        offer.set(null);
    }

    /** Weights that were opened and do not fit, or null. */
    ReadOnlyObjectProperty<WeightOffer> offerProperty() {
        return offer.getReadOnlyProperty();
    }
}
