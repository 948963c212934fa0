package handrail.bot.training;

import handrail.bot.model.IntentModel;
import handrail.bot.model.LanguageModel;
import handrail.bot.model.SignalModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What the models come from, examples and the classes that read and learn, as one digest: where it is the same, so are the models. */
record Sources(String digest, Path noted) {

    private static final List<String> MODELS = List.of(SignalModel.FILE, IntentModel.FILE, LanguageModel.FILE);

    private static final List<String> PACKAGES = List.of("read", "model", "training", "measure");

    /** The digest is noted beside the folder of classes, so that nothing of it is shipped. */
    static Sources of(Path examples, Path classes) throws IOException {
        MessageDigest digest = sha256();
        add(digest, examples);
        for (String name : PACKAGES) {
            add(digest, classes.resolve("handrail/bot").resolve(name));
        }
        return new Sources(
                HexFormat.of().formatHex(digest.digest()),
                classes.toAbsolutePath().resolveSibling("trained.sha256"));
    }

    /** Whether the models in this folder were trained from these. */
    boolean areLearned(Path models) throws IOException {
        return Files.exists(noted)
                && Files.readString(noted).equals(digest)
                && MODELS.stream().map(models::resolve).allMatch(Files::exists);
    }

    /** After the training. */
    void remember() throws IOException {
        Files.writeString(noted, digest);
    }

    private static void add(MessageDigest digest, Path folder) throws IOException {
        for (Path file : files(folder)) {
            digest.update(String.valueOf(folder.relativize(file)).getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
    }

    /** In the order of their names; models are what comes of it, not what it comes from. */
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !MODELS.contains(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
