package handrail.bot.training;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A trained model in the form the bot reads: weights rounded to 255 steps, features without any weight left out. */
final class TrainedWeights {

    private static final int MOST_STEPS = 127;

    private final Examples examples;
    private final List<Column> columns;
    private final double scale;

    TrainedWeights(Examples examples, List<Column> columns) {
        this.examples = examples;
        this.columns = columns;
        double largest = columns.stream().mapToDouble(Column::largest).max().orElse(1);
        this.scale = (float) (largest / MOST_STEPS);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(columns.size());
        for (Column column : columns) {
            out.writeUTF(column.label());
        }
        out.writeDouble(scale);
        Map<String, byte[]> kept = new TreeMap<>();
        keep(kept, "", examples.always());
        examples.places().forEach((feature, place) -> keep(kept, feature, place));
        out.writeInt(kept.size());
        for (Map.Entry<String, byte[]> entry : kept.entrySet()) {
            out.writeUTF(entry.getKey());
            out.write(entry.getValue());
        }
    }

    private void keep(Map<String, byte[]> kept, String feature, int place) {
        byte[] steps = new byte[columns.size()];
        boolean any = false;
        for (int column = 0; column < steps.length; column++) {
            steps[column] = (byte) Math.round(columns.get(column).weight(place) / scale);
            any |= steps[column] != 0;
        }
        if (any) {
            kept.put(feature, steps);
        }
    }
}
