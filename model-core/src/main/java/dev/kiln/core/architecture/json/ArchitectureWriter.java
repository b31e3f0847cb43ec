package dev.kiln.core.architecture.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.core.architecture.AlexNet;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.Ranks;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.io.json.JsonValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** From architectures to JSON. */
final class ArchitectureWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private ArchitectureWriter(JsonGenerator json) {
        this.json = json;
    }

    /** What writes itself with a writer. */
    private interface Document {
        void write(ArchitectureWriter writer) throws IOException;
    }

    static String write(Architecture architecture) {
        return write(writer -> writer.architecture(architecture));
    }

    /** One stage as an object, several as an array. */
    static String write(List<Stage> stages) {
        return write(writer -> writer.stages(stages));
    }

    private static String write(Document document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(Layout.printer());
            document.write(new ArchitectureWriter(json));
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.append('\n').toString();
    }

    private void architecture(Architecture architecture) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", ArchitectureJson.FORMAT);
        json.writeNumberField("version", ArchitectureJson.VERSION);
        if (architecture instanceof SqueezeNet net) {
            squeezeNet(net);
        } else if (architecture instanceof AlexNet net) {
            alexNet(net);
        }
        ranks(architecture.ranks());
        json.writeEndObject();
    }

    private void squeezeNet(SqueezeNet net) throws IOException {
        head(Kind.SQUEEZENET, net.name());
        input(net.input());
        json.writeObjectFieldStart("stem");
        json.writeNumberField("filters", net.stem().filters());
        json.writeNumberField("kernel", net.stem().kernel());
        json.writeNumberField("stride", net.stem().stride());
        json.writeNumberField("padding", net.stem().padding());
        json.writeEndObject();
        schedule(net.schedule());
        json.writeArrayFieldStart("body");
        for (Stage stage : net.body()) {
            stage(stage);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("classifier");
        json.writeNumberField("classes", net.classifier().classes());
        json.writeNumberField("padding", net.classifier().padding());
        json.writeNumberField("dropout", net.classifier().dropout());
        json.writeBooleanField("relu", net.classifier().relu());
        json.writeEndObject();
    }

    private void alexNet(AlexNet net) throws IOException {
        head(Kind.ALEXNET, net.name());
        json.writeStringField("variant", JsonValue.word(net.variant()));
        input(net.input());
        json.writeNumberField("groups", net.groups());
        json.writeNumberField("classes", net.classes());
    }

    /** Written only where there are any, so that files without are as they always were. */
    private void ranks(Ranks ranks) throws IOException {
        if (ranks.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("ranks");
        for (Map.Entry<String, Integer> rank : ranks.byLayer().entrySet()) {
            json.writeNumberField(rank.getKey(), rank.getValue());
        }
        json.writeEndObject();
    }

    private void head(Kind kind, String name) throws IOException {
        json.writeStringField("kind", JsonValue.word(kind));
        json.writeStringField("name", name);
    }

    private void input(TensorShape shape) throws IOException {
        json.writeObjectFieldStart("input");
        json.writeNumberField("channels", shape.channels());
        json.writeNumberField("height", shape.height());
        json.writeNumberField("width", shape.width());
        json.writeEndObject();
    }

    private void schedule(FireSchedule schedule) throws IOException {
        json.writeObjectFieldStart("schedule");
        json.writeNumberField("base_e", schedule.baseE());
        json.writeNumberField("incr_e", schedule.incrE());
        json.writeNumberField("pct3x3", schedule.pct3x3());
        json.writeNumberField("freq", schedule.freq());
        json.writeNumberField("sr", schedule.squeezeRatio());
        json.writeEndObject();
    }

    private void stages(List<Stage> stages) throws IOException {
        if (stages.size() == 1) {
            stage(stages.get(0));
            return;
        }
        json.writeStartArray();
        for (Stage stage : stages) {
            stage(stage);
        }
        json.writeEndArray();
    }

    private void stage(Stage stage) throws IOException {
        json.writeStartObject();
        if (stage instanceof FireModule fire) {
            json.writeObjectFieldStart("fire");
            json.writeNumberField("s1x1", fire.squeeze1x1());
            json.writeNumberField("e1x1", fire.expand1x1());
            json.writeNumberField("e3x3", fire.expand3x3());
            json.writeStringField("bypass", JsonValue.word(fire.bypass()));
        } else if (stage instanceof Pool pool) {
            json.writeObjectFieldStart("pool");
            json.writeStringField("kind", JsonValue.word(pool.kind()));
            json.writeNumberField("kernel", pool.kernel());
            json.writeNumberField("stride", pool.stride());
            json.writeStringField("rounding", JsonValue.word(pool.rounding()));
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
