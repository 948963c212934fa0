package handrail.bot.training;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A trained model in the form the bot reads: weights rounded to whole steps, and how rare each feature is. */
final class TrainedWeights {

    private final Examples examples;
    private final List<Column> columns;
    private final double scale;

    /** @param mostSteps of the largest weight of any label: where they are few, that one decides how all others are rounded */
    TrainedWeights(Examples examples, List<Column> columns, int mostSteps) {
        this.examples = examples;
        this.columns = columns;
        double largest = columns.stream().mapToDouble(Column::largest).max().orElse(1);
        this.scale = (float) (largest / mostSteps);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(columns.size());
        for (Column column : columns) {
            out.writeUTF(column.label());
        }
        out.writeDouble(scale);
        out.writeInt(examples.places().size() + 1);
        write(out, "", examples.always());
        for (Map.Entry<String, Integer> feature : examples.places().entrySet()) {
            write(out, feature.getKey(), feature.getValue());
        }
    }

    private void write(DataOutputStream out, String feature, int place) throws IOException {
        out.writeUTF(feature);
        out.writeByte(examples.rarity(feature));
        for (Column column : columns) {
            out.writeShort((short) Math.round(column.weight(place) / scale));
        }
    }
}
