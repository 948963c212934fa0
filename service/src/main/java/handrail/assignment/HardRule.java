package handrail.assignment;

import handrail.program.Policy;
import java.util.Locale;
import java.util.Set;

/** What is never weighed: a coach against whom one of these stands is not asked. The order is the order in which a page names them. */
public enum HardRule {
    /** The two never meet: a conflict of interest, or the coach is this client. */
    APART {
        @Override
        boolean refuses(Candidate coach, Wanted wanted, Round round) {
            return wanted.apart().contains(coach.id());
        }
    },
    /** They share no language. */
    LANGUAGE {
        @Override
        boolean refuses(Candidate coach, Wanted wanted, Round round) {
            return !coach.languages().contains(wanted.language());
        }
    },
    /** The client asked for somebody else, a woman for instance. */
    WISH {
        @Override
        boolean refuses(Candidate coach, Wanted wanted, Round round) {
            return wanted.gender() != null && !wanted.gender().equals(coach.gender());
        }
    },
    /** The coach works elsewhere. An area that no coach names rules nobody out. */
    AREA {
        @Override
        boolean refuses(Candidate coach, Wanted wanted, Round round) {
            String area = wanted.area();
            return area != null
                    && round.areas().contains(area.toLowerCase(Locale.ROOT))
                    && !coach.areas().isEmpty()
                    && coach.areas().stream().noneMatch(area::equalsIgnoreCase);
        }
    },
    /** The coach takes nobody of high acuity. */
    ACUITY {
        @Override
        boolean refuses(Candidate coach, Wanted wanted, Round round) {
            return !coach.takesHigh() && wanted.acuity().equals("high");
        }
    },
    /** The coach takes no new clients. */
    ACCEPTING {
        @Override
        boolean refuses(Candidate coach, Wanted wanted, Round round) {
            return !coach.accepting();
        }
    },
    /** The coach is on leave. */
    LEAVE {
        @Override
        boolean refuses(Candidate coach, Wanted wanted, Round round) {
            return coach.away();
        }
    },
    /** The coach is not on shift now. */
    SHIFT {
        @Override
        boolean refuses(Candidate coach, Wanted wanted, Round round) {
            return round.now() && !coach.away() && !coach.onShift();
        }
    },
    /** With this client the coach would carry more than anybody is asked to. */
    ROOM {
        @Override
        boolean refuses(Candidate coach, Wanted wanted, Round round) {
            double more = wanted.coach() != null && wanted.coach().equals(coach.id())
                    ? 0
                    : weight(round.policy(), wanted.acuity());
            return coach.load() + more > most(round.policy(), coach.cap()) + ROUNDING;
        }
    },
    /** The coach has had as many new clients today as they take. */
    NEW_TODAY {
        @Override
        boolean refuses(Candidate coach, Wanted wanted, Round round) {
            Integer left = coach.newLeft();
            return round.now() && left != null && left <= 0;
        }
    },
    /** The coach said no, or nothing, a while ago. */
    ASKED {
        @Override
        boolean refuses(Candidate coach, Wanted wanted, Round round) {
            return round.now() && wanted.asked().contains(coach.id());
        }
    };

    private static final double ROUNDING = 1e-9;

    /**
     * What holds for all coaches of one look.
     *
     * @param policy the program's
     * @param areas areas that some coach names, in lower case
     * @param now whether somebody is asked right now, or may be planned for
     */
    record Round(Policy.Match policy, Set<String> areas, boolean now) {}

    abstract boolean refuses(Candidate coach, Wanted wanted, Round round);

    /** The code on pages and in plans. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many places a client takes. */
    public static double weight(Policy.Match policy, String acuity) {
        return switch (acuity) {
            case "low" -> policy.lowAcuity();
            case "high" -> policy.highAcuity();
            default -> 1;
        };
    }

    /** How many places are the most that anybody with this cap is asked to fill. */
    public static double most(Policy.Match policy, int cap) {
        return cap * (100 + policy.overCapPercent()) / 100.0;
    }
}
