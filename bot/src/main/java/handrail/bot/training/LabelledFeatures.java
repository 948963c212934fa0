package handrail.bot.training;

import java.util.List;

/** What something shows, and what it is. */
record LabelledFeatures(String label, List<String> features) {}
