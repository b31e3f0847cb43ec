package dev.kiln.app.run;

import dev.kiln.app.export.GridPicture;
import dev.kiln.app.export.LayerMaps;
import dev.kiln.app.export.MapPictures;
import dev.kiln.app.export.ValueFiles;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.ReceptiveField;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import java.nio.file.Path;
import java.util.Locale;

/** What can be saved of the maps on screen: whether there is any, its file's name, and the file. */
enum SaveKind {
    /** The selected map, one square for each cell. */
    MAP("This map as PNG…") {
        @Override
        boolean isPossible(ShownMaps shown) {
            return shown.hasMap();
        }

        @Override
        String fileName(ShownMaps shown) {
            return map(shown) + ".png";
        }

        @Override
        void write(ShownMaps shown, Path file, Progress progress) throws InputException {
            int zoom = MapPictures.comfortableZoom(
                    shown.tensor().shape().height(), shown.tensor().shape().width());
            PictureWriter.writePng(file, MapPictures.map(shown.tensor(), shown.channel(), shown.scale(), zoom));
        }
    },
    /** The maps of the grid in its order, with their numbers and a legend. */
    GRID("All maps as PNG…") {
        @Override
        boolean isPossible(ShownMaps shown) {
            return shown.order().size() > 0;
        }

        @Override
        String fileName(ShownMaps shown) {
            return stem(shown) + "-maps.png";
        }

        @Override
        void write(ShownMaps shown, Path file, Progress progress) throws InputException {
            int zoom = GridPicture.comfortableZoom(shown.tensor().shape());
            PictureWriter.writePng(file, GridPicture.of(shown.grid(), shown.scale(), zoom));
        }
    },
    /** The selected map over the picture, as opaque as the slider says. */
    OVERLAY("Overlay as PNG…") {
        @Override
        boolean isPossible(ShownMaps shown) {
            return shown.hasMap();
        }

        @Override
        String fileName(ShownMaps shown) {
            return map(shown) + "-overlay.png";
        }

        @Override
        void write(ShownMaps shown, Path file, Progress progress) throws InputException {
            Picture fed = shown.result().input().picture();
            ReceptiveField field = Analysis.of(shown.result().graph())
                    .layer(shown.layer())
                    .orElseThrow()
                    .receptiveField();
            int zoom = MapPictures.comfortableZoom(fed.height(), fed.width());
            PictureWriter.writePng(
                    file,
                    MapPictures.overlay(
                            fed, shown.tensor(), shown.channel(), field, shown.scale(), shown.opacity(), zoom));
        }
    },
    /** All values of the layer for NumPy. */
    VALUES("Values as .npy…") {
        @Override
        boolean isPossible(ShownMaps shown) {
            return true;
        }

        @Override
        String fileName(ShownMaps shown) {
            return stem(shown) + ".npy";
        }

        @Override
        void write(ShownMaps shown, Path file, Progress progress) throws InputException {
            ValueFiles.writeNpy(
                    file, LayerMaps.all(shown.layer(), shown.result().activations()));
        }
    },
    /** All values of all layers for NumPy. */
    ALL_VALUES("All layers as .npz…") {
        @Override
        boolean isPossible(ShownMaps shown) {
            return true;
        }

        @Override
        String fileName(ShownMaps shown) {
            String network = shown.result().graph().graph().name();
            return network.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-") + "-activations.npz";
        }

        @Override
        void write(ShownMaps shown, Path file, Progress progress) throws InputException {
            ValueFiles.writeNpz(
                    file,
                    shown.result().activations(),
                    shown.result().activations().layers(),
                    progress);
        }
    };

    private final String label;

    SaveKind(String label) {
        this.label = label;
    }

    /** What a menu says. */
    String label() {
        return label;
    }

    /** True where there is something to save. */
    abstract boolean isPossible(ShownMaps shown);

    /** A name for the file, with its ending. */
    abstract String fileName(ShownMaps shown);

    /**
     * Writes the file; takes up to a second.
     *
     * @throws InputException where it cannot be written
     */
    abstract void write(ShownMaps shown, Path file, Progress progress) throws InputException;

    private static String map(ShownMaps shown) {
        return stem(shown) + "-map" + shown.channel() + MapNames.fileName(shown.className(), "-");
    }

    private static String stem(ShownMaps shown) {
        return shown.layer().replace('/', '-');
    }
}
