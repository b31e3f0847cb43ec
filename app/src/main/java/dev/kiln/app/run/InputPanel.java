package dev.kiln.app.run;

import dev.kiln.core.analysis.ClassEvidence;
import dev.kiln.core.image.Preprocessing;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * What the network is fed and what it says: picture, weights, preprocessing, the five most probable classes. A click on a class
 * asks for its evidence, a click on the picture for the input in numbers.
 */
final class InputPanel extends VBox {
    private static final double PICTURE_SIDE = 108;
    private static final int IMAGENET_CLASSES = 1000;

    private final RunViewModel run;
    private final IntFunction<String> classLabel;
    private final ImageView picture = new ImageView();
    private final Button inspect = new Button();
    private final InputInspector inspector = new InputInspector();
    private final Label pictureName = new Label();
    private final PredictionList predictions;
    private final EvidenceSearch search;
    private final Label noEvidence = new Label();
    private ClassSearch classes;

    /**
     * @param classLabel names one of the 1,000 classes of ImageNet
     * @param pictureControls buttons that open pictures
     * @param weightControls buttons that open weights
     * @param showEvidence told the class whose evidence is asked for
     */
    InputPanel(
            RunViewModel run,
            IntFunction<String> classLabel,
            Node pictureControls,
            Node weightControls,
            IntConsumer showEvidence) {
        this.run = run;
        this.classLabel = classLabel;
        predictions = new PredictionList(showEvidence);
        search = new EvidenceSearch(showEvidence);
        getStyleClass().add("input-panel");
        noEvidence.setId("no-evidence");
        noEvidence.getStyleClass().add("note");
        noEvidence.setWrapText(true);
        noEvidence.setMinHeight(USE_PREF_SIZE);
        for (Node node : List.of(search, noEvidence)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        VBox beside = new VBox(name(), pictureControls, weightControls, preprocessing());
        beside.getStyleClass().add("input-controls");
        HBox head = new HBox(inspectButton(), beside);
        HBox.setHgrow(beside, Priority.ALWAYS);
        head.getStyleClass().add("input-head");
        getChildren().addAll(head, new InputWarnings(run), predictions, search, noEvidence);
        run.resultProperty().addListener((o, before, now) -> show());
        run.pictureProperty().addListener((o, before, now) -> show());
        show();
    }

    private Label name() {
        pictureName.setId("picture-name");
        pictureName.getStyleClass().add("note");
        Tooltip fullName = new Tooltip();
        fullName.textProperty().bind(pictureName.textProperty());
        pictureName.setTooltip(fullName);
        return pictureName;
    }

    private Button inspectButton() {
        picture.setFitWidth(PICTURE_SIDE);
        picture.setFitHeight(PICTURE_SIDE);
        picture.setPreserveRatio(true);
        inspect.setId("inspect-input");
        inspect.getStyleClass().setAll("input-picture");
        inspect.setGraphic(picture);
        inspect.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        inspect.setAccessibleText("Inspect input");
        inspect.setTooltip(new Tooltip("Inspect input: what the network is really fed is not the picture but numbers,"
                + " resized, cropped, reordered and shifted."));
        inspect.setOnAction(
                event -> inspector.toggle(inspect, run.resultProperty().get()));
        return inspect;
    }

    private ChoiceBox<Preprocessing> preprocessing() {
        ChoiceBox<Preprocessing> box = new ChoiceBox<>();
        box.setId("preprocessing");
        box.getStyleClass().add("small");
        box.getItems().setAll(Preprocessing.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Preprocessing choice) {
                return RunTexts.preprocessing(choice);
            }

            @Override
            public Preprocessing fromString(String text) {
                throw new UnsupportedOperationException("the box is not editable");
            }
        });
        box.setMaxWidth(Double.MAX_VALUE);
        box.setTooltip(new Tooltip("How pixels become input values. " + Preprocessing.CAFFE.description() + ". "
                + Preprocessing.TORCHVISION.description() + ". Weights want what they were trained with."));
        box.valueProperty().bindBidirectional(run.preprocessingProperty());
        return box;
    }

    private void show() {
        RunResult result = run.resultProperty().get();
        NamedPicture named = run.pictureProperty().get();
        pictureName.setText(named == null ? "no picture yet" : named.name());
        inspect.setDisable(result == null);
        search.setVisible(false);
        noEvidence.setVisible(false);
        if (result == null) {
            predictions.show(List.of(), classLabel, "", false, false);
        } else {
            picture.setImage(Images.of(result.input().picture()));
            inspector.follow(result);
            showClasses(result);
        }
    }

    private void showClasses(RunResult result) {
        float[] probabilities = result.probabilities();
        IntFunction<String> label = probabilities.length == IMAGENET_CLASSES ? classLabel : index -> "class " + index;
        ClassEvidence evidence = ClassEvidence.of(result.graph());
        boolean found = evidence.layer().isPresent();
        String hint = evidence.layer().map(RunTexts::evidenceHint).orElse(RunTexts.noEvidence(evidence));
        predictions.show(result.top(), label, hint, found, !result.untrained().isEmpty());
        classes = new ClassSearch(probabilities, label);
        search.searchIn(classes);
        search.setVisible(found);
        noEvidence.setText(hint);
        noEvidence.setVisible(!found);
    }

    /** Marks the class whose evidence is on screen; −1 marks none. */
    void showChosen(int classIndex) {
        predictions.showChosen(classIndex < 0 || classes == null ? Optional.empty() : classes.byIndex(classIndex));
    }
}
