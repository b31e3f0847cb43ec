package dev.kiln.core.io;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of a response as a queue of chunks that can be polled with a time-out, which the JDK's own stream of a body cannot.
 * The next chunk is asked for when one is taken, so that a fast server does not fill the memory.
 */
final class ChunkQueue implements HttpResponse.BodySubscriber<ChunkQueue>, Patience.Source<byte[]>, AutoCloseable {
    private static final byte[] END = {};

    private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();

    /** Some bytes, the end (no bytes), or a failure (not null). */
    private record Item(byte[] bytes, Throwable failure) {}

    /** The next bytes; none at the end; null where none came in time. */
    @Override
    public byte[] poll(long millis) throws IOException, InterruptedException {
        Item item = items.poll(millis, TimeUnit.MILLISECONDS);
        if (item == null) {
            return null;
        }
        if (item.failure() != null) {
            throw new IOException(item.failure().getMessage(), item.failure());
        }
        if (item.bytes().length > 0) {
            subscribed.join().request(1);
        }
        return item.bytes();
    }

    @Override
    public CompletionStage<ChunkQueue> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscribed.complete(subscription);
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        byte[] bytes = new byte[buffers.stream().mapToInt(ByteBuffer::remaining).sum()];
        int filled = 0;
        for (ByteBuffer buffer : buffers) {
            int count = buffer.remaining();
            buffer.get(bytes, filled, count);
            filled += count;
        }
        if (filled > 0) {
            items.add(new Item(bytes, null));
        } else {
            subscribed.join().request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        items.add(new Item(END, failure));
    }

    @Override
    public void onComplete() {
        items.add(new Item(END, null));
    }

    /** Ends the connection where there is more to come. */
    @Override
    public void close() {
        subscribed.thenAccept(Flow.Subscription::cancel);
    }
}
