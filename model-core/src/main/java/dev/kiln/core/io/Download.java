package dev.kiln.core.io;

import java.net.URI;
import java.util.Locale;

/**
 * A published file that Kiln can fetch when the user asks for it.
 *
 * @param name file name to keep it under
 * @param uri where it is published; http or https
 * @param bytes its exact length
 * @param sha256 its SHA-256 in hexadecimal
 */
public record Download(String name, URI uri, long bytes, String sha256) {
    /**
     * SqueezeNet v1.0 after Deep Compression, as its authors published it beside the paper (Iandola et al. 2016,
     * github.com/songhan/SqueezeNet-Deep-Compression).
     */
    public static final Download COMPRESSED_SQUEEZENET = new Download(
            "compressed_SqueezeNet.net",
            URI.create("https://github.com/songhan/SqueezeNet-Deep-Compression/raw/master/compressed_SqueezeNet.net"),
            675_763,
            "e4ab6960ae8cd81505e1c2136921201507e930966c53deaf15862a395b3a3261");

    public Download {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
            throw new IllegalArgumentException("expected an http or https address, not " + uri);
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must not be negative, not " + bytes);
        }
        sha256 = sha256.toLowerCase(Locale.ROOT);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("expected 64 hexadecimal digits of a SHA-256, not " + sha256);
        }
    }
}
