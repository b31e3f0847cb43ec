package dev.kiln.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherFormatsTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("model"), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aCaffeNetworkIsToldByItsLayersAndItsPresetIsNamed() throws IOException {
        String head =
                "name: \"net\"\nlayer {\n  name: \"conv1\"\n  type: \"Convolution\"\n  convolution_param { num_output: 96 ";
        assertThat(OtherFormats.words(file(head + "kernel_size: 7 }\n}\nlayer { name: \"fire2/squeeze1x1\" }")))
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("a Caffe network; Kiln reads ")
                        .endsWith("preset squeezenet-v1.0"));
        assertThat(OtherFormats.words(file(head + "kernel_size: 3 }\n}\nlayer { name: \"fire2/squeeze1x1\" }")))
                .hasValueSatisfying(words -> assertThat(words).endsWith("preset squeezenet-v1.1"));
        assertThat(OtherFormats.words(file(head + "kernel_size: 5 }\n}")))
                .hasValue("a Caffe network; Kiln reads its own architectures (.json) so far");
    }

    @Test
    void anOnnxFileIsToldByItsBytes() throws IOException {
        assertThat(OtherFormats.words(file("\u0008\u0007\u0012\u0007pytorch:\u0001\n\u0004Conv\"\u0004Conv")))
                .hasValueSatisfying(words -> assertThat(words).startsWith("an ONNX file; Kiln reads "));
    }

    @Test
    void whatIsNeitherIsLeftToOthers() throws IOException {
        assertThat(OtherFormats.words(file("a letter about a layer cake"))).isEmpty();
        assertThat(OtherFormats.words(file(""))).isEmpty();
        assertThat(OtherFormats.words(folder.resolve("nothing"))).isEmpty();
    }
}
