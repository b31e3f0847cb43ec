package dev.kiln.app.shell;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.conventions.ConventionsPopover;
import dev.kiln.app.document.Baseline;
import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.headline.BudgetLine;
import dev.kiln.app.headline.ChoiceSetting;
import dev.kiln.app.headline.Headline;
import dev.kiln.app.headline.HeadlineStrip;
import dev.kiln.app.headline.HeadlineStrip.Showing;
import dev.kiln.app.headline.Preview;
import dev.kiln.core.analysis.Analysis;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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
    private final ObjectProperty<Preview> preview = new SimpleObjectProperty<>(this, "preview");

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
        budget.choiceProperty().set(workspace.settings().get(ChoiceSetting.DEVICE));
        budget.choiceProperty().addListener((o, before, now) -> {
            workspace.settings().set(ChoiceSetting.DEVICE, now);
            refresh();
        });
        preview.addListener((o, before, now) -> refresh());
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

    /** A change whose figures are shown in place of the present ones, or null. */
    ObjectProperty<Preview> previewProperty() {
        return preview;
    }

    private void refresh() {
        DocumentState state = document.state();
        Preview looked = preview.get();
        show(
                looked == null ? state.analysis() : looked.analysis(),
                looked != null ? Showing.PREVIEW : state.isStale() ? Showing.STALE : Showing.PRESENT);
        budget.show(state.analysis(), conventions.getValue());
        if (looked != null) {
            budget.preview(looked, conventions.getValue());
        }
    }

    private void show(Analysis analysis, Showing showing) {
        Baseline baseline = document.baselineProperty().get();
        strip.show(Headline.of(analysis, baseline, alexNet, conventions.getValue()), showing);
    }
}
