package dev.kiln.app.compress;

import dev.kiln.app.task.Background;
import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.compression.CalibrationPictures;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the pictures of the plan say about the network that is shown: found where it is known, else asked for. For the
 * user-interface thread.
 */
final class PlanCalibration {
    private final Calibrations known;
    private final BiConsumer<String, Throwable> failures;
    /** Told once what was asked for is there, or is given up. */
    private final Runnable whenSettled;

    private final ReadOnlyObjectWrapper<Calibration> calibration = new ReadOnlyObjectWrapper<>();
    private CompressionSource source;
    private Optional<CalibrationPictures> wanted = Optional.empty();
    /** Pictures that nothing could be learned from; they are tried again when they are wanted anew. */
    private Optional<CalibrationPictures> unusable = Optional.empty();

    /** True from the request to its answer, so that moments of a stroke do not begin it again and again. */
    private boolean asking;

    PlanCalibration(Background background, BiConsumer<String, Throwable> failures, Runnable whenSettled) {
        this.known = new Calibrations(background);
        this.failures = failures;
        this.whenSettled = whenSettled;
    }

    /** Drops everything of a network that cannot be compressed. */
    void forget() {
        source = null;
        wanted = Optional.empty();
        drop();
        calibration.set(null);
    }

    /** Remembers what pictures said about a network. */
    void keep(CompressionSource calibrated, CalibrationPictures pictures, Calibration found) {
        known.keep(calibrated, pictures, found);
    }

    /**
     * Follows the network and the plan.
     *
     * @param pictures those of the plan; empty where nothing calibrates
     */
    void show(CompressionSource shown, Optional<CalibrationPictures> pictures) {
        if (shown != source || !pictures.equals(wanted)) {
            unusable = Optional.empty();
            drop();
        }
        source = shown;
        wanted = pictures;
        calibration.set(wanted.flatMap(asked -> known.find(source, asked)).orElse(null));
        if (!isPending()) {
            drop();
        }
    }

    private void drop() {
        known.cancel();
        asking = false;
    }

    /** Whether what the plan's pictures say is still to come. */
    boolean isPending() {
        return wanted.isPresent() && calibration.get() == null && !wanted.equals(unusable);
    }

    /** Asks the pictures, if they are to be asked and are not asked already. */
    void request() {
        if (!isPending() || asking) {
            return;
        }
        asking = true;
        CompressionSource asked = source;
        CalibrationPictures pictures = wanted.get();
        Runnable giveUp = () -> {
            if (asked == source && wanted.equals(Optional.of(pictures))) {
                unusable = wanted;
                asking = false;
                whenSettled.run();
            }
        };
        known.request(
                asked,
                pictures,
                whenSettled,
                failure -> {
                    failures.accept(
                            "calibrate " + asked.request().architecture().name(), failure);
                    giveUp.run();
                },
                giveUp);
    }

    /** What pictures say about the layers; null where none were asked, or not yet. */
    ReadOnlyObjectProperty<Calibration> calibrationProperty() {
        return calibration.getReadOnlyProperty();
    }
}
