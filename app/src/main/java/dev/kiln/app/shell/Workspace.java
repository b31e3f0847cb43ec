package dev.kiln.app.shell;

import dev.kiln.app.compress.CompressionViewModel;
import dev.kiln.app.compress.SensitivityViewModel;
import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.conventions.ConventionsSetting;
import dev.kiln.app.document.Document;
import dev.kiln.app.document.Selection;
import dev.kiln.app.project.Autosave;
import dev.kiln.app.project.OtherFormats;
import dev.kiln.app.project.ProjectFiles;
import dev.kiln.app.run.MapSaver;
import dev.kiln.app.run.RunViewModel;
import dev.kiln.app.settings.Setting;
import dev.kiln.app.settings.SettingsStore;
import dev.kiln.app.sides.SidesViewModel;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.calibration.SensitivityCache;
import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.files.KilnFiles;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.core.io.Download;
import dev.kiln.core.io.Downloader;
import dev.kiln.core.io.InputException;
import dev.kiln.core.network.Network;
import dev.kiln.presets.Preset;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What one window works on, and what its menus do. Knows files, but no Node, Stage or dialog. */
public final class Workspace {
    private static final Setting<String> SAMPLE = Setting.text("sample", "");

    private record Opened(Architecture architecture, WeightIntake.Examined weights) {}

    private final Document document;
    private final SettingsStore settings;
    private final Selection selection = new Selection();
    private final Background background;
    private final RunViewModel run;
    private final WeightIntake intake;
    private final SidesViewModel sides;
    private final CompressionViewModel compression;
    private final SensitivityViewModel sensitivity;
    private final ObjectProperty<Conventions> conventions = new SimpleObjectProperty<>(Conventions.DEFAULT);
    private final Messages messages;
    /** What was asked for last is shown, in whatever order files are read. */
    private final LatestTask architectures;

    private final InputOpening inputs;
    private final Exports exports;
    private final ProjectFiles projects;

    /**
     * @param dataFolder the user's folder for what Kiln keeps
     */
    public Workspace(
            Architecture first, Background background, Messages messages, Path dataFolder, Downloader downloader) {
        this(first, background, messages, dataFolder, downloader, Autosave.NONE, SettingsStore.inMemory());
    }

    /** As above, with a copy of what is not saved, and settings that last. */
    public Workspace(
            Architecture first,
            Background background,
            Messages messages,
            Path dataFolder,
            Downloader downloader,
            Autosave autosave,
            SettingsStore settings) {
        this.document = new Document(first);
        this.settings = settings;
        this.background = background;
        this.messages = messages;
        this.architectures = new LatestTask(background);
        this.run = new RunViewModel(document, background, messages::error);
        this.intake = new WeightIntake(document, run);
        this.inputs = new InputOpening(run, intake, background, messages, dataFolder, downloader);
        this.exports = new Exports(document, background, messages);
        this.projects = new ProjectFiles(
                document, inputs.files(), background, architectures, autosave, settings, messages::error);
        this.sides = new SidesViewModel(run, background, messages::error);
        this.compression = new CompressionViewModel(document, background, RunViewModel.SEED, messages::error);
        conventions.set(settings.get(ConventionsSetting.CONVENTIONS));
        conventions.addListener((o, before, now) -> settings.set(ConventionsSetting.CONVENTIONS, now));
        this.sensitivity =
                new SensitivityViewModel(compression, background, SensitivityCache.in(dataFolder), messages::error);
    }

    /** How operations and sizes are counted and written. */
    public ObjectProperty<Conventions> conventionsProperty() {
        return conventions;
    }

    /** Loads what takes seconds, after the window is there. */
    public void prepare() {
        background.start(
                "preparing DL4J",
                progress -> {
                    Network.prepare();
                    return null;
                },
                nothing -> {},
                failure -> messages.error("load DL4J, so activation maps and predictions will not work", failure));
    }

    /** Opens whatever a file holds: an architecture, weights or a picture. */
    public void open(Path file) {
        FileKind.of(file)
                .ifPresentOrElse(
                        kind -> {
                            switch (kind) {
                                case ARCHITECTURE -> projects.openArchitecture(file);
                                case PROJECT -> projects.openProject(file);
                                case NETWORK -> openNetwork(file);
                                case WEIGHTS -> inputs.openWeights(file);
                                case PICTURE -> inputs.openPicture(file);
                                default -> throw new IllegalStateException("no way to open " + kind);
                            }
                        },
                        () -> messages.error(
                                "open " + file.getFileName(),
                                new InputException(
                                        file.toString(),
                                        "",
                                        OtherFormats.words(file)
                                                .orElse("unknown kind of file, expected " + FileKind.allInWords()))));
    }

    /** A network and its weights: saving it as an architecture later asks for another file. */
    private void openNetwork(Path file) {
        inputs.cancelWeights();
        architectures.request(
                "opening " + file.getFileName(),
                progress -> {
                    CompressedNetwork network = KilnFiles.read(file).network();
                    String name = file.getFileName().toString();
                    return new Opened(network.architecture(), WeightIntake.examine(network.toWeights(name)));
                },
                opened -> {
                    inputs.cancelWeights();
                    projects.show(opened.architecture(), null);
                    inputs.files().tookWeights(opened.weights(), file);
                },
                failure -> messages.error("open " + file.getFileName(), failure));
    }

    /** Shows one of the generated pictures. */
    public void openSample(SamplePictures.Sample sample) {
        settings.set(SAMPLE, sample.name());
        inputs.openSample(sample);
    }

    /** Shows the generated picture that was shown last, or the first of them. */
    void openLastSample() {
        List<SamplePictures.Sample> all = SamplePictures.all();
        inputs.openSample(all.stream()
                .filter(sample -> sample.name().equals(settings.get(SAMPLE)))
                .findFirst()
                .orElse(all.get(0)));
    }

    /** Starts over with a preset. */
    public void openPreset(Preset preset) {
        architectures.cancel();
        projects.show(preset.architecture(), null);
    }

    /** Goes back to random weights. */
    public void forgetWeights() {
        inputs.forgetWeights();
    }

    /** Fetches the authors' weights, unless they are there already, and shows them. */
    public void downloadWeights(Download download) {
        inputs.downloadWeights(download);
    }

    /** Writes the network's configuration as DL4J reads it. */
    public void exportDl4jJson(Path file) {
        exports.exportDl4jJson(file);
    }

    /** Writes maps or values that were on screen when they were asked for. */
    public void saveMaps(Path file, MapSaver.Writing writing) {
        exports.saveMaps(file, writing);
    }

    /** The architecture being edited. */
    public Document document() {
        return document;
    }

    /** The project's file, and files that were used before. */
    public ProjectFiles projects() {
        return projects;
    }

    /** What is remembered of how the user likes it, for all windows. */
    public SettingsStore settings() {
        return settings;
    }

    /** The window ends well: nothing is left to recover. */
    public void close() {
        projects.close();
    }

    /** The selected layer. */
    public Selection selection() {
        return selection;
    }

    /** Weights, picture and what comes of them. */
    public RunViewModel run() {
        return run;
    }

    /** Weights that were opened, and whether they fit. */
    WeightIntake intake() {
        return intake;
    }

    /** The present run beside a second one. */
    public SidesViewModel sides() {
        return sides;
    }

    /** How much each layer's compression costs, and goals. */
    public SensitivityViewModel sensitivity() {
        return sensitivity;
    }

    /** The network as a plan compresses it. */
    public CompressionViewModel compression() {
        return compression;
    }

    /** What goes on behind the window. */
    public Background background() {
        return background;
    }

    /** Where the user hears of errors. */
    Messages messages() {
        return messages;
    }
}
