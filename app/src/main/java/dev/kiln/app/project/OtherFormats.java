package dev.kiln.app.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files of other programs with networks, told by what they hold: Kiln does not read them, but says what they are and what it has instead. */
public final class OtherFormats {
    private static final int LOOKED_AT = 1 << 18;
    private static final Pattern CAFFE = Pattern.compile("(?m)^\\s*layers?\\s*\\{");
    private static final Pattern CAFFE_TYPE = Pattern.compile("(?m)\\btype\\s*:");
    /** The first field of ONNX's ModelProto, ir_version, is a small number; the names of operators follow as text. */
    private static final Pattern ONNX_OPERATOR = Pattern.compile("\\b(Conv|Relu|MaxPool|Gemm|MatMul|Softmax)\\b");

    private static final int IR_VERSION_FIELD = 0x08;
    private static final int LATEST_IR_VERSION = 20;

    private OtherFormats() {}

    /** What a file is and what can be done with it, as the end of a sentence; empty where it is none of these or cannot be read. */
    public static Optional<String> words(Path file) {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LOOKED_AT);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (isOnnx(head, text)) {
            return Optional.of(
                    "an ONNX file; Kiln reads its own architectures (.json), networks (.kiln) and weights (.net) so far");
        }
        return CAFFE.matcher(text).find() && CAFFE_TYPE.matcher(text).find()
                ? Optional.of("a Caffe network; Kiln reads its own architectures (.json) so far" + preset(text))
                : Optional.empty();
    }

    private static boolean isOnnx(byte[] head, String text) {
        return head.length > 2
                && head[0] == IR_VERSION_FIELD
                && head[1] > 0
                && head[1] <= LATEST_IR_VERSION
                && ONNX_OPERATOR.matcher(text).find();
    }

    /** Which of Kiln's presets a prototxt describes: told by its first convolution and its layers. */
    private static String preset(String text) {
        if (text.contains("squeeze1x1")) {
            boolean wide =
                    Pattern.compile("kernel_size\\s*:\\s*7").matcher(text).find();
            return ", and has this kind of network as the preset " + (wide ? "squeezenet-v1.0" : "squeezenet-v1.1");
        }
        boolean alexNet = Pattern.compile("num_output\\s*:\\s*4096")
                        .matcher(text)
                        .find()
                && Pattern.compile("kernel_size\\s*:\\s*11").matcher(text).find();
        return alexNet ? ", and has this kind of network as the preset alexnet-bvlc" : "";
    }
}
