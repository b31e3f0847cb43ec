package dev.kiln.core.io;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/**
 * Fetches a published file and keeps it only where its length and its SHA-256 are right. Follows redirects, but never from
 * https to http.
 */
public final class Downloader {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final Duration connectTimeout;
    private final Duration idleTimeout;

    /** With the time-outs that suit a person who waits. */
    public Downloader() {
        this(CONNECT_TIMEOUT, IDLE_TIMEOUT);
    }

    /**
     * @param connectTimeout how long a server may take to accept the connection
     * @param idleTimeout how long a server may then stay silent, before its answer and within it
     */
    public Downloader(Duration connectTimeout, Duration idleTimeout) {
        this.connectTimeout = connectTimeout;
        this.idleTimeout = idleTimeout;
    }

    /** A client for one download: making one loads TLS, which nobody should wait for who downloads nothing. */
    private HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /**
     * Downloads a file. After any failure, and where the progress cancels, the target is what it was.
     *
     * @param download what to fetch
     * @param target where to keep it; its folder must exist
     * @param progress told the bytes so far; asked several times a second, while the server is silent too
     * @throws InputException saying what the server did, and what was expected of it
     */
    public void fetch(Download download, Path target, Progress progress) throws InputException {
        AtomicFiles.write(target, out -> new Transfer(download, progress).into(out));
    }

    /** True where the file is there already with the right length and SHA-256: then there is nothing to fetch. */
    public static boolean isThere(Download download, Path target) {
        try {
            return Files.isRegularFile(target)
                    && Files.size(target) == download.bytes()
                    && HexFormat.of()
                            .formatHex(sha256().digest(Files.readAllBytes(target)))
                            .equals(download.sha256());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** One download under way. */
    private final class Transfer {
        private final Download download;
        private final Progress progress;
        private final Patience patience;
        private long received;

        Transfer(Download download, Progress progress) {
            this.download = download;
            this.progress = progress;
            this.patience = new Patience(this::report);
        }

        void into(OutputStream out) throws IOException {
            report();
            MessageDigest digest = sha256();
            try (ChunkQueue chunks = open()) {
                byte[] bytes = next(chunks);
                while (bytes.length > 0) {
                    received += bytes.length;
                    checkNotLonger(received);
                    digest.update(bytes);
                    out.write(bytes);
                    report();
                    bytes = next(chunks);
                }
            }
            checkWhole(digest);
        }

        private ChunkQueue open() throws InputException {
            HttpRequest request = HttpRequest.newBuilder(download.uri()).build();
            CompletableFuture<HttpResponse<ChunkQueue>> answer = client().sendAsync(request, info -> new ChunkQueue());
            HttpResponse<ChunkQueue> response;
            try {
                response = patience.await(answer, connectTimeout.plus(idleTimeout));
            } catch (IOException e) {
                throw failure(DownloadFaults.connecting(e, download.uri(), connectTimeout, idleTimeout), e);
            } finally {
                answer.cancel(true);
            }
            checkAnswer(response);
            return response.body();
        }

        private void checkAnswer(HttpResponse<ChunkQueue> response) throws InputException {
            try {
                if (response.statusCode() != OK) {
                    throw failure(DownloadFaults.status(response.statusCode()), null);
                }
                checkNotLonger(
                        response.headers().firstValueAsLong("Content-Length").orElse(0));
            } catch (InputException e) {
                response.body().close();
                throw e;
            }
        }

        private byte[] next(ChunkQueue chunks) throws InputException {
            try {
                return patience.await(chunks, idleTimeout);
            } catch (IOException e) {
                throw failure(DownloadFaults.reading(e, received, download.bytes(), idleTimeout), e);
            }
        }

        private void checkNotLonger(long bytes) throws InputException {
            if (bytes > download.bytes()) {
                throw failure("the file there is larger than the %,d bytes expected".formatted(download.bytes()), null);
            }
        }

        private void checkWhole(MessageDigest digest) throws InputException {
            if (received != download.bytes()) {
                throw failure(
                        "the file there has %,d bytes, expected were %,d".formatted(received, download.bytes()), null);
            }
            String found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(download.sha256())) {
                throw failure(
                        "the file there is not the expected one: its SHA-256 is %s, expected was %s"
                                .formatted(found, download.sha256()),
                        null);
            }
        }

        private void report() {
            progress.step(received, download.bytes(), "downloading " + download.name());
        }

        private InputException failure(String message, Exception cause) {
            return new InputException(download.uri().toString(), "", message, cause);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }
}
