package dev.kiln.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version as the build has written it. */
final class KilnVersion implements IVersionProvider {
    private static final String RESOURCE = "/dev/kiln/app/version.properties";

    @Override
    public String[] getVersion() {
        return new String[] {"Kiln " + version()};
    }

    static String version() {
        Properties properties = new Properties();
        try (InputStream stream = KilnVersion.class.getResourceAsStream(RESOURCE)) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
