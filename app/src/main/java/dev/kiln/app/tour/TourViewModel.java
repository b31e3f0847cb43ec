package dev.kiln.app.tour;

import dev.kiln.app.document.Document;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.ShapedGraph;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Walks through a {@link Tour}. Each step is an edit of the document, so undo takes it back like any other. */
public final class TourViewModel {
    private final Document document;
    private final Supplier<SqueezeNet> goal;
    private final ReadOnlyObjectWrapper<TourPage> page = new ReadOnlyObjectWrapper<>(this, "page");
    private final BooleanBinding strayed;
    private Tour tour;
    private Architecture earlier;
    private int step;

    /** @param goal the network that the tour ends at */
    public TourViewModel(Document document, Supplier<SqueezeNet> goal) {
        this.document = document;
        this.goal = goal;
        this.strayed = Bindings.createBooleanBinding(
                () -> page.get() != null
                        && !document.architecture().equals(tour.networks().get(step)),
                document.stateProperty(),
                page);
        document.stateProperty().addListener((o, before, now) -> endWhereAnotherWasOpened());
    }

    /** What to show; null where there is no tour. */
    ReadOnlyObjectProperty<TourPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** True where the document is not the network of the step: somebody edited it. */
    BooleanBinding strayedProperty() {
        return strayed;
    }

    /** Begins at the first step, unless a tour is under way. */
    public void start() {
        if (page.get() == null) {
            tour = Tour.to(goal.get());
            earlier = document.architecture();
            go(0);
        }
    }

    /** One step on; behind the last one the tour ends. */
    void next() {
        if (page.get().isLast()) {
            leave();
        } else {
            go(step + 1);
        }
    }

    /** One step back. */
    void back() {
        go(Math.max(0, step - 1));
    }

    /** Asks which network to go on with; where it is the earlier one already, there is nothing to ask. */
    void leave() {
        if (document.architecture().equals(earlier)) {
            end();
        } else {
            show(true);
        }
    }

    /** Goes on with the tour after all. */
    void stay() {
        show(false);
    }

    /** Ends with the network as it is now. */
    void keep() {
        end();
    }

    /** Ends with the network from before the tour; the history keeps the steps. */
    void restore() {
        Architecture restored = earlier;
        document.apply(new Edit("back to " + restored.name(), now -> restored));
        end();
    }

    private void go(int target) {
        step = target;
        SqueezeNet network = tour.networks().get(target);
        document.apply(new Edit("tour: " + tour.steps().get(target).title(), now -> network));
        show(false);
    }

    /** The last step looks back on the whole way. */
    private void show(boolean leaving) {
        boolean last = step == tour.steps().size() - 1;
        int before = last ? 0 : step - 1;
        page.set(new TourPage(
                step + 1,
                tour.steps().size(),
                tour.steps().get(step),
                TourFigure.of(before < 0 ? null : analysis(before), analysis(step)),
                leaving,
                earlier.name()));
    }

    private Analysis analysis(int index) {
        return Analysis.of(ShapedGraph.infer(tour.networks().get(index).expand()));
    }

    /** A document without any steps is another one: there is nothing to go back to. */
    private void endWhereAnotherWasOpened() {
        boolean another = document.undoLabelProperty().get().isEmpty()
                && document.redoLabelProperty().get().isEmpty();
        if (page.get() != null && another) {
            end();
        }
    }

    private void end() {
        page.set(null);
    }
}
