package dev.kiln.app.run;

import dev.kiln.core.image.Picture;
import dev.kiln.core.image.Preprocessing;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What the network is fed and what it says: picture, weights, preprocessing, the five most probable classes. */
final class InputPanel extends VBox {
    private static final double PICTURE_SIDE = 108;

    private final RunViewModel run;
    private final IntFunction<String> classLabel;
    private final ImageView picture = new ImageView();
    private final Label pictureName = new Label();
    private final Label warning = new Label();
    private final PredictionList predictions = new PredictionList();

    /**
     * @param classLabel names one of the 1,000 classes of ImageNet
     * @param pictureControls buttons that open pictures
     * @param weightControls buttons that open weights
     */
    InputPanel(RunViewModel run, IntFunction<String> classLabel, Node pictureControls, Node weightControls) {
        this.run = run;
        this.classLabel = classLabel;
        getStyleClass().add("input-panel");
        picture.setFitWidth(PICTURE_SIDE);
        picture.setFitHeight(PICTURE_SIDE);
        picture.setPreserveRatio(true);
        pictureName.setId("picture-name");
        pictureName.getStyleClass().add("note");
        Tooltip fullName = new Tooltip();
        fullName.textProperty().bind(pictureName.textProperty());
        pictureName.setTooltip(fullName);
        warning.setId("weights-warning");
        warning.getStyleClass().add("warning");
        warning.setWrapText(true);
        warning.setMinHeight(USE_PREF_SIZE);
        warning.managedProperty().bind(warning.textProperty().isNotEmpty());
        VBox beside = new VBox(pictureName, pictureControls, weightControls, preprocessing());
        beside.getStyleClass().add("input-controls");
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("input-picture");
        HBox head = new HBox(frame, beside);
        HBox.setHgrow(beside, Priority.ALWAYS);
        head.getStyleClass().add("input-head");
        getChildren().addAll(head, warning, predictions);
        run.resultProperty().addListener((o, before, now) -> show());
        run.weightsProperty().addListener((o, before, now) -> show());
        run.pictureProperty().addListener((o, before, now) -> show());
        show();
    }

    private ChoiceBox<Preprocessing> preprocessing() {
        ChoiceBox<Preprocessing> box = new ChoiceBox<>();
        box.setId("preprocessing");
        box.getStyleClass().add("small");
        box.getItems().setAll(Preprocessing.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Preprocessing choice) {
                return choice == Preprocessing.CAFFE ? "Caffe input" : "torchvision input";
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
        warning.setText(RunTexts.warning(run.weightsProperty().get(), result));
        if (result != null) {
            picture.setImage(image(result.input().picture()));
            boolean imageNet =
                    result.graph().shape(result.graph().graph().size() - 1).channels() == 1000;
            predictions.show(result.top(), imageNet ? classLabel : index -> "class " + index);
        } else {
            predictions.show(List.of(), classLabel);
        }
    }

    private static WritableImage image(Picture shown) {
        WritableImage image = new WritableImage(shown.width(), shown.height());
        int[] argb = shown.rgb().clone();
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= 0xFF000000;
        }
        image.getPixelWriter()
                .setPixels(
                        0, 0, shown.width(), shown.height(), PixelFormat.getIntArgbInstance(), argb, 0, shown.width());
        return image;
    }
}
