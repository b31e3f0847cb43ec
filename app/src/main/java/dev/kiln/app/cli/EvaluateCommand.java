package dev.kiln.app.cli;

import dev.kiln.core.evaluation.Classifier;
import dev.kiln.core.evaluation.Evaluation;
import dev.kiln.core.evaluation.EvaluationResult;
import dev.kiln.core.evaluation.LabelledFolder;
import dev.kiln.core.evaluation.SkippedItem;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.Network;
import dev.kiln.presets.ImageNetLabels;
import dev.kiln.visualizers.text.Figures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Measures accuracy. */
@Command(
        name = "evaluate",
        description =
                "Top-1 and top-5 accuracy over a folder of pictures whose names, or whose folders' names, begin with a"
                        + " WordNet id (n01440764) or a label.")
final class EvaluateCommand extends ReportingCommand {
    @Mixin
    private NetworkOptions options = new NetworkOptions();

    @Parameters(index = "1", paramLabel = "DIR", description = "A folder of labelled pictures.")
    private Path folder;

    private record Accuracy(EvaluationResult result, LabelledFolder folder) implements Report {
        @Override
        public Object json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("images", result.answered());
            json.put("top1", result.top1().orElseThrow());
            json.put("top5", result.top5().orElseThrow());
            json.put("failures", result.failures().stream().map(this::failure).toList());
            json.put(
                    "notNumbers",
                    result.failures(EvaluationResult.Kind.NO_NUMBER).size());
            json.put("skipped", folder.skipped().stream().map(this::skipped).toList());
            json.put(
                    "unlabelled",
                    folder.unlabelled().stream().map(Path::toString).toList());
            return json;
        }

        private Map<String, Object> skipped(SkippedItem item) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", item.file().toString());
            json.put("reason", item.reason());
            return json;
        }

        private Map<String, Object> failure(EvaluationResult.Failure failure) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", failure.file().toString());
            json.put("message", failure.message());
            return json;
        }

        @Override
        public void print(PrintStream out) {
            out.println(Figures.count(result.answered(), "picture"));
            out.printf("  top-1 %s%n", Figures.percent(result.top1().orElseThrow()));
            out.printf("  top-5 %s%n", Figures.percent(result.top5().orElseThrow()));
            list(out, EvaluationResult.Kind.UNREADABLE, " could not be read:");
            list(
                    out,
                    EvaluationResult.Kind.NO_NUMBER,
                    " without an answer, because it has values that are no numbers:");
            if (!folder.skipped().isEmpty()) {
                out.println(Figures.count(folder.skipped().size(), "item") + " of the folder skipped:");
                folder.skipped().forEach(item -> out.println("  " + item));
            }
            List<Path> unlabelled = folder.unlabelled();
            if (!unlabelled.isEmpty()) {
                String verb = unlabelled.size() == 1 ? " has" : " have";
                out.println(Figures.count(unlabelled.size(), "picture") + verb + " no label:");
                unlabelled.forEach(file -> out.println("  " + file));
            }
        }

        private void list(PrintStream out, EvaluationResult.Kind kind, String what) {
            List<EvaluationResult.Failure> failures = result.failures(kind);
            if (!failures.isEmpty()) {
                out.println(Figures.count(failures.size(), "picture") + what);
                failures.forEach(failure -> out.println("  " + failure.message()));
            }
        }
    }

    @Override
    Report report() throws IOException {
        if (options.classes() != ImageNetLabels.labels().size()) {
            throw new InputException(
                    folder.toString(),
                    "",
                    "only networks with the %d classes of ImageNet can be evaluated, this one has %d"
                            .formatted(ImageNetLabels.labels().size(), options.classes()));
        }
        LabelledFolder labelled = LabelledFolder.scan(folder, ImageNetLabels.labels());
        try (Network network = options.build(diagnostics())) {
            EvaluationResult result = Evaluation.run(labelled.pictures(), classifier(network), progress());
            if (result.answered() == 0) {
                throw new InputException(
                        folder.toString(),
                        "",
                        "none of its labelled pictures (%d) %s, for example %s"
                                .formatted(
                                        labelled.pictures().size(),
                                        result.failures(EvaluationResult.Kind.NO_NUMBER)
                                                        .isEmpty()
                                                ? "could be read"
                                                : "has an answer",
                                        result.failures().get(0).message()));
            }
            return new Accuracy(result, labelled);
        }
    }

    private Classifier<InputTensor> classifier(Network network) {
        return new Classifier<>() {
            @Override
            public InputTensor read(Path picture) throws InputException {
                return options.read(picture);
            }

            @Override
            public float[] scores(InputTensor picture) {
                return network.probabilities(picture);
            }
        };
    }

    /** One line for every twenty-fifth picture: readable in a log as well. */
    private Progress progress() {
        return (done, total, what) -> {
            if (done % 25 == 0 && done > 0) {
                diagnostics().println("kiln: " + Figures.count(done) + " of " + Figures.count(total, "picture"));
            }
        };
    }
}
