package handrail.bot.training;

import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import handrail.bot.Intent;
import handrail.bot.Signal;
import handrail.bot.measure.LabelledSet;
import handrail.bot.measure.LabelledText;
import handrail.bot.measure.Malformed;
import handrail.bot.model.IntentModel;
import handrail.bot.model.LanguageModel;
import handrail.bot.model.SignalModel;
import handrail.bot.read.TextReader;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Trains the models from the examples, in the build; the same examples give the same bytes. */
public final class Training {

    private static final double COST = 25;
    private static final double WORD_COST = 4;
    private static final double OTHER_COUNTS = 0.1;

    /** A signal that is missed is worse than one too many. */
    private static final double SIGNAL_COUNTS = 2;

    /** Steps of a weight. Signals are found by a likelihood near a threshold, and no example of one may round what is heard of another. */
    private static final int FINE = Short.MAX_VALUE;

    private static final int COARSE = Byte.MAX_VALUE;

    private static final double EPSILON = 0.05;
    private static final int SEED = 20260101;

    /** The signals that are learned; a call for help is a single word. */
    private static final List<Signal> SIGNALS =
            List.of(Signal.OPT_OUT, Signal.OPT_IN, Signal.OVERDOSE, Signal.SUICIDE, Signal.VIOLENCE, Signal.MEDICAL);

    private Training() {}

    /**
     * Takes the folder of examples and that of compiled classes, in which each model is put beside the class that reads it. Does nothing
     * where neither has changed.
     */
    public static void main(String[] arguments) throws IOException, Malformed {
        Linear.setDebugOutput(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Path folder =
                Path.of(arguments[1]).resolve(IntentModel.class.getPackageName().replace('.', '/'));
        Files.createDirectories(folder);
        Path examples = Path.of(arguments[0]);
        Sources sources = Sources.of(examples, Path.of(arguments[1]));
        if (!sources.areLearned(folder)) {
            train(examples, folder);
            sources.remember();
        }
    }

    private static void train(Path examples, Path folder) throws IOException, Malformed {
        List<LabelledText> texts = examples(examples, "train");
        List<LabelledText> ofSignals = new ArrayList<>(texts);
        ofSignals.addAll(examples(examples, "signals"));
        Map<Signal, List<LabelledText>> own = new EnumMap<>(Signal.class);
        own.put(Signal.OPT_OUT, examples(examples, "stops"));
        own.put(Signal.SUICIDE, examples(examples, "suicide"));
        signals(ofSignals, everyday(examples), own, folder.resolve(SignalModel.FILE));
        intents(texts, folder.resolve(IntentModel.FILE));
        languages(texts, folder.resolve(LanguageModel.FILE));
    }

    /** @param own texts that teach one signal and nothing else: no other is unlearned for their sake */
    private static void signals(
            List<LabelledText> texts, List<String> everyday, Map<Signal, List<LabelledText>> own, Path file)
            throws IOException {
        List<List<String>> shown = shown(Stream.concat(texts.stream().map(LabelledText::text), everyday.stream()));
        // Where a long text has no signal, none of its passages has.
        texts.stream()
                .filter(text -> text.signals().isEmpty())
                .parallel()
                .map(text -> TextReader.passageFeatures(text.text()))
                .forEachOrdered(shown::addAll);
        Map<Signal, Own> more = new EnumMap<>(Signal.class);
        List<LabelledText> all = new ArrayList<>();
        own.forEach((signal, taught) -> {
            more.put(signal, new Own(taught, all.size()));
            all.addAll(taught);
        });
        Examples examples = new Examples(shown, shown(all.stream().map(LabelledText::text)));
        List<Column> columns = SIGNALS.parallelStream()
                .map(signal -> column(
                        signal.name(),
                        examples,
                        texts,
                        more.getOrDefault(signal, Own.NONE),
                        text -> text.signals().contains(signal),
                        SIGNAL_COUNTS))
                .toList();
        write(examples, columns, FINE, file);
    }

    /**
     * What follows the examples for one label alone.
     *
     * @param behind how many follow before these, for others
     */
    private record Own(List<LabelledText> texts, int behind) {
        private static final Own NONE = new Own(List.of(), 0);
    }

    private static List<List<String>> shown(Stream<String> texts) {
        List<List<String>> shown = new ArrayList<>();
        texts.parallel().map(TextReader::signalFeatures).forEachOrdered(shown::add);
        return shown;
    }

    /** One label against all else; examples beyond the texts are without it, but for those that follow all others. */
    private static Column column(
            String label,
            Examples examples,
            List<LabelledText> texts,
            Own own,
            Predicate<LabelledText> has,
            double counts) {
        double[] classes = new double[examples.size() + own.texts().size()];
        for (int at = 0; at < texts.size(); at++) {
            classes[at] = has.test(texts.get(at)) ? 1 : 0;
        }
        for (int at = 0; at < own.texts().size(); at++) {
            classes[examples.size() + at] = has.test(own.texts().get(at)) ? 1 : 0;
        }
        Model model = trained(examples.problem(classes, own.behind()), COST, new double[] {counts}, new int[] {1});
        return Column.of(model, model.getLabels()[0] == 1 ? 0 : 1, label);
    }

    private static void intents(List<LabelledText> texts, Path file) throws IOException {
        Examples examples = new Examples(texts.stream()
                .parallel()
                .map(text -> TextReader.features(text.text(), text.signals(), text.question()))
                .toList());
        List<Column> columns = Stream.of(Intent.values())
                .parallel()
                .map(intent -> column(
                        intent.name(),
                        examples,
                        texts,
                        Own.NONE,
                        text -> text.intent() == intent,
                        // OTHER gathers what has nothing in common, and would else swallow whatever is new.
                        intent == Intent.OTHER ? OTHER_COUNTS : 1))
                .toList();
        write(examples, columns, COARSE, file);
    }

    /** Each word of the texts in one language; those in both say nothing of a single word. */
    private static void languages(List<LabelledText> texts, Path file) throws IOException {
        List<String> labels = List.of("en", "es");
        List<List<String>> words = new ArrayList<>();
        List<Double> classes = new ArrayList<>();
        texts.stream()
                .filter(text -> labels.contains(text.language()))
                .forEach(text -> TextReader.words(text.text()).forEach(word -> {
                    words.add(LanguageModel.features(word));
                    classes.add((double) labels.indexOf(text.language()));
                }));
        Examples examples = new Examples(words);
        double[] numbers = classes.stream().mapToDouble(Double::doubleValue).toArray();
        Model model = trained(examples.problem(numbers, 0), WORD_COST, new double[0], new int[0]);
        write(examples, columns(model, labels).subList(0, 1), COARSE, file);
    }

    private static List<Column> columns(Model model, List<String> labels) {
        List<Column> columns = new ArrayList<>();
        for (int number = 0; number < model.getNrClass(); number++) {
            columns.add(Column.of(model, number, labels.get(model.getLabels()[number])));
        }
        return columns;
    }

    /**
     * Every {@code train*.tsv}, by name, or every {@code signals*.tsv}, which teach signals only; {@code stops*.tsv} teach
     * opting out only, {@code suicide*.tsv} suicide only, and {@code dev*.tsv} is only measured on.
     */
    private static List<LabelledText> examples(Path folder, String beginning) throws IOException, Malformed {
        List<LabelledText> examples = new ArrayList<>();
        for (Path file : files(folder, beginning, ".tsv")) {
            examples.addAll(LabelledSet.parse(Files.readAllLines(file, StandardCharsets.UTF_8)));
        }
        return examples;
    }

    /** In the order of their names, so that the same examples always come in the same order. */
    private static List<Path> files(Path folder, String beginning, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.startsWith(beginning) && name.endsWith(ending);
                    })
                    .sorted()
                    .toList();
        }
    }

    /** Texts of every day, in which nothing is wrong, of every {@code everyday*.txt}; most texts are. */
    private static List<String> everyday(Path folder) throws IOException {
        List<String> everyday = new ArrayList<>();
        for (Path file : files(folder, "everyday", ".txt")) {
            everyday.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
        }
        return everyday;
    }

    private static Model trained(Problem problem, double cost, double[] weights, int[] of) {
        Parameter parameter = new Parameter(SolverType.L2R_LR, cost, EPSILON);
        parameter.setRandom(new Random(SEED));
        parameter.setWeights(weights, of);
        return Linear.train(problem, parameter);
    }

    private static void write(Examples examples, List<Column> columns, int mostSteps, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            new TrainedWeights(examples, columns, mostSteps).write(out);
        }
    }
}
