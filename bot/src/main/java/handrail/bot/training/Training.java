package handrail.bot.training;

import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.SolverType;
import handrail.bot.measure.LabelledSet;
import handrail.bot.measure.LabelledText;
import handrail.bot.measure.Malformed;
import handrail.bot.model.IntentModel;
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

/** Trains the intent model from the examples, in the build; the same examples give the same bytes. */
public final class Training {

    private static final double COST = 16;
    private static final double EPSILON = 0.01;
    private static final int SEED = 20260101;

    private Training() {}

    /** Takes the folder of examples and that of compiled classes, in which the model is put beside the class that reads it. */
    public static void main(String[] arguments) throws IOException, Malformed {
        String folder = IntentModel.class.getPackageName().replace('.', '/');
        Path file = Path.of(arguments[1]).resolve(folder).resolve(IntentModel.FILE);
        train(examples(Path.of(arguments[0])), file);
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

    private static void train(List<LabelledText> texts, Path file) throws IOException {
        Linear.setDebugOutput(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Examples examples = new Examples(texts);
        Parameter parameter = new Parameter(SolverType.L2R_LR, COST, EPSILON);
        parameter.setRandom(new Random(SEED));
        Model model = Linear.train(examples.problem(), parameter);
        Files.createDirectories(file.getParent());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            new TrainedWeights(model, examples.places()).write(out);
        }
    }
}
