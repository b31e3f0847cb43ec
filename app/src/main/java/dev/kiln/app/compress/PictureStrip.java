package dev.kiln.app.compress;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/** The pictures to choose from, side by side; those whose label has changed have a sign. */
final class PictureStrip extends ListView<EffectPicture> {
    private final EffectViewModel model;
    /** True while the strip follows the model, and must not select for it. */
    private boolean following;

    PictureStrip(EffectViewModel model) {
        this.model = model;
        setId("compress-effect-pictures");
        getStyleClass().add("picture-strip");
        setOrientation(Orientation.HORIZONTAL);
        setAccessibleText("Pictures to try the network on");
        setItems(model.pictures().all());
        setCellFactory(list -> new Cell());
        getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (!following && now != null) {
                model.pictures().selectedProperty().set(now);
            }
        });
        model.pictures().selectedProperty().addListener((o, before, now) -> follow());
        model.summaryProperty().addListener((o, before, now) -> refresh());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE
                    && model.pictures().selectedProperty().get() != null) {
                model.pictures().remove(model.pictures().selectedProperty().get());
                event.consume();
            }
        });
        follow();
    }

    private void follow() {
        EffectPicture wanted = model.pictures().selectedProperty().get();
        if (wanted != getSelectionModel().getSelectedItem()) {
            following = true;
            getSelectionModel().select(wanted);
            scrollTo(wanted);
            following = false;
        }
    }

    private Optional<PictureEffect> effect(EffectPicture picture) {
        EffectSummary summary = model.summaryProperty().get();
        return summary == null
                ? Optional.empty()
                : summary.pictures().stream()
                        .filter(effect -> effect.picture() == picture)
                        .findFirst();
    }

    private final class Cell extends ListCell<EffectPicture> {
        private final ImageView view = new ImageView();
        private final Label changed = new Label("≠");
        private final StackPane content = new StackPane(view, changed);

        Cell() {
            changed.getStyleClass().add("changed-label");
            StackPane.setAlignment(changed, Pos.BOTTOM_RIGHT);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(EffectPicture picture, boolean empty) {
            super.updateItem(picture, empty);
            boolean shown = !empty && picture != null;
            setGraphic(shown ? content : null);
            setTooltip(null);
            if (shown) {
                view.setImage(image(picture));
                boolean other =
                        effect(picture).filter(effect -> !effect.agrees()).isPresent();
                changed.setVisible(other);
                String words = Stream.of(
                                Optional.of(picture.name()),
                                picture.label().map(label -> "labelled " + label.name()),
                                other
                                        ? Optional.of("≠ another most probable class than before")
                                        : Optional.<String>empty())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("\n"));
                setAccessibleText(words);
                setTooltip(Legends.explanation(words));
            }
        }
    }

    private static WritableImage image(EffectPicture picture) {
        int side = EffectPicture.THUMBNAIL_SIDE;
        WritableImage image = new WritableImage(side, side);
        int[] argb = picture.thumbnail().rgb().clone();
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= 0xFF000000;
        }
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        return image;
    }
}
