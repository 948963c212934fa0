package handrail.proof;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Throws forged webhooks at a running service, genuine ones in between, and counts what it takes. */
public final class ForgeCampaign {

    private static final int THREADS = 8;
    private static final int GENUINE_ONE_IN = 500;

    private final String server;
    private final String publicUrl;
    private final CarrierSigner signer;
    private final AtomicLong next = new AtomicLong();
    final AtomicLong forged = new AtomicLong();
    final AtomicLong accepted = new AtomicLong();
    final AtomicLong refused = new AtomicLong();
    final AtomicLong genuine = new AtomicLong();
    final AtomicLong genuineTaken = new AtomicLong();

    /** At a server that signs with this secret for this address. */
    public ForgeCampaign(String server, String publicUrl, String token) {
        this.server = server;
        this.publicUrl = publicUrl;
        this.signer = new CarrierSigner(token);
    }

    /** {@code --count N --seed N}; ends with a line of key=value pairs, and with 1 when a forged one was taken or a genuine one was not. */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        long count = options.number("count", 20_000);
        long seed = options.number("seed", System.nanoTime());
        System.exit(holds(count, seed) ? 0 : 1);
    }

    /** Whether so many forged ones were refused by two nodes, which are gone afterwards. */
    private static boolean holds(long count, long seed) throws Exception {
        Path folder = Files.createTempDirectory("handrail-forge-");
        try (Cluster cluster = new Cluster(folder, Cluster.Clocks.RIGHT)) {
            ForgeCampaign campaign = new ForgeCampaign(cluster.publicUrl(), cluster.publicUrl(), Cluster.TOKEN);
            campaign.run(count, seed);
            long effects = cluster.count("select count(*) from inbound_claim where message_sid like 'SMforged%'");
            System.out.println(campaign.figures(effects));
            return campaign.holds() && effects == 0;
        }
    }

    /** So many forged ones, over all threads. */
    public void run(long count, long seed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(seed + thread);
            work.add(threads.submit(() -> forge(count, random)));
        }
        for (Future<?> part : work) {
            part.get();
        }
        threads.shutdown();
    }

    private void forge(long count, Random random) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Genuine shapes = new Genuine(signer, publicUrl, random);
        for (long number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
            int status = status(http, Forgery.drawn(random).of(shapes.drawn("SMforged" + number), random));
            forged.incrementAndGet();
            (status / 100 == 2 ? accepted : refused).addAndGet(status == 403 || status / 100 == 2 ? 1 : 0);
            if (number % GENUINE_ONE_IN == 0) {
                genuine.incrementAndGet();
                genuineTaken.addAndGet(status(http, shapes.drawn("SMgenuine" + number)) == 200 ? 1 : 0);
            }
        }
    }

    /** The carrier, too, tries once more when a connection ends under it: the server may close one just as it is used again. */
    private int status(HttpClient http, Webhook webhook) {
        try {
            return answer(http, webhook);
        } catch (IOException closed) {
            try {
                return answer(http, webhook);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private int answer(HttpClient http, Webhook webhook) throws IOException {
        try {
            return http.send(webhook.to(server), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Whether nothing forged was taken and everything genuine was. */
    public boolean holds() {
        return accepted.get() == 0 && genuine.get() > 0 && genuine.get() == genuineTaken.get();
    }

    /** What was counted; what is neither accepted nor 403 was no webhook's address any more. */
    public String figures(long effects) {
        return "forge=campaign forged=%d accepted=%d refused_403=%d effects=%d genuine=%d genuine_taken=%d"
                .formatted(forged.get(), accepted.get(), refused.get(), effects, genuine.get(), genuineTaken.get());
    }
}
