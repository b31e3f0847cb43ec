package dev.kiln.core.io;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** What went wrong in a download, in the user's words. */
final class DownloadFaults {
    private static final int NOT_FOUND = 404;

    private DownloadFaults() {}

    /** Why there is no answer. */
    static String connecting(IOException e, URI uri, Duration connectTimeout, Duration idleTimeout) {
        String host = uri.getHost();
        if (e instanceof HttpConnectTimeoutException) {
            return "%s did not accept a connection within %s; is this computer online?"
                    .formatted(host, seconds(connectTimeout));
        }
        if (e instanceof SocketTimeoutException) {
            return "%s did not answer within %s; try again later".formatted(host, seconds(idleTimeout));
        }
        if (caused(e, UnresolvedAddressException.class) || caused(e, UnknownHostException.class)) {
            return "the address of %s cannot be found; is this computer online?".formatted(host);
        }
        if (caused(e, ConnectException.class)) {
            return "nobody answers at %s; is this computer online?".formatted(host);
        }
        if (caused(e, SSLException.class)) {
            return "no secure connection to %s: %s".formatted(host, e.getMessage());
        }
        return "%s ended the connection without an answer; try again later".formatted(host);
    }

    /** Why the file did not come to its end. */
    static String reading(IOException e, long received, long expected, Duration idleTimeout) {
        String soFar = "after %,d of %,d bytes".formatted(received, expected);
        return e instanceof SocketTimeoutException
                ? "the server fell silent %s for %s; try again later".formatted(soFar, seconds(idleTimeout))
                : "the connection was cut off %s; try again".formatted(soFar);
    }

    /** Why the answer is not the file. */
    static String status(int code) {
        return code == NOT_FOUND
                ? "the server has no such file (status 404); it may have been moved"
                : "the server answered with status %d; expected was 200 and the file".formatted(code);
    }

    private static boolean caused(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
