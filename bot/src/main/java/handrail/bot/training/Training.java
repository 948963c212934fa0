package handrail.bot.training;

import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.SolverType;
import handrail.bot.Intent;
import handrail.bot.measure.LabelledSet;
import handrail.bot.measure.LabelledText;
import handrail.bot.measure.Malformed;
import handrail.bot.model.IntentModel;
import handrail.bot.model.LanguageModel;
import handrail.bot.read.TextReader;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Trains the models from the examples, in the build; the same examples give the same bytes. */
public final class Training {

    private static final double COST = 12;
    private static final double WORD_COST = 4;
    private static final double OTHER_COUNTS = 0.5;
    private static final double EPSILON = 0.01;
    private static final int SEED = 20260101;

    private Training() {}

    /** Takes the folder of examples and that of compiled classes, in which each model is put beside the class that reads it. */
    public static void main(String[] arguments) throws IOException, Malformed {
        Linear.setDebugOutput(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Path folder =
                Path.of(arguments[1]).resolve(IntentModel.class.getPackageName().replace('.', '/'));
        Files.createDirectories(folder);
        List<LabelledText> texts = examples(Path.of(arguments[0]));
        train(intents(texts), COST, folder.resolve(IntentModel.FILE));
        train(languages(texts), WORD_COST, folder.resolve(LanguageModel.FILE));
    }

    private static List<LabelledFeatures> intents(List<LabelledText> texts) {
        return texts.stream()
                .map(text ->
                        new LabelledFeatures(text.intent().name(), TextReader.features(text.text(), text.question())))
                .toList();
    }

    /** Each word of the texts in one language; those in both say nothing of a single word. */
    private static List<LabelledFeatures> languages(List<LabelledText> texts) {
        return texts.stream()
                .filter(text -> !text.language().equals("mixed"))
                .flatMap(text -> TextReader.words(text.text()).stream()
                        .map(word -> new LabelledFeatures(text.language(), LanguageModel.features(word))))
                .toList();
    }

    /** Every {@code train*.tsv}, by name; {@code dev.tsv} is only measured on. */
    private static List<LabelledText> examples(Path folder) throws IOException, Malformed {
        List<LabelledText> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith("train") && name.endsWith(".tsv")) {
                    examples.addAll(LabelledSet.parse(Files.readAllLines(file, StandardCharsets.UTF_8)));
                }
            }
        }
        return examples;
    }

    private static void train(List<LabelledFeatures> labelled, double cost, Path file) throws IOException {
        Examples examples = new Examples(labelled);
        Parameter parameter = new Parameter(SolverType.L2R_LR, cost, EPSILON);
        parameter.setRandom(new Random(SEED));
        int other = examples.number(Intent.OTHER.name());
        if (other >= 0) {
            // It gathers what has nothing in common, and would else swallow whatever is new.
            parameter.setWeights(new double[] {OTHER_COUNTS}, new int[] {other});
        }
        Model model = Linear.train(examples.problem(), parameter);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            new TrainedWeights(model, examples).write(out);
        }
    }
}
