package handrail.bot;

/** What somebody looks for in the program's directory. */
public enum Need {
    FOOD,
    SHELTER,
    /** Showers, laundry. */
    HYGIENE,
    CLOTHES,
    /** Identity papers, benefits. */
    PAPERS,
    RIDES,
    WORK,
    /** Whatever there is. */
    ANY
}
