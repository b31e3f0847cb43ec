package dev.kiln.app.shell;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.Job;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.suggestion.SmallestInput;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The window's last line: what is wrong with the network, what goes on behind the window, and the last step. */
final class StatusBar extends HBox {
    /** Work that is done sooner is not worth a flicker. */
    private static final Duration PATIENCE = Duration.millis(200);

    private final Label problem = new Label();
    private final HBox work = new HBox();
    private final Label step = new Label();
    private final Label fine = new Label("no problems");

    StatusBar(Document document, Background background) {
        getStyleClass().add("status-bar");
        problem.setId("problem");
        problem.getStyleClass().add("problem");
        fine.getStyleClass().add("note");
        step.getStyleClass().add("note");
        step.setMinWidth(Region.USE_PREF_SIZE);
        work.getStyleClass().add("status-work");
        work.setId("status-work");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button wayOut = wayOut(document);
        getChildren().addAll(problem, wayOut, fine, space, work, step);
        fine.managedProperty().bind(fine.visibleProperty());
        fine.visibleProperty().bind(problem.textProperty().isEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> problemText(
                                document.state(), document.refusalProperty().get()),
                        document.stateProperty(),
                        document.refusalProperty()));
        step.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> document.undoLabelProperty().get().isEmpty()
                                ? ""
                                : "last step: " + document.undoLabelProperty().get(),
                        document.undoLabelProperty()));
        background.jobs().addListener((ListChangeListener<Job>) change -> showLater(background));
    }

    /** Sets the smallest input that fits, where the picture is too small for the network. */
    private static Button wayOut(Document document) {
        Button button = new Button();
        button.setId("smallest-input");
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.visibleProperty().bind(button.textProperty().isNotEmpty());
        Runnable show = () -> {
            OptionalInt side = smallestInput(document.state());
            button.setText(side.isEmpty() ? "" : "Set input to %d, the smallest that fits".formatted(side.getAsInt()));
            button.setOnAction(event -> document.apply(Edits.input(side.getAsInt(), side.getAsInt())));
        };
        document.stateProperty().addListener((o, before, now) -> show.run());
        show.run();
        return button;
    }

    private static OptionalInt smallestInput(DocumentState state) {
        TensorShape input = state.architecture().input();
        OptionalInt side = state.isStale() ? SmallestInput.of(state.architecture()) : OptionalInt.empty();
        boolean tooSmall = side.isPresent() && Math.min(input.height(), input.width()) < side.getAsInt();
        return tooSmall ? side : OptionalInt.empty();
    }

    private static String problemText(DocumentState state, String refusal) {
        if (!refusal.isEmpty()) {
            return "Not possible: " + refusal;
        }
        return state.problems().stream().map(Object::toString).collect(Collectors.joining(" · "))
                + (state.isStale() ? " (figures are of the last valid network)" : "");
    }

    private void showLater(Background background) {
        if (background.jobs().isEmpty()) {
            work.getChildren().clear();
            return;
        }
        PauseTransition pause = new PauseTransition(PATIENCE);
        pause.setOnFinished(event -> show(background));
        pause.play();
    }

    private void show(Background background) {
        work.getChildren().clear();
        if (background.jobs().isEmpty()) {
            return;
        }
        Job job = background.jobs().get(0);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.fractionProperty());
        Label title = new Label();
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> job.stepProperty().get().isEmpty()
                                ? job.title() + " …"
                                : job.stepProperty().get() + " …",
                        job.stepProperty()));
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().addAll("small", "flat", "status-cancel");
        cancel.setOnAction(event -> job.cancel());
        work.getChildren().addAll(title, bar, cancel);
    }
}
