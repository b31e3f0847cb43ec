package dev.kiln.app.shell;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.conventions.ConventionsPopover;
import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.headline.BudgetLine;
import dev.kiln.app.headline.Headline;
import dev.kiln.app.headline.HeadlineStrip;
import dev.kiln.core.analysis.Analysis;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** The window's headline: figures of the document's network, whether it fits a device, and how all of it is counted. */
final class WindowHeadline {
    private final Document document;
    private final ObservableValue<Conventions> conventions;
    private final Analysis alexNet;
    private final BudgetLine budget = new BudgetLine();
    private final ConventionsPopover popover;
    private final HeadlineStrip strip;

    /**
     * @param alexNet what the figures are compared with
     * @param adviseOnFit called where the user wants to know what would make the network fit
     */
    WindowHeadline(Workspace workspace, Analysis alexNet, Runnable adviseOnFit) {
        this.document = workspace.document();
        this.conventions = workspace.conventionsProperty();
        this.alexNet = alexNet;
        this.popover = new ConventionsPopover(workspace.conventionsProperty(), document::state);
        this.strip = new HeadlineStrip(budget, popover::toggle);
        budget.setOnAsk(adviseOnFit);
        document.stateProperty().addListener((o, before, now) -> refresh());
        document.baselineProperty().addListener((o, before, now) -> refresh());
        budget.choiceProperty().addListener((o, before, now) -> refresh());
        conventions.addListener((o, before, now) -> refresh());
        refresh();
    }

    Region view() {
        return strip;
    }

    /** The device and precision that the user has chosen. */
    ObjectProperty<BudgetLine.Choice> choiceProperty() {
        return budget.choiceProperty();
    }

    /** Lets the user choose how to count, or takes the choice away again. */
    void toggleConventions() {
        popover.toggle(strip.operationsUnit());
    }

    private void refresh() {
        DocumentState state = document.state();
        Conventions chosen = conventions.getValue();
        strip.show(Headline.of(state.analysis(), document.baseline(), alexNet, chosen), state.isStale());
        budget.show(state.analysis(), chosen);
    }
}
