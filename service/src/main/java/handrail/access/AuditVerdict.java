package handrail.access;

/**
 * What a look at the whole audit found.
 *
 * @param intact whether every link is as it was sealed
 * @param seal the last good link, or the first broken one
 * @param rows how many rows the good links hold
 * @param tail how many rows are not yet sealed
 * @param keptFrom the day before which rows were let go by policy; empty for none
 */
public record AuditVerdict(boolean intact, long seal, long rows, long tail, String keptFrom) {

    static AuditVerdict whole(long seal, long rows, long tail, String keptFrom) {
        return new AuditVerdict(true, seal, rows, tail, keptFrom);
    }

    static AuditVerdict broken(long seal) {
        return new AuditVerdict(false, seal, 0, 0, "");
    }

    /** As a sentence. */
    public String sentence() {
        return intact
                ? "The audit is whole: " + rows + " rows in " + seal + " seals; " + tail + " rows are not yet sealed."
                        + (keptFrom.isEmpty() ? "" : " Rows before " + keptFrom + " were let go by policy.")
                : "The audit has been changed: seal " + seal
                        + " does not match its rows or its copy outside the database.";
    }
}
