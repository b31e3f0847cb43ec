package dev.kiln.app.shell;

import dev.kiln.app.project.ProjectFiles;
import dev.kiln.app.run.NamedPicture;
import dev.kiln.app.run.RunViewModel;
import dev.kiln.core.weights.Weights;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Which files the shown weights and the shown picture came from, so that a project can refer to them. */
final class InputFiles implements ProjectFiles.References {
    private final RunViewModel run;
    private final WeightIntake intake;
    private final Consumer<Path> openWeights;
    private final Consumer<Path> openPicture;
    private Weights weights;
    private Path weightFile;
    private NamedPicture picture;
    private Path pictureFile;

    InputFiles(RunViewModel run, WeightIntake intake, Consumer<Path> openWeights, Consumer<Path> openPicture) {
        this.run = run;
        this.intake = intake;
        this.openWeights = openWeights;
        this.openPicture = openPicture;
    }

    void tookWeights(WeightIntake.Examined examined, Path file) {
        weights = examined.weights();
        weightFile = file;
        intake.take(examined);
    }

    void tookPicture(NamedPicture shown, Path file) {
        picture = shown;
        pictureFile = file;
        run.pictureProperty().set(shown);
    }

    /** Weights that were offered and not taken are not those that are shown. */
    @Override
    public Optional<Path> weights() {
        return Optional.ofNullable(weightFile)
                .filter(file -> run.weightsProperty().get() == weights);
    }

    @Override
    public Optional<Path> picture() {
        return Optional.ofNullable(pictureFile)
                .filter(file -> run.pictureProperty().get() == picture);
    }

    /** A file with a network and its weights stands for its weights here. */
    @Override
    public void openWeights(Path file) {
        openWeights.accept(file);
    }

    @Override
    public void openPicture(Path file) {
        openPicture.accept(file);
    }
}
