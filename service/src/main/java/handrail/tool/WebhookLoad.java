package handrail.tool;

import handrail.messaging.TwilioSignature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Signed webhooks as the carrier brings them, from many people, over kept connections. */
final class WebhookLoad {

    static final String LINE = "+12025550100";
    private static final int PEOPLE = 2_000;

    /** Connections that are kept for the next text. */
    private static final int KEPT = 64;

    private static final List<String> WORDS = List.of(
            "thanks", "doing ok today", "can you call me tomorrow", "i need naloxone", "gracias", "not great but here");

    private final URI webhook;
    private final TwilioSignature signature;
    private final AtomicLong next = new AtomicLong();
    private final AtomicInteger shed = new AtomicInteger();

    /** To a service at this address. */
    WebhookLoad(URI service, String token) {
        this.webhook = service.resolve("/twilio/messages");
        this.signature = new TwilioSignature(token);
        System.setProperty("http.maxConnections", "" + KEPT);
    }

    /** How many were turned away with 503. */
    int shed() {
        return shed.get();
    }

    /** Until the service answers: a minute at most. */
    void awaits() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < end) {
            try {
                if (post() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
        throw new IllegalStateException("The service did not start");
    }

    /** A first text of each, so that from here on they are known. */
    void everybodyOnce(int connections) {
        AtomicInteger left = new AtomicInteger(PEOPLE);
        together(connections, thread -> {
            while (left.getAndDecrement() > 0) {
                post();
            }
        });
    }

    /** As many as it takes: taken texts a second. */
    double flatOut(int connections, int seconds) {
        AtomicLong taken = new AtomicLong();
        long began = System.nanoTime();
        long end = began + TimeUnit.SECONDS.toNanos(seconds);
        together(connections, thread -> {
            while (System.nanoTime() < end) {
                if (post() == 200) {
                    taken.incrementAndGet();
                }
            }
        });
        return taken.get() / ((System.nanoTime() - began) / 1e9);
    }

    /** So many a second, whatever the service does: how long each took from when it was due, in milliseconds, sorted. */
    double[] paced(int connections, int seconds, double perSecond) {
        ConcurrentLinkedQueue<Double> took = new ConcurrentLinkedQueue<>();
        long began = System.nanoTime();
        long count = Math.max(1, Math.round(seconds * perSecond));
        AtomicLong due = new AtomicLong();
        together(connections, thread -> {
            for (long i = due.getAndIncrement(); i < count; i = due.getAndIncrement()) {
                long at = began + (long) (i / perSecond * 1e9);
                LockSupport.parkNanos(Math.max(0, at - System.nanoTime()));
                post();
                took.add((System.nanoTime() - at) / 1e6);
            }
        });
        return BenchInbound.sorted(
                took.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private int post() throws IOException, InterruptedException {
        long n = next.getAndIncrement();
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("MessageSid", List.of(String.format(Locale.ROOT, "SM%032d", n)));
        form.put("From", List.of(String.format(Locale.ROOT, "+1202555%04d", n % PEOPLE)));
        form.put("To", List.of(LINE));
        form.put("Body", List.of(WORDS.get((int) (n / PEOPLE % WORDS.size()))));
        form.put("NumMedia", List.of("0"));
        int status = post(
                form.entrySet().stream()
                        .map(field -> field.getKey() + "="
                                + URLEncoder.encode(field.getValue().get(0), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")),
                signature.ofForm(webhook.toString(), form));
        if (status == 503) {
            shed.incrementAndGet();
        } else if (status != 200) {
            throw new IllegalStateException("The webhook answered " + status);
        }
        return status;
    }

    /** By the blocking client: the other one takes several times as much of the processors that are measured. */
    private int post(String form, String proof) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) webhook.toURL().openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        connection.setRequestProperty("X-Twilio-Signature", proof);
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        int status = connection.getResponseCode();
        // Read to its end, so that the connection is kept.
        try (InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (answer != null) {
                answer.readAllBytes();
            }
        }
        return status;
    }

    private interface Work {
        void run(int thread) throws IOException, InterruptedException;
    }

    private static void together(int threads, Work work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            pool.invokeAll(java.util.stream.IntStream.range(0, threads)
                            .mapToObj(thread -> (java.util.concurrent.Callable<Boolean>) () -> {
                                work.run(thread);
                                return true;
                            })
                            .toList())
                    .forEach(done -> {
                        try {
                            done.get();
                        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                            throw new IllegalStateException(e);
                        }
                    });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow();
        }
    }
}
