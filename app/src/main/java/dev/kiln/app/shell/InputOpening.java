package dev.kiln.app.shell;

import dev.kiln.app.run.NamedPicture;
import dev.kiln.app.run.RunViewModel;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.core.io.Download;
import dev.kiln.core.io.Downloader;
import dev.kiln.core.io.UserFolders;
import java.nio.file.Path;

/** Reads weights and pictures in the background. What was asked for last is shown, in whatever order files are read. */
final class InputOpening {
    private final RunViewModel run;
    private final WeightIntake intake;
    private final Messages messages;
    private final Path dataFolder;
    private final Downloader downloader;
    private final LatestTask weightFiles;
    private final LatestTask pictures;
    private final InputFiles files;

    /**
     * @param dataFolder the user's folder for what Kiln keeps, also what it has downloaded
     */
    InputOpening(
            RunViewModel run,
            WeightIntake intake,
            Background background,
            Messages messages,
            Path dataFolder,
            Downloader downloader) {
        this.run = run;
        this.intake = intake;
        this.messages = messages;
        this.dataFolder = dataFolder;
        this.downloader = downloader;
        this.weightFiles = new LatestTask(background);
        this.pictures = new LatestTask(background);
        this.files = new InputFiles(run, intake, this::openWeights, this::openPicture);
    }

    /** Which files the shown weights and the shown picture came from. */
    InputFiles files() {
        return files;
    }

    /** Shows the weights of a file, where they fit. */
    void openWeights(Path file) {
        weightFiles.request(
                "reading " + file.getFileName(),
                progress -> WeightIntake.examine(WeightFiles.read(file)),
                examined -> files.tookWeights(examined, file),
                failure -> messages.error("open " + file.getFileName(), failure));
    }

    /** Fetches weights, unless they are there already, and shows them. */
    void downloadWeights(Download download) {
        Path target = dataFolder.resolve("weights").resolve(download.name());
        weightFiles.request(
                "downloading " + download.name(),
                progress -> {
                    if (!Downloader.isThere(download, target)) {
                        UserFolders.created(target.getParent());
                        downloader.fetch(download, target, progress);
                    }
                    return WeightIntake.examine(WeightFiles.read(target));
                },
                examined -> files.tookWeights(examined, target),
                failure -> messages.error("download " + download.name(), failure));
    }

    /** Weights that are still being read are not shown any more. */
    void cancelWeights() {
        weightFiles.cancel();
    }

    /** Goes back to random weights. */
    void forgetWeights() {
        weightFiles.cancel();
        intake.dismiss();
        run.weightsProperty().set(null);
    }

    /** Shows the picture of a file. */
    void openPicture(Path file) {
        pictures.request(
                "reading " + file.getFileName(),
                progress -> new NamedPicture(file.getFileName().toString(), PictureReader.read(file)),
                picture -> files.tookPicture(picture, file),
                failure -> messages.error("open " + file.getFileName(), failure));
    }

    /** Shows one of the generated pictures. */
    void openSample(SamplePictures.Sample sample) {
        pictures.request(
                "painting " + sample.name(),
                progress -> NamedPicture.sample(sample),
                picture -> run.pictureProperty().set(picture),
                failure -> messages.error("paint " + sample.name(), failure));
    }
}
