package dev.kiln.app.compress;

import dev.kiln.app.pictures.PictureSet;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.compression.CalibrationPictures;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.ExpectedInput;
import dev.kiln.core.weights.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What pictures say about the layers of the networks shown last. A step that is undone finds it again, so that the same plan gives
 * the same bytes as before. For the user-interface thread, but for {@link #read}.
 */
final class Calibrations {
    private static final int MOST_KEPT = 4;

    /** A network by its layers and weights, whatever it is called. */
    private record Key(List<LayerNode> layers, Weights loaded, CalibrationPictures pictures) {
        static Key of(CompressionSource source, CalibrationPictures pictures) {
            return new Key(source.graph().graph().nodes(), source.request().loaded(), pictures);
        }
    }

    private final LatestTask task;
    private final Map<Key, Calibration> kept = new LinkedHashMap<>();

    Calibrations(Background background) {
        this.task = new LatestTask(background);
    }

    /**
     * The pictures that calibrate and judge.
     *
     * @param judging pictures of a folder that judge at most
     * @throws InputException where the folder has no picture that can be read
     */
    static PictureSet read(CompressionSource source, CalibrationPictures pictures, int judging, Progress progress)
            throws InputException {
        Preprocessing preprocessing = ExpectedInput.of(source.weights()).orElse(Preprocessing.CAFFE);
        return pictures.folder().isEmpty()
                ? PictureSet.generated(source.graph(), preprocessing)
                : PictureSet.read(pictures.folder().get(), judging, source.graph(), preprocessing, progress);
    }

    Optional<Calibration> find(CompressionSource source, CalibrationPictures pictures) {
        return Optional.ofNullable(kept.get(Key.of(source, pictures)));
    }

    void keep(CompressionSource source, CalibrationPictures pictures, Calibration calibration) {
        kept.remove(Key.of(source, pictures));
        kept.put(Key.of(source, pictures), calibration);
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    /**
     * Shows pictures to a network, unless something newer is asked for meanwhile.
     *
     * @param whenKept called once {@link #find} finds what they say
     * @param whenStopped called where the user stopped it
     */
    void request(
            CompressionSource source,
            CalibrationPictures pictures,
            Runnable whenKept,
            Consumer<Throwable> whenFailed,
            Runnable whenStopped) {
        task.request(
                "calibrating " + source.request().architecture().name(),
                progress -> Calibration.of(
                        source.graph(),
                        source.weights(),
                        read(source, pictures, PictureSet.FOR_GOALS, progress).calibrating(),
                        progress),
                calibration -> {
                    keep(source, pictures, calibration);
                    whenKept.run();
                },
                whenFailed,
                whenStopped);
    }

    /** Drops what is being asked for. */
    void cancel() {
        task.cancel();
    }
}
