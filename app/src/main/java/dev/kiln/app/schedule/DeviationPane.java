package dev.kiln.app.schedule;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.Selection;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.SqueezeNet;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says which modules do not follow the schedule, and offers to reset them or to fit the schedule to them. */
final class DeviationPane extends VBox {
    private static final int MOST_ROWS = 6;

    private final Document document;
    private final Selection selection;
    private final Label note = label("schedule-note", "note");
    private final VBox rows = new VBox();
    private final Button refit = new Button("Refit…");
    private final VBox proposal = new VBox();
    private final Label metaparameters = label("refit-schedule", "refit-schedule");
    private final Label modules = label("refit-modules", "note");
    private final Label cost = label("refit-cost", "refit-cost");
    private List<Deviation> shown = List.of();
    private Refit proposed;

    DeviationPane(Document document, Selection selection) {
        this.document = document;
        this.selection = selection;
        getStyleClass().add("deviations");
        rows.getStyleClass().add("deviation-rows");
        refit.setId("refit");
        refit.getStyleClass().add("small");
        refit.setTooltip(new Tooltip("Proposes the schedule that comes nearest to the modules as they are now."));
        refit.setOnAction(event -> propose());
        fillProposal();
        // before the rows: these may be more than the panel has room for
        getChildren().addAll(note, refit, rows, proposal);
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void fillProposal() {
        Label title = new Label("NEAREST SCHEDULE");
        title.getStyleClass().add("section-title");
        Button apply = new Button("Apply");
        apply.setId("refit-apply");
        apply.getStyleClass().addAll("small", "accent");
        apply.setOnAction(event -> apply());
        Button leave = new Button("Leave as it is");
        leave.setId("refit-leave");
        leave.getStyleClass().add("small");
        leave.setOnAction(event -> withdraw());
        HBox buttons = new HBox(6, apply, leave);
        proposal.setId("refit-proposal");
        proposal.getStyleClass().add("refit-proposal");
        proposal.getChildren().addAll(title, metaparameters, modules, cost, buttons);
    }

    private void propose() {
        if (document.architecture() instanceof SqueezeNet net) {
            proposed = Refit.of(net);
            show(net);
            // at the end of the panel it may lie below the window's edge; its height is known after the next layout
            Platform.runLater(this::reveal);
        }
    }

    private void reveal() {
        proposal.lookup("#refit-apply").requestFocus();
        for (Parent parent = getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane) {
                pane.layout();
                pane.setVvalue(pane.getVmax());
            }
        }
    }

    private void apply() {
        Refit accepted = proposed;
        proposed = null;
        document.apply(Edits.schedule(accepted.proposed()));
    }

    private void withdraw() {
        proposed = null;
        if (document.architecture() instanceof SqueezeNet net) {
            show(net);
        }
        refit.requestFocus();
    }

    /** Shows the deviations of a network. */
    void show(SqueezeNet net) {
        List<Deviation> deviations = Deviation.of(net);
        if (!deviations.equals(shown)) {
            shown = deviations;
            showRows(deviations);
        }
        note.setText(sentence(deviations));
        if (deviations.isEmpty()) {
            proposed = null;
        } else if (proposed != null) {
            // the modules may have been edited since it was asked for
            proposed = Refit.of(net);
            metaparameters.setText(proposed.schedule());
            modules.setText(proposed.modules());
            cost.setText(proposed.cost());
        }
        setShown(refit, !deviations.isEmpty() && proposed == null);
        // the proposal names the modules too
        setShown(rows, !deviations.isEmpty() && proposed == null);
        setShown(note, !deviations.isEmpty() && proposed == null);
        setShown(proposal, proposed != null);
    }

    /** Rows are kept as long as their modules are the same: a drag changes their words with every frame. */
    private void showRows(List<Deviation> deviations) {
        int count = Math.min(MOST_ROWS, deviations.size());
        for (int i = 0; i < count; i++) {
            Deviation deviation = deviations.get(i);
            List<Node> present = rows.getChildren();
            if (i < present.size() && present.get(i) instanceof DeviationRow row && row.isOf(deviation)) {
                row.show(deviation);
            } else {
                rows.getChildren().remove(i, present.size());
                rows.getChildren().add(new DeviationRow(deviation, document, selection));
            }
        }
        int more = deviations.size() - count;
        if (more > 0
                && rows.getChildren().size() == count + 1
                && rows.getChildren().get(count) instanceof Label others) {
            others.setText("and %d more".formatted(more));
            return;
        }
        rows.getChildren().remove(count, rows.getChildren().size());
        if (more > 0) {
            Label last = new Label("and %d more".formatted(more));
            last.getStyleClass().add("note");
            rows.getChildren().add(last);
        }
    }

    /** Shows that a network has no modules that could deviate. */
    void clear(String why) {
        shown = List.of();
        proposed = null;
        rows.getChildren().clear();
        note.setText(why);
        setShown(note, true);
        setShown(refit, false);
        setShown(rows, false);
        setShown(proposal, false);
    }

    private static void setShown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static String sentence(List<Deviation> deviations) {
        if (deviations.isEmpty()) {
            return "";
        } else if (deviations.size() > MOST_ROWS) {
            return deviations.size()
                    + " modules differ from this schedule; moving a slider above writes all of them again.";
        }
        String names = deviations.stream().map(Deviation::name).collect(Collectors.joining(", "));
        return names + (deviations.size() == 1 ? " differs" : " differ")
                + " from this schedule; moving SR, pct3x3, base_e, incr_e or freq writes all modules again.";
    }
}
