package dev.kiln.app.compress;

import dev.kiln.app.document.Selection;
import dev.kiln.app.task.Background;
import dev.kiln.app.weights.AskFile;
import dev.kiln.visualizers.palette.Theme;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** Makes the panes that show what a plan does: to answers, to the values of a layer, and to its mask. */
public final class EffectPanes {
    private final Region effect;
    private final Region values;
    private final Region mask;

    /**
     * @param classLabel names one of the 1,000 classes of ImageNet
     * @param failures told what was being done and what went wrong
     */
    public EffectPanes(
            CompressionViewModel model,
            EffectViewModel effects,
            Selection selection,
            ObservableValue<Theme> theme,
            IntFunction<String> classLabel,
            AskPictures askPictures,
            AskFile askFile,
            Background background,
            BiConsumer<String, Throwable> failures) {
        effect = new EffectPane(effects, selection, classLabel, askPictures);
        values = new CodebookPane(
                new LayerChangeViewModel<>(model, selection, background, CodebookChange::of, failures), theme);
        mask = new MaskPane(
                new LayerChangeViewModel<>(
                        model, selection, background, (change, progress) -> MaskChange.of(change), failures),
                theme,
                askFile,
                (saved, file) -> save(saved, file, background, failures));
    }

    private static void save(
            MaskChange mask, Path file, Background background, BiConsumer<String, Throwable> failures) {
        background.start(
                "writing " + file.getFileName(),
                progress -> {
                    MaskFiles.write(mask.picture(), file);
                    return file;
                },
                written -> {},
                failure -> failures.accept("write " + file.getFileName(), failure));
    }

    /** Answers and activations. */
    Region effect() {
        return effect;
    }

    /** Values and codebook of the selected layer. */
    Region values() {
        return values;
    }

    /** The mask of the selected layer. */
    Region mask() {
        return mask;
    }
}
