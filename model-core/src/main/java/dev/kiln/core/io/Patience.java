package dev.kiln.core.io;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits in short slices, so that a cancel is heard while nothing comes. */
final class Patience {
    private static final long SLICE_MILLIS = 100;

    private final Runnable betweenSlices;

    /** @param betweenSlices called between the slices; what it throws ends the waiting */
    Patience(Runnable betweenSlices) {
        this.betweenSlices = betweenSlices;
    }

    /** Where values come from. */
    @FunctionalInterface
    interface Source<T> {
        /** The next value, or null where none came within the time. */
        T poll(long millis) throws IOException, InterruptedException;
    }

    /**
     * Returns the next value of a source.
     *
     * @throws SocketTimeoutException where none came within the limit
     * @throws CancellationException where the waiting thread was interrupted
     */
    <T> T await(Source<T> source, Duration limit) throws IOException {
        long start = System.nanoTime();
        long left = limit.toMillis();
        while (left > 0) {
            T value = interruptibly(source, Math.min(SLICE_MILLIS, left));
            if (value != null) {
                return value;
            }
            betweenSlices.run();
            left = limit.toMillis() - (System.nanoTime() - start) / 1_000_000;
        }
        throw new SocketTimeoutException("nothing within " + limit);
    }

    /** As above, for a value that is on its way. */
    <T> T await(CompletableFuture<T> future, Duration limit) throws IOException {
        return await(millis -> poll(future, millis), limit);
    }

    private static <T> T poll(CompletableFuture<T> future, long millis) throws IOException, InterruptedException {
        try {
            return future.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    private static <T> T interruptibly(Source<T> source, long millis) throws IOException {
        try {
            return source.poll(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
