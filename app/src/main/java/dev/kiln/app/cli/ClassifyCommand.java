package dev.kiln.app.cli;

import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.InputException;
import dev.kiln.core.network.Activations;
import dev.kiln.core.network.Network;
import dev.kiln.core.network.NotNumbers;
import dev.kiln.core.network.Prediction;
import dev.kiln.visualizers.text.Figures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what is on pictures. */
@Command(name = "classify", description = "The five most probable classes of pictures.")
final class ClassifyCommand extends ReportingCommand {
    private static final int TOP = 5;

    @Mixin
    private NetworkOptions options = new NetworkOptions();

    @Parameters(index = "1", arity = "1..*", paramLabel = "IMAGE", description = "Pictures: JPEG, PNG, BMP or GIF.")
    private List<Path> images;

    private record Classified(String file, List<Prediction> top, int classes) {
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", file);
            json.put("top5", top.stream().map(this::prediction).toList());
            return json;
        }

        private Map<String, Object> prediction(Prediction prediction) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("class", prediction.classIndex());
            json.put("label", Labels.name(prediction.classIndex(), classes));
            json.put("probability", prediction.probability());
            return json;
        }
    }

    private record Failed(String file, String message) {
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", file);
            json.put("message", message);
            return json;
        }
    }

    private record Outcome(List<Classified> images, List<Failed> failures) implements Report {
        @Override
        public Object json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("images", images.stream().map(Classified::json).toList());
            json.put("failures", failures.stream().map(Failed::json).toList());
            return json;
        }

        @Override
        public boolean isEmpty() {
            return images.isEmpty();
        }

        @Override
        public void print(PrintStream out) {
            for (Classified image : images) {
                out.println(image.file());
                for (Prediction prediction : image.top()) {
                    out.printf(
                            "  %7s  %4d  %s%n",
                            Figures.percent(prediction.probability()),
                            prediction.classIndex(),
                            Labels.name(prediction.classIndex(), image.classes()));
                }
            }
        }

        @Override
        public int exitCode() {
            return failures.isEmpty() ? KilnCommand.OK : KilnCommand.INPUT_AT_FAULT;
        }
    }

    @Override
    Report report() throws IOException {
        List<Classified> classified = new ArrayList<>();
        List<Failed> failures = new ArrayList<>();
        try (Network network = options.build(diagnostics())) {
            for (Path image : images) {
                try {
                    float[] probabilities = probabilities(network, image);
                    classified.add(
                            new Classified(image.toString(), Prediction.top(probabilities, TOP), options.classes()));
                } catch (InputException unreadable) {
                    diagnostics().println("kiln: " + unreadable.getMessage());
                    failures.add(new Failed(image.toString(), unreadable.getMessage()));
                }
            }
        }
        return new Outcome(List.copyOf(classified), List.copyOf(failures));
    }

    /** An answer is refused where it has a value that is no number; classes could not be told apart by it. */
    private float[] probabilities(Network network, Path image) throws InputException {
        InputTensor input = options.read(image);
        float[] probabilities = network.probabilities(input);
        if (NotNumbers.of("", probabilities).count() > 0) {
            try (Activations run = network.run(input)) {
                throw new InputException(
                        image.toString(),
                        "",
                        "has no answer, because values grow beyond all numbers, first in "
                                + NotNumbers.first(run).map(NotNumbers::words).orElse("the softmax"));
            }
        }
        return probabilities;
    }
}
